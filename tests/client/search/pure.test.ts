import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive } from '../../../src/client/index/frame.ts';
import { nearPlaces } from '../../../src/client/index/near.ts';
import { nearWords } from '../../../src/client/index/suggest.ts';
import { editDistance } from '../../../src/core/transcript/edit-distance.ts';
import { byTurn, mergedMatches, phraseMatches } from '../../../src/client/search/match.ts';
import { speakersMeant } from '../../../src/client/search/speakers.ts';
import { readState } from '../../../src/client/search/state.ts';
import { withTypedFilters } from '../../../src/client/search/typed-filters.ts';

const filtered = (q: string) => {
  const { q: words, speaker, kind, from, to } = withTypedFilters(readState(new URLSearchParams({ q }).toString()));
  return [words, speaker, kind, from, to].join('|');
};

test.each([
  ['speaker:psaki sanctions', 'sanctions|psaki|||'],
  ['sanctions Speaker:"Jen Psaki" kind:questions', 'sanctions|Jen Psaki|question||'],
  ['from:2021-03 a "b c" to:2022', 'a "b c"|||2021-03|2022'],
  ['kind: question from : 2021 to: “2022-03” x', 'x||question|2021|2022-03'],
  ['speaker: "Jen Psaki" a', 'a|Jen Psaki|||'],
  ['a speaker:«Jen Psaki»', 'a|Jen Psaki|||'],
  ["speaker:'Jen Psaki' don't", "don't|Jen Psaki|||"],
  ['"speaker:psaki said"', '"speaker:psaki said"||||'],
  ['from:yesterday kind:odd', 'from:yesterday kind:odd||||'],
  ['the speaker: he', 'the speaker: he||||'],
])('%s', (typed, state) => expect(filtered(typed)).toBe(state));

test('a name means those who have all its words', () => {
  const archive = {
    labels: [
      { label: 'MS. MORENO', kind: 'statement', speaker: 'ada-moreno' },
      { label: 'OFFICIAL', kind: 'statement', speaker: null },
    ],
    speakers: new Map(['Ada Moreno', 'Tomás Moreno'].map((name) => [name, { id: name, name, kind: 'person' }])),
  } as unknown as Archive;
  expect([...speakersMeant(archive, 'moreno')].length).toBe(3);
  expect([...speakersMeant(archive, 'tomas')]).toEqual(['Tomás Moreno']);
  expect([...speakersMeant(archive, 'OFFICIAL')]).toEqual(['OFFICIAL']);
  expect([...speakersMeant(archive, 'nobody')]).toEqual([]);
});

const places = fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 12 }).map((list) => list.sort((a, b) => a - b));

test('words near each other are found wherever they are', () => {
  fc.assert(
    fc.property(places, places, fc.nat({ max: 6 }), (one, all, within) => {
      // No two words stand in one place.
      const other = all.filter((place) => !one.includes(place));
      const { first, last } = nearPlaces([one, other], within);
      const near = (a: number, b: number) => a !== b && Math.abs(a - b) - 1 <= within;
      expect(first.length > 0).toBe(one.some((a) => other.some((b) => near(a, b))));
      for (const [at, start] of first.entries()) expect(last[at]! - start - 1).toBeLessThanOrEqual(within);
    }),
  );
});

/** An archive of turns of so many words each. */
function turnsOf(lengths: number[], asides: [at: number, count: number][] = []): Archive {
  const starts = Int32Array.from([0, ...lengths].map((_, at) => lengths.slice(0, at).reduce((a, b) => a + b, 0)));
  return {
    starts,
    briefingOf: new Int32Array(lengths.length),
    asides: { at: Int32Array.from(asides, ([at]) => at), count: Int32Array.from(asides, ([, count]) => count) },
  } as unknown as Archive;
}

test('a phrase is its words one after the other, within a turn, an aside passed over', () => {
  const archive = turnsOf([5, 5, 5], [[6, 2]]);
  const found = (...lists: number[][]) => {
    const { first, last } = phraseMatches(
      archive,
      lists.map((list) => Int32Array.from(list)),
    );
    return [...first].map((start, at) => [start, last[at]]);
  };
  expect(found([0, 4], [1, 5])).toEqual([[0, 1]]);
  expect(found([5], [8])).toEqual([[5, 8]]);
  expect(found([5], [7])).toEqual([]);
  expect(found([2])).toEqual([[2, 2]]);
});

test('what two spellings find at one place counts once, in its turn', () => {
  const archive = turnsOf([5, 5]);
  const match = (first: number[], last: number[]) => ({ first: Int32Array.from(first), last: Int32Array.from(last) });
  const merged = mergedMatches([match([1, 6], [1, 6]), match([1, 3], [1, 4])]);
  expect([...merged.first]).toEqual([1, 3, 6]);
  expect([...byTurn(archive, merged).turns]).toEqual([0, 1]);
  expect([...byTurn(archive, merged).from]).toEqual([0, 2, 3]);
});

test('near words: the nearest first, then the most said; two words that ran together', () => {
  const counts = new Map([
    ['harbor', 9],
    ['harbors', 3],
    ['arbor', 50],
    ['ferry', 90],
    ['boat', 30],
  ]);
  expect(nearWords(counts, 'harbr')[0]).toBe('harbor');
  expect(nearWords(counts, 'ferryboat')).toEqual(['ferry boat']);
  expect([editDistance('ab', 'ba', 2), editDistance('abc', 'xyz', 2)]).toEqual([1, 3]);
});
