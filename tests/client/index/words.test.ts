import { beforeAll, expect, test } from 'vitest';
import { readArchive, turnAt, type Archive } from '../../../src/client/index/frame.ts';
import { KeptWords } from '../../../src/client/index/kept.ts';
import { Postings } from '../../../src/client/index/postings.ts';
import { Texts, turnWords } from '../../../src/client/index/texts.ts';
import { transcriptText } from '../../support/transcripts.ts';
import { indexOf } from '../search/archive.ts';

let archive: Archive;
let texts: Texts;
let postings: Postings;
let kept: KeptWords;
beforeAll(async () => {
  const { read } = await indexOf({
    'bridge.md': transcriptText({ turns: 'MS. MORENO:  Well-known bridges, the U.S. and us.\n\nQ    Bridges? [sic]' }),
    'ferry.md': transcriptText({
      date: '2032-01-05',
      turns: 'MR. OKORO:  The ferry’s fare: $2.50.\n\nQ    No ferries?',
    }),
    'notice.md': transcriptText({ date: '2032-02-05', turns: 'Nothing was said of the ferry.' }),
  });
  archive = await readArchive(read);
  texts = new Texts(archive, read);
  postings = new Postings(archive, read);
  kept = await KeptWords.read(
    archive,
    texts,
    archive.briefings.map(({ id }) => id),
  );
});

/** Every word of the archive with its positions, as the texts have them. */
async function said(): Promise<Map<string, number[]>> {
  const places = new Map<string, number[]>();
  for (const index of archive.briefings.keys())
    for (const turn of (await texts.briefing(index)).turns)
      for (const [at, { key }] of turnWords(turn).entries())
        places.set(key, [...(places.get(key) ?? []), archive.starts[turn.turn]! + at]);
  return places;
}

test('the index, and what is kept of it, know each word at every place where it was said', async () => {
  const words = await said();
  expect(words.size).toBeGreaterThan(20);
  for (const [word, places] of words) {
    const exact = await postings.exact(word);
    expect([word, places.filter((place) => !exact.includes(place))]).toEqual([word, []]);
    expect(await kept.exact(word)).toEqual(exact);
    expect(await kept.forms(word)).toEqual(await postings.forms(word));
    expect(kept.count(word)).toBe(places.length);
  }
});

test('forms of a word, its beginning, and two words that a hyphen joins', async () => {
  const keys = (forms: Map<string, unknown>) => [...forms.keys()].sort();
  expect(keys(await postings.forms('ferry'))).toEqual(['ferries', 'ferry', 'ferryʼs']);
  expect(keys(await postings.beginning('bridg'))).toEqual(['bridges']);
  expect(await postings.apart('wellknown')).toEqual(await kept.apart('wellknown'));
  expect(await postings.exact('nobody')).toHaveLength(0);
});

test('every position is in the turn in which it was said', async () => {
  for (const [turn, start] of archive.starts.subarray(0, -1).entries()) {
    const end = archive.starts[turn + 1]!;
    for (let position = start; position < end; position += 1) expect(turnAt(archive, position)).toBe(turn);
  }
});
