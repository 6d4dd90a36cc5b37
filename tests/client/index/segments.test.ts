import { expect, test } from 'vitest';
import { nearPlaces } from '../../../src/client/index/near.ts';
import { segmentsOf } from '../../../src/client/index/segments.ts';

const shown = (typed: string) =>
  segmentsOf(typed)
    .filter(({ text }) => text.trim() !== '')
    .map(
      ({ quoted, negative, text, within }) =>
        `${negative ? '-' : ''}${quoted ? `[${text}]` : text.trim()}${within === undefined ? '' : `~${within}`}`,
    );

test.each([
  ['a b', ['a b']],
  ['"a b" c', ['[a b]', 'c']],
  ['c -"a b" -d', ['c -', '-[a b]', '-d']],
  ['"a b"~3 c', ['[a b]~3', 'c']],
  ['“a b” ~ 3 c', ['[a b]~3', 'c']],
  ['“a ‘b’ c” d', ['[a ‘b’ c]', 'd']],
  ['‘a b’', ['[a b]']],
  ['“she said “a b” then”', ['[she said “a b” then]']],
  ['“a” “b”', ['[a]', '[b]']],
  ['"a b', ['[a b]']],
  ['well-known a-b', ['well-known a-b']],
  ["don't -'t", ["don't -'t"]],
])('%s is cut at its marks', (typed, segments) => expect(shown(typed)).toEqual(segments));

test('places near each other, with so many others between them at most', () => {
  expect(nearPlaces([[1, 20, 30], [4, 33], [31]], 1)).toEqual({ first: [30], last: [33] });
  expect(nearPlaces([[1], [4]], 1)).toEqual({ first: [], last: [] });
  expect(nearPlaces([[1], [4]], 2)).toEqual({ first: [1], last: [4] });
  expect(nearPlaces([[1], []], 9)).toEqual({ first: [], last: [] });
});
