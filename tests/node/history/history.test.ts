import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { loadArchive } from '../../../src/node/archive/load.ts';
import { loadHistory } from '../../../src/node/history/history.ts';
import { storedHistory } from '../../../src/node/history/told.ts';
import { storeVersions } from '../../../src/node/history/versions.ts';
import { handSettings, readSettings } from '../../../src/node/settings.ts';
import { storedTranscript } from '../../../src/node/store.ts';
import { TestRepository } from '../../support/repository.ts';
import { transcriptText, writeFolder } from '../../support/transcripts.ts';

const body = (word = 'nine', more = '') => `MS. MORENO:  Good afternoon.  The harbor opened at ${word} this morning.

Q    Has the bridge reopened, and who paid for the work?

MS. MORENO:  It has.  The county paid for the piers, and the state for the rest.${more}

Q    Thank you for that.`;
const file = (word?: string, more?: string) => transcriptText({ turns: body(word, more) });
const NAME = '2031-04-02-briefing.md';

const settings = readSettings();
/** What was read before is kept, so every test has a cache of its own. */
beforeEach(() => void handSettings({ ...settings, cacheDir: mkdtempSync(join(tmpdir(), 'cache-')) }));
afterAll(() => void handSettings(settings));

/** The history as a build would find it: a line a change. */
async function read(folder: string): Promise<string[]> {
  const { briefings } = await loadArchive(folder);
  const { briefings: found, notes } = await loadHistory(folder, briefings);
  const lines = [...found].flatMap(([id, summary]) =>
    storedHistory(summary).flatMap(({ at, changes }) =>
      changes.map(({ kind, removed, added }) => `${id.slice(0, 10)} ${at} ${kind} -${removed} +${added}`),
    ),
  );
  return [...notes, ...lines];
}

test('corrections have the author’s day, in UTC; what changes no word is none', async () => {
  const repository = new TestRepository();
  repository.commit('2031-04-02T20:00:00Z', { [NAME]: file() });
  repository.commit('2031-04-03T21:30:00-04:00', { [NAME]: file('ten') }, '2031-06-01T00:00:00Z');
  repository.commit('2031-04-04T10:00:00Z', { [NAME]: file('ten').replace('who paid', 'who\npaid') });
  repository.commit('2031-04-05T10:00:00Z', {
    [NAME]: file('ten').replace('tags:', 'modified_time: 2031-04-05\ntags:'),
  });
  expect(await read(repository.folder)).toEqual(['2031-04-02 2031-04-04T01:30:00Z changed -nine +ten']);
});

test('renames, of a file or of the folder that holds it, and a file put back are followed', async () => {
  const repository = new TestRepository();
  repository.commit('2031-04-02T20:00:00Z', { [`old/${NAME}`]: file(), 'readme.txt': 'x' });
  repository.commit('2031-04-03T10:00:00Z', { [`old/${NAME}`]: file('ten') });
  repository.git('mv', 'old', 'new');
  repository.commit('2031-04-04T10:00:00Z', {});
  repository.commit('2031-04-05T10:00:00Z', { [`new/${NAME}`]: null });
  repository.commit('2031-04-06T10:00:00Z', { [`new/${NAME}`]: file('noon') });
  expect(await read(join(repository.folder, 'new'))).toEqual([
    '2031-04-02 2031-04-03T10:00:00Z changed -nine +ten',
    '2031-04-02 2031-04-06T10:00:00Z changed -ten +noon',
  ]);
});

test('a merge tells the branch’s commits with their own days, also where both sides changed the file', async () => {
  const repository = new TestRepository();
  repository.commit('2031-04-02T20:00:00Z', { [NAME]: file(), 'other.md': file().replace('Press Room', 'Quay') });
  repository.git('checkout', '-q', '-b', 'side');
  repository.commit('2031-04-03T10:00:00Z', { [NAME]: file('nine', '  Both have our thanks.') });
  repository.commit('2031-04-04T10:00:00Z', { 'other.md': file('eleven').replace('Press Room', 'Quay') });
  repository.git('checkout', '-q', 'main');
  repository.commit('2031-04-05T10:00:00Z', { [NAME]: file('ten') });
  repository.merge('side', '2031-04-09T10:00:00Z');
  expect((await read(repository.folder)).sort()).toEqual([
    '2031-04-02 2031-04-03T10:00:00Z changed - +Both have our thanks.',
    '2031-04-02 2031-04-05T10:00:00Z changed -nine +ten',
    'other 2031-04-04T10:00:00Z changed -nine +eleven',
  ]);
});

test('what is on no published branch is not told, and a branch that was given up in its merge neither', async () => {
  const repository = new TestRepository();
  repository.commit('2031-04-02T20:00:00Z', { [NAME]: file() });
  repository.git('checkout', '-q', '-b', 'side');
  repository.commit('2031-04-03T10:00:00Z', { [NAME]: file('ten') });
  repository.git('checkout', '-q', 'main');
  repository.git('merge', '-q', '-s', 'ours', '-m', 'Merge', 'side');
  expect(await read(repository.folder)).toEqual([]);
});

test('a second build reads only what is new, and names turns by the ids they have now', async () => {
  const repository = new TestRepository();
  repository.commit('2031-04-02T20:00:00Z', { [NAME]: file() });
  repository.commit('2031-04-03T10:00:00Z', { [NAME]: file('ten') });
  expect(await read(repository.folder)).toHaveLength(1);
  repository.commit('2031-04-04T10:00:00Z', { [NAME]: `${file('ten').replace('Good afternoon.', 'Good evening.')}` });
  expect(await read(repository.folder)).toHaveLength(2);
  const { briefings } = await loadArchive(repository.folder);
  const [summary] = [...(await loadHistory(repository.folder, briefings)).briefings.values()];
  const first = storedTranscript(briefings[0]!.digest).turns[0]!;
  expect(storedHistory(summary!).map(({ changes }) => changes[0]!.turn)).toEqual([first.id, first.id]);
  expect(storedHistory(summary!)[0]!.changes[0]!.was).not.toBe(first.id);
});

test('without git there is nothing; a shallow clone says how to get the whole', async () => {
  expect(await read(writeFolder({ [NAME]: file() }))).toEqual([]);
  const repository = new TestRepository();
  repository.commit('2031-04-02T20:00:00Z', { [NAME]: file() });
  repository.commit('2031-04-03T10:00:00Z', { [NAME]: file('ten') });
  const clone = mkdtempSync(join(tmpdir(), 'clone-'));
  repository.git('clone', '-q', '--depth', '1', `file://${repository.folder}`, clone);
  expect(await read(clone)).toEqual([expect.stringContaining('fetch-depth: 0')]);
  repository.git('-C', clone, 'fetch', '-q', '--unshallow');
  expect(await read(clone)).toEqual(['2031-04-02 2031-04-03T10:00:00Z changed -nine +ten']);
});

test('where the history is off, the archive has none', async () => {
  const repository = new TestRepository();
  repository.commit('2031-04-02T20:00:00Z', { [NAME]: file() });
  repository.commit('2031-04-03T10:00:00Z', { [NAME]: file('ten') });
  const revisions = async (history: boolean) => {
    handSettings({ ...readSettings(), history });
    return (await loadArchive(repository.folder)).briefings[0]!.history?.at.length ?? null;
  };
  expect([await revisions(true), await revisions(false)]).toEqual([1, null]);
});

test('the histories of many files are told by threads as they are by one', async () => {
  const repository = new TestRepository();
  const names = Array.from({ length: 45 }, (_, at) => `2031-04-02-briefing-${at + 10}.md`);
  const all = (text: (at: number) => string) => Object.fromEntries(names.map((name, at) => [name, text(at)]));
  repository.commit(
    '2031-04-02T20:00:00Z',
    all(() => file()),
  );
  repository.commit(
    '2031-04-03T10:00:00Z',
    all((at) => file(`word${at}`)),
  );
  expect(await read(repository.folder)).toEqual(
    names.map((_, at) => `2031-04-02 2031-04-03T10:00:00Z changed -nine +word${at}`),
  );
  const { briefings } = await loadArchive(repository.folder);
  const { briefings: histories } = await loadHistory(repository.folder, briefings);
  const stored = [...(await storeVersions(repository.folder, briefings, histories))];
  expect(stored).toHaveLength(names.length);
  for (const digest of stored) expect(storedTranscript(digest).turns[0]!.text).toContain('at nine this');
});
