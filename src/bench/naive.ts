// npm run bench:naive [-- FOLDER PROJECT]: how long a first build takes beside what somebody would do without this
// program: a project of Astro's own Markdown and plain Pagefind, which reads the folder in TRANSCRIPTS_DIR. Both are
// built in turn, twice, each time with no cache. Default: the development corpus and the project that lies beside it.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { table } from './table.ts';

const [transcripts = '../shared/corpus', project = '../shared/peers/naive'] = process.argv.slice(2);
const RUNS = 2;

if (!existsSync(transcripts) || !existsSync(project))
  throw new Error(`Nothing to measure: name a folder of transcripts and a project, or put them at ${project}.`);
const rows: number[][] = [];
for (let run = 0; run < RUNS; run += 1) rows.push([inTemporary(ours), inTemporary(theirs)]);
const best = [0, 1].map((at) => Math.min(...rows.map((row) => row[at]!)));
console.log(
  table(
    [...rows, best].map((row, at) => [
      at < RUNS ? `run ${at + 1}` : 'best',
      ...row.map((time) => `${time.toFixed(1)} s`),
    ]),
    ['first build', 'ours', 'plain Astro and Pagefind'],
  ),
);
console.log(`\nours takes ${(best[0]! / best[1]!).toFixed(2)} times as long`);

/** Seconds that a build takes in a folder of its own, which is gone afterwards. */
function inTemporary(build: (folder: string) => void): number {
  const folder = mkdtempSync(join(tmpdir(), 'naive-'));
  try {
    const start = performance.now();
    build(folder);
    return (performance.now() - start) / 1000;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ours(folder: string): void {
  run(['src/cli/build.ts', '--outDir', join(folder, 'dist')], process.cwd(), {
    CACHE_DIR: join(folder, 'cache'),
    ALLOW_ERRORS: '1',
  });
}

function theirs(folder: string): void {
  cpSync(project, folder, { recursive: true });
  // The packages of this program, but none of what was kept beside them.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((entry) => !entry.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
  const program = (path: string) => resolve('node_modules', path);
  run([program('astro/bin/astro.mjs'), 'build'], folder);
  run([program('pagefind/lib/runner/bin.cjs'), '--site', 'dist'], folder);
}

function run(command: string[], cwd: string, env: Record<string, string> = {}): void {
  const { status, stderr } = spawnSync(process.execPath, command, {
    cwd,
    env: { ...process.env, TRANSCRIPTS_DIR: resolve(transcripts), ASTRO_TELEMETRY_DISABLED: '1', ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
}
