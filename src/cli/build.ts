// npm run build [-- --outDir DIR]: reads the transcripts, builds the site beside the old one and puts it in its place.
import { build } from 'astro';
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { addHostingFiles, writeHostConfigs } from '../node/hosting/finish.ts';
import { listFiles } from '../node/hosting/files.ts';
import { limitWarnings } from '../node/hosting/limits.ts';
import { precompress } from '../node/hosting/precompress.ts';
import { loadArchive, type Archive } from '../node/archive/load.ts';
import { errorCount, reportLines } from '../node/archive/report.ts';
import { startBeside } from '../node/archive/threads.ts';
import { phases, timed } from '../node/phases.ts';
import { bundleWorker } from '../node/offline/bundle-worker.ts';
import { writeManifest } from '../node/offline/manifest.ts';
import { readSettings, type Settings } from '../node/settings.ts';
import { progressLine } from './progress.ts';

const { values } = parseArgs({ options: { outDir: { type: 'string', default: 'dist' }, timings: { type: 'string' } } });
const outDir = resolve(values.outDir);
const nextDir = `${outDir}.next`;
const started = performance.now();

// Heaps grow by this share of what is alive before they are cleaned. With three threads that keeps some hundred megabytes
// less, and cleaning more often hardly shows beside the rest.
setFlagsFromString('--heap-growing-percent=30');

try {
  await main();
} catch (cause) {
  console.error(`build: ${cause instanceof Error ? cause.message : String(cause)}`);
  console.error(`build: failed; ${existsSync(outDir) ? `the site in ${outDir} is as it was` : 'nothing was written'}.`);
  process.exitCode = 1;
} finally {
  rmSync(nextDir, { recursive: true, force: true });
  if (values.timings) writeFileSync(values.timings, JSON.stringify(phases));
}

async function main(): Promise<void> {
  const settings = readSettings();
  const reading = progressLine('Reading transcripts');
  const archive = await timed('read and parse', () => loadArchive(settings.transcriptsDir, reading.update));
  reading.end();
  if (archive.files === 0) {
    throw new Error(
      `There is no transcript (*.md) in ${settings.transcriptsDir}. Put one there, or set TRANSCRIPTS_DIR to the folder that holds them.`,
    );
  }
  rmSync(nextDir, { recursive: true, force: true });
  const request = { archive: { briefings: archive.briefings, speakers: archive.speakers }, settings };
  const search = startBeside(new URL('../node/search/worker.ts', import.meta.url), `${nextDir}.search`, request);
  const data = startBeside(new URL('../node/data/worker.ts', import.meta.url), `${nextDir}.data`, request);
  try {
    await timed('pages', () => buildPages(archive.briefings.length));
    await timed('search index, beyond the pages', () => search.finish(join(nextDir, 'search/data')));
    await timed('data files, beyond both', () => data.finish(nextDir));
  } finally {
    await Promise.all([search.discard(), data.discard()]);
  }
  for (const line of reportLines(archive)) console.log(line);
  const errors = errorCount(archive);
  if (errors > 0 && !settings.allowErrors) {
    throw new Error(
      `${errors} ${errors === 1 ? 'error' : 'errors'} in the transcripts, listed above. Mend them, or set ALLOW_ERRORS=1 to publish without what is wrong.`,
    );
  }
  for (const line of await timed('finish', () => finish(settings, archive))) console.warn(`warning: ${line}`);
  replace(outDir, nextDir);
  writeHostConfigs(outDir, settings);
  console.log(`Built ${outDir} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function buildPages(total: number): Promise<void> {
  const writing = progressLine('Writing pages');
  const folder = join(nextDir, 'briefings');
  const pages = () =>
    existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).length : 0;
  const timer = setInterval(() => writing.update(pages(), total), 500);
  try {
    await build({ outDir: nextDir, logLevel: 'warn' });
    writing.update(pages(), total);
  } finally {
    clearInterval(timer);
    writing.end();
  }
}

/** Adds to the built pages what hosts and browsers need beside them. Returns warnings. */
async function finish(settings: Settings, archive: Archive): Promise<string[]> {
  const changes = new Map(
    archive.briefings.map(({ id, modified, published }) => [id, (modified ?? published)?.slice(0, 10) ?? null]),
  );
  const warnings = addHostingFiles(nextDir, settings, changes);
  const years = new Map(archive.briefings.map(({ id, date }) => [id, date.slice(0, 4)]));
  writeManifest(
    nextDir,
    listFiles(nextDir).map((file) => file.path),
    (id) => years.get(id),
  );
  await bundleWorker(nextDir, settings.offline);
  if (settings.precompress) await precompress(nextDir, listFiles(nextDir), settings.cacheDir);
  return [...warnings, ...limitWarnings(listFiles(nextDir))];
}

/** Puts the new site in the old one's place, so that at no moment half a site stands there. */
function replace(current: string, next: string): void {
  const previous = `${current}.previous`;
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(current)) renameSync(current, previous);
  renameSync(next, current);
  rmSync(previous, { recursive: true, force: true });
}
