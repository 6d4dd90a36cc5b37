// npm run build [-- --outDir DIR]: reads the transcripts, builds the site beside the old one and puts it in its place.
import { build } from 'astro';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadArchive } from '../loaders/archive.ts';
import { errorCount, reportLines } from '../loaders/report.ts';
import { readSettings } from '../site/settings.ts';
import { progressLine } from './progress.ts';

const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' } }, allowPositionals: false });
const outDir = resolve(values.outDir);
const nextDir = `${outDir}.next`;
const started = performance.now();

try {
  await main();
} catch (cause) {
  console.error(`build: ${cause instanceof Error ? cause.message : String(cause)}`);
  console.error(`build: failed; ${existsSync(outDir) ? `the site in ${outDir} is as it was` : 'nothing was written'}.`);
  process.exitCode = 1;
} finally {
  rmSync(nextDir, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const settings = readSettings();
  const progress = progressLine('Reading transcripts');
  const archive = await loadArchive(settings.transcriptsDir, progress.update);
  progress.end();
  if (archive.files === 0) {
    throw new Error(`There is no transcript (*.md) in ${settings.transcriptsDir}. Put one there, or set TRANSCRIPTS_DIR to the folder that holds them.`);
  }
  rmSync(nextDir, { recursive: true, force: true });
  await build({ outDir: nextDir, logLevel: 'warn' });
  for (const line of reportLines(archive)) console.log(line);
  const errors = errorCount(archive);
  if (errors > 0 && !settings.allowErrors) {
    throw new Error(`${errors} ${errors === 1 ? 'error' : 'errors'} in the transcripts, listed above. Mend them, or set ALLOW_ERRORS=1 to publish without what is wrong.`);
  }
  replace(outDir, nextDir);
  console.log(`Built ${outDir} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Puts the new site in the old one's place, so that at no moment half a site stands there. */
function replace(current: string, next: string): void {
  const previous = `${current}.previous`;
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(current)) renameSync(current, previous);
  renameSync(next, current);
  rmSync(previous, { recursive: true, force: true });
}
