// npm run bench [-- FOLDER]: what a build costs, as a table and as JSON, then what the pages weigh, and how exact the
// parser, the search and the checker are. Default: the development corpus, else the seeds. `-- FOLDER build` stops
// after the build.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import type { Phase } from '../node/phases.ts';
import { readSettings } from '../node/settings.ts';
import { table } from './table.ts';

const given = process.argv[2] ?? (existsSync('../shared/corpus') ? '../shared/corpus' : 'seeds');
const work = mkdtempSync(join(tmpdir(), 'bench-'));
const transcripts = join(work, 'transcripts');
const outDir = join(work, 'dist');
cpSync(resolve(given), transcripts, { recursive: true });

try {
  console.log(`Building ${given} twice, the second time after one changed transcript\n`);
  const first = await measuredBuild();
  change(transcripts);
  const second = await measuredBuild();
  console.log(
    table(
      first.phases.map(({ name, seconds, peakMB }, at) => [
        name,
        `${seconds} s`,
        `${peakMB} MB`,
        `${second.phases[at]?.seconds ?? ''} s`,
      ]),
      ['phase', 'first', 'peak', 'second'],
    ),
  );
  const share = Math.round((100 * second.seconds) / first.seconds);
  console.log(
    `\nwhole build ${first.seconds} s, peak ${first.peakMB} MB; after one change ${second.seconds} s (${share} %)\n`,
  );
  const output = measureOutput();
  console.log(
    table(
      output.byKind.map(({ kind, files, bytes }) => [kind, String(files), kilobytes(bytes)]),
      ['kind', 'files', 'bytes'],
    ),
  );
  console.log(`\n${output.files} files, ${kilobytes(output.bytes)}; ${output.pages} pages\n`);
  console.log(
    table(
      output.largestPages.map(({ path, bytes }) => [path, kilobytes(bytes)]),
      ['largest pages', 'bytes'],
    ),
  );
  console.log(`\n${JSON.stringify({ folder: given, first, second, output })}`);
  const further =
    process.argv[3] === 'build'
      ? []
      : [
          ['weights', outDir],
          ['labels', given],
          ['subjects', given],
          ['check', outDir],
          ['search', outDir],
        ];
  for (const [part, subject] of further) {
    console.log(`\n${part}`);
    spawnSync(process.execPath, [`src/bench/${part}.ts`, subject!], { stdio: 'inherit' });
  }
} finally {
  rmSync(readSettings({ TRANSCRIPTS_DIR: transcripts }).cacheDir, { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
}

interface BuildCost {
  seconds: number;
  peakMB: number;
  phases: { name: string; seconds: number; peakMB: number }[];
}

/** Runs the build and samples the memory of its process and those it starts. */
async function measuredBuild(): Promise<BuildCost> {
  const timings = join(work, 'timings.json');
  const start = Date.now();
  const child = spawn(process.execPath, ['src/cli/build.ts', '--outDir', outDir, '--timings', timings], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TRANSCRIPTS_DIR: transcripts, ALLOW_ERRORS: '1' },
  });
  const samples: { time: number; bytes: number }[] = [];
  const timer = setInterval(() => samples.push({ time: Date.now(), bytes: memoryOfTree(child.pid!) }), 100);
  const status = await new Promise((done) => child.on('close', done));
  clearInterval(timer);
  if (status !== 0) throw new Error('The build failed; see above.');
  const peak = (from: number, to: number) =>
    Math.round(
      Math.max(0, ...samples.filter(({ time }) => time >= from && time <= to).map(({ bytes }) => bytes)) / 1e6,
    );
  const phases = (JSON.parse(readFileSync(timings, 'utf8')) as Phase[]).map(({ name, start, end }) => ({
    name,
    seconds: (end - start) / 1000,
    peakMB: peak(start, end),
  }));
  return { seconds: (Date.now() - start) / 1000, peakMB: peak(0, Infinity), phases };
}

/** Resident bytes of a process and its descendants, from Linux's /proc; 0 elsewhere. */
function memoryOfTree(root: number): number {
  if (!existsSync('/proc')) return 0;
  const processes = new Map<number, { parent: number; bytes: number }>();
  for (const name of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      processes.set(Number(name), { parent: field('PPid'), bytes: field('VmRSS') * 1024 });
    } catch {
      // It ended while we looked.
    }
  }
  const below = (pid: number): boolean => pid === root || (processes.has(pid) && below(processes.get(pid)!.parent));
  return [...processes].filter(([pid]) => below(pid)).reduce((sum, [, { bytes }]) => sum + bytes, 0);
}

/** Corrects a word in the transcript in the middle of the folder. */
function change(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort();
  const path = join(folder, files[Math.floor(files.length / 2)]!);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/\bthe\b(?![\s\S]*\bthe\b)/, 'that'));
}

function measureOutput() {
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, stat: statSync(join(outDir, path)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => ({ path, bytes: stat.size }));
  const kinds = Map.groupBy(files, ({ path }) =>
    path.startsWith('pagefind') ? 'search index' : extname(path) || 'other',
  );
  const byKind = [...kinds]
    .map(([kind, entries]) => ({ kind, files: entries.length, bytes: sum(entries) }))
    .sort((a, b) => b.bytes - a.bytes);
  const pages = files.filter(({ path }) => path.endsWith('.html')).sort((a, b) => b.bytes - a.bytes);
  return { files: files.length, bytes: sum(files), pages: pages.length, byKind, largestPages: pages.slice(0, 8) };
}

function sum(entries: { bytes: number }[]): number {
  return entries.reduce((total, { bytes }) => total + bytes, 0);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024).toLocaleString('en-US')} kB`;
}
