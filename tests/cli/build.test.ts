import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostileSite } from '../security/hostile-site.ts';
import { mixedFiles } from '../support/mixed-files.ts';
import { PRESS_BASE, pressSite } from '../support/press-site.ts';
import { buildSite, sharedSite } from '../support/site.ts';
import { TRANSCRIPT_KEYS, TURN_KEYS } from '../support/transcript-keys.ts';
import { writeFolder } from '../support/transcripts.ts';

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const briefingIds = (outDir: string) =>
  readdirSync(join(outDir, 'briefings'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

test('the shipped transcript becomes a page and a data file', async () => {
  const { outDir, output } = await sharedSite('seeds');
  expect(output).toMatch(/1 files, 1 transcripts, 13 turns/);
  const [id] = briefingIds(outDir);
  const data = JSON.parse(read(outDir, 'briefings', `${id}.json`));
  expect(Object.keys(data)).toEqual(TRANSCRIPT_KEYS);
  expect(data).toMatchObject({
    schema: 1,
    id,
    date: '2021-12-06',
    location: ['Via Teleconference'],
    start: '11:56 A.M. EST',
    end: '12:16 P.M. EST',
  });
  expect(Object.keys(data.turns[0])).toEqual(TURN_KEYS);
  expect(data.turns.map(({ label }: { label: string }) => label).filter((label: string) => label === 'Q')).toHaveLength(
    5,
  );
  const page = read(outDir, 'briefings', id!, 'index.html');
  for (const turn of data.turns) expect(page).toContain(`id="${turn.id}"`);
  for (const path of ['index.html', 'briefings/index.html', 'speakers/index.html', 'search/index.html', '404.html'])
    expect(existsSync(join(outDir, path)), path).toBe(true);
});

describe('a folder with good and bad files', () => {
  const folder = writeFolder(mixedFiles);
  const kept = join(mkdtempSync(join(tmpdir(), 'kept-')), 'dist');

  test('fails at the end, naming every bad file with its place, and leaves the last good site alone', async () => {
    const { outDir } = await sharedSite('seeds');
    for (const [from, to] of [
      [outDir, kept],
      [`${outDir}.hosting`, `${kept}.hosting`],
    ] as const)
      cpSync(from, to, { recursive: true });
    writeFileSync(join(kept, 'marker'), 'the last good site');
    const { status, output } = await buildSite(folder, {}, kept);
    expect(status).toBe(1);
    for (const name of ['empty.md', 'binary.md', 'latin.md', 'yaml.md', 'code.md', 'day.md'])
      expect(output).toMatch(new RegExp(`^${name}:\\d+:\\d+ error [a-z-]+: \\S`, 'm'));
    expect(output).not.toMatch(/^(good|windows|a\/same|b\/same|long)[^\n]* error/m);
    expect(read(kept, 'marker')).toBe('the last good site');
    expect(readdirSync(join(kept, '..')).sort()).toEqual(['dist', 'dist.hosting']);
  });

  test('publishes the good when asked to', async () => {
    const { outDir } = await hostileSite();
    const ids = briefingIds(outDir);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,160}$/);
    expect(ids.filter((id) => id.includes('same'))).toHaveLength(2);
    expect(ids.filter((id) => /^(good|windows|long-)/.test(id))).toHaveLength(3);
    expect(ids.filter((id) => /^(empty|binary|yaml|code|day)$/.test(id))).toEqual([]);
    expect(ids.some((id) => id.includes('secret'))).toBe(false);
    const windows = JSON.parse(read(outDir, 'briefings/windows.json'));
    const good = JSON.parse(read(outDir, 'briefings/good.json'));
    const plain = ({ turns }: { turns: object[] }) => turns.map((turn) => ({ ...turn }));
    expect(plain(windows)).toEqual(plain(good));
  });
});

test('a folder that is not there and one without transcripts are named', async () => {
  const missing = await buildSite('/nonexistent-folder');
  expect(missing.status).toBe(1);
  expect(missing.output).toContain('`/nonexistent-folder` cannot be read');
  const empty = writeFolder({ 'readme.txt': 'nothing here' });
  const none = await buildSite(empty);
  expect(none.status).toBe(1);
  expect(none.output).toContain(`no transcript (*.md) in ${empty}`);
});

test('below a path every address of the site begins with it', async () => {
  const { outDir } = await pressSite();
  const page = read(outDir, 'briefings', briefingIds(outDir)[0]!, 'index.html');
  const local = [...page.matchAll(/(?:href|src|action)="(\/[^"]*)"/g)].map((match) => match[1]!);
  expect(local.length).toBeGreaterThan(5);
  expect(local.filter((address) => !address.startsWith(PRESS_BASE))).toEqual([]);
});
