import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from '../../../src/node/site-files.ts';
import { writeManifest } from '../../../src/node/offline/manifest.ts';
import { listTree } from '../../../src/node/output/move.ts';
import { heal, putInPlace } from '../../../src/node/output/place.ts';
import { outputFolder } from '../../../src/node/output/target.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'place-'));

function write(root: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A site as a build leaves it, with the lists of its files. */
function site(files: Record<string, string>): string {
  const root = write(folder(), { 'sw.js': '', '.nojekyll': '', ...files });
  writeManifest(root, readSite(root), () => '2031', 'texts');
  return root;
}

const own = (root: string) =>
  listTree(root)
    .filter((path) => !/^(offline\/|sw\.js|\.nojekyll)/.test(path))
    .sort();
const first = () =>
  site({ 'index.html': 'one', 'briefings/withdrawn/index.html': 'words', 'a/b.txt': 'x', 'robots.txt': '' });
const second = () => site({ 'index.html': 'two', 'briefings/kept/index.html': 'words' });

async function put(next: string, out: string): Promise<string[]> {
  return putInPlace(next, out, () => {});
}

test('a new site replaces the old one whole, and what a person put there stays', async () => {
  const out = join(folder(), 'docs');
  expect(await put(first(), out)).toEqual([]);
  write(out, { CNAME: 'example.org', 'briefings/withdrawn/notes.txt': 'mine', '.git/HEAD': 'ref' });
  mkdirSync(join(out, '.git/refs/tags'), { recursive: true });
  const notes = await put(second(), out);
  expect(own(out)).toEqual([
    '.git/HEAD',
    'CNAME',
    'briefings/kept/index.html',
    'briefings/withdrawn/notes.txt',
    'index.html',
  ]);
  expect(existsSync(join(out, '.git/refs/tags'))).toBe(true);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('two');
  expect(notes.join('\n')).toMatch(/left in .*docs as it was: .*CNAME/);
  expect(listTree(dirname(out)).every((path) => path.startsWith('docs/'))).toBe(true);
});

test('what was in the way and not of a build is kept beside the folder', async () => {
  const out = write(join(folder(), 'www'), { 'index.html': 'by hand', 'robots.txt/x': 'odd' });
  expect((await put(first(), out)).join('\n')).toMatch(/put into .*www\.replaced: .*index\.html/);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('one');
  expect(readFileSync(`${out}.replaced/index.html`, 'utf8')).toBe('by hand');
  expect(readFileSync(`${out}.replaced/robots.txt/x`, 'utf8')).toBe('odd');
});

test('a build that was killed while it put its site in place is mended by the next', async () => {
  const out = join(folder(), 'dist');
  await put(first(), out);
  write(out, { CNAME: 'example.org' });
  const previous = join(dirname(out), '.dist.briefing-reader-previous');
  renameSync(out, previous);
  await heal(out);
  expect(own(out)).toContain('CNAME');
  renameSync(out, previous);
  renameSync(second(), out);
  await heal(out);
  expect(own(out)).toEqual(['CNAME', 'briefings/kept/index.html', 'index.html']);
  expect(existsSync(previous)).toBe(false);
});

test('where the folder cannot be renamed its files are exchanged', () => {
  const above = folder();
  const out = write(join(above, 'dist'), { CNAME: 'example.org' });
  const shelf = folder();
  const sites = [first(), second()].map((root, at) => (renameSync(root, join(shelf, `${at}`)), join(shelf, `${at}`)));
  spawnSync('chmod', ['-R', '777', above, shelf]);
  chmodSync(above, 0o555);
  const program = `const { putInPlace } = await import(${JSON.stringify(resolve('src/node/output/place.ts'))});
    for (const next of ${JSON.stringify(sites)}) await putInPlace(next, ${JSON.stringify(out)}, () => {});`;
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const locks = folder();
  chmodSync(locks, 0o777);
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    ...nobody,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: locks },
  });
  chmodSync(above, 0o755);
  expect(status, stderr).toBe(0);
  expect(own(out)).toEqual(['CNAME', 'briefings/kept/index.html', 'index.html']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('two');
});

test('a folder is refused where a site would destroy something, and links are followed', () => {
  const root = folder();
  const transcripts = join(root, 'transcripts');
  mkdirSync(join(transcripts, '2031'), { recursive: true });
  symlinkSync(transcripts, join(root, 'link'));
  writeFileSync(join(root, 'file'), '');
  const given = (path: string) => () => outputFolder(path, { transcriptsDir: transcripts });
  for (const path of [root, transcripts, join(root, 'link'), '/'])
    expect(given(path), path).toThrow(/transcripts are there/);
  expect(given(join(root, 'link/2031/site'))).toThrow(/next build would read it/);
  for (const path of ['src', 'public', 'src/pages', 'node_modules/x'])
    expect(given(path), path).toThrow(/belongs to the program/);
  for (const path of ['.', '..']) expect(given(path), path).toThrow(/this program is there|transcripts are there/);
  expect(given(join(root, 'file'))).toThrow(/no folder/);
  symlinkSync(join(root, 'not-there'), join(root, 'dangling'));
  expect(given(join(root, 'dangling'))()).toBe(join(root, 'not-there'));
  expect(given(join(root, 'dist.src'))()).toBe(join(root, 'dist.src'));
});
