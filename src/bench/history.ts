// npm run bench:history [-- FOLDER]: what reading the history of a repository costs that is made of the transcripts of
// a folder.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { loadArchive } from '../node/archive/load.ts';
import { listTranscripts } from '../node/archive/read-folder.ts';
import { loadHistory } from '../node/history/history.ts';
import { storeVersions } from '../node/history/versions.ts';
import { readSettings } from '../node/settings.ts';
import { randomNumbers } from './random.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    files: { type: 'string', default: '1154' },
    commits: { type: 'string', default: '6000' },
    measure: { type: 'boolean' },
    versions: { type: 'boolean' },
  },
});
const folder = resolve(positionals[0] ?? '../shared/corpus');
if (values.measure) await measure();
else {
  const repository = mkdtempSync(join(tmpdir(), 'history-'));
  try {
    await makeRepository(repository, Number(values.files), Number(values.commits));
    // Without it the archive would read the history before the clock starts.
    const env = { ...process.env, TRANSCRIPTS_DIR: repository, HISTORY: 'off' };
    for (const [name, ...what] of [['first build', '--versions'], ['nothing new']]) {
      console.log(name);
      spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--measure', ...what], { env, stdio: 'inherit' });
    }
  } finally {
    rmSync(repository, { recursive: true, force: true });
  }
}

/** In a process of its own, so that its memory is the history's alone; the archive is read before the clock starts. */
async function measure(): Promise<void> {
  const { transcriptsDir } = readSettings();
  const { briefings } = await loadArchive(transcriptsDir);
  const before = process.resourceUsage();
  const start = performance.now();
  const history = await loadHistory(transcriptsDir, briefings);
  const after = process.resourceUsage();
  const end = performance.now();
  const revisions = [...history.briefings.values()].reduce((sum, { at }) => sum + at.length, 0);
  const seconds = ((end - start) / 1000).toFixed(1);
  const busy = ((after.userCPUTime - before.userCPUTime) / 1e6).toFixed(1);
  console.log(`  ${seconds} s (${busy} s of computing), ${history.briefings.size} briefings, ${revisions} revisions`);
  console.log(`  at most ${Math.round(after.maxRSS / 1024)} MB, before ${Math.round(before.maxRSS / 1024)} MB`);
  // Later builds find them: the archive, read here without its history, would have dropped them from the store.
  if (!values.versions) return;
  await storeVersions(transcriptsDir, briefings, history.briefings);
  console.log(`  ${((performance.now() - end) / 1000).toFixed(1)} s more for whole versions`);
}

/**
 * The files in one commit, then corrections of a word, new wrapping and new times in the front matter, a commit each.
 */
async function makeRepository(repository: string, files: number, commits: number): Promise<void> {
  spawnSync('git', ['init', '-q', '-b', 'main', repository]);
  const { sources } = await listTranscripts(folder);
  const texts = Array.from({ length: files }, (_, index) =>
    readFileSync(join(folder, sources[index % sources.length]!), 'utf8'),
  );
  const pathOf = (index: number) =>
    `${String(index).padStart(4, '0')}-${sources[index % sources.length]!.split('/').pop()}`;
  const child = spawn('git', ['-C', repository, 'fast-import', '--quiet'], { stdio: ['pipe', 'inherit', 'inherit'] });
  const write = async (text: string) => {
    if (!child.stdin.write(text)) await new Promise((done) => child.stdin.once('drain', done));
  };
  const commit = (number: number) =>
    `commit refs/heads/main\ncommitter Keeper <keeper@example.org> ${1_640_995_200 + number * 600} +0000\ndata ` +
    `6\nUpdate\n`;
  const file = (path: string, text: string) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  await write(commit(0));
  for (const [index, text] of texts.entries()) await write(file(pathOf(index), text));
  const next = randomNumbers(7);
  for (let number = 1; number < commits; number++) {
    const index = Math.floor(next() * files);
    texts[index] = edited(texts[index]!, number, next);
    await write(commit(number) + file(pathOf(index), texts[index]));
  }
  child.stdin.end();
  await new Promise((done) => child.on('close', done));
  spawnSync('git', ['-C', repository, 'checkout', '-q', 'main']);
}

function edited(text: string, number: number, next: () => number): string {
  const head = text.indexOf('\n---\n', 4) + 5;
  if (number % 4 === 0)
    return `${text.slice(0, head - 5)}\nmodified_time: 2024-01-01 00:00:00-04:00\n---\n${text.slice(head)}`.replace(
      /(modified_time:.*\n)(?=[^]*?modified_time:)/,
      '',
    );
  const body = text.slice(head);
  if (number % 4 === 1)
    return text.slice(0, head) + body.replace(/(?<=\S)\n(?=\S)/g, () => (next() < 0.5 ? ' ' : '\n'));
  const words = [...body.matchAll(/\b[a-z]{5,}\b/g)];
  const at = words[Math.floor(next() * words.length)]?.index ?? 0;
  return `${text.slice(0, head)}${body.slice(0, at)}corrected${number} ${body.slice(at)}`;
}
