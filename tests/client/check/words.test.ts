import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameWord, wordsOf } from '../../../src/client/check/words.ts';

const keys = (text: string) =>
  wordsOf(text)
    .map(({ key, sign }) => sign + key)
    .join(' ');
const same = (a: string, b: string) => sameWord(wordsOf(a)[0]!, wordsOf(b)[0]!);

test('case, accents, dashes, quotation marks and kinds of blank make no difference', () => {
  expect(keys('“Don’t — you,”\u00A0he said—JOSÉ!')).toBe('dont you he said jose');
  expect(keys("'dont'  you -- HE said - José")).toBe('dont you he said jose');
});

test('hyphens part words, soft hyphens do not', () => {
  expect(keys('well-known co\u00ADoperation')).toBe('well known cooperation');
});

test('abbreviations are words with or without their dots', () => {
  expect(keys('the U.S. at 4:30 p.m. today')).toBe(keys('the US at 4:30 PM today'));
});

test('numbers keep their points, lose their thousands separators, and differ where they differ', () => {
  expect(keys('$1.9 trillion, 1,000 and .5%')).toBe('$1.9 trillion 1000 and 0.5 percent');
  expect(same('2.5', '25')).toBe(false);
  expect(same('1,5', '1.5')).toBe(false);
  expect(same('$5', '5')).toBe(true);
  expect(same('$5', '€5')).toBe(false);
  expect(same('-5', '5')).toBe(false);
});

test('a fraction is the same by its sign and typed, and nothing else is one', () => {
  expect(keys('2½ miles, ¾ done')).toBe(keys('2 1/2 miles, 3/4 done'));
  for (const [sign, typed] of [
    ['½', '1/3'],
    ['½', '11/2'],
    ['½', '1/21'],
    ['½', '1 2'],
  ])
    expect(keys(sign!)).not.toBe(keys(typed!));
  expect(keys('9/11 and 24/7')).toBe('9 11 and 24 7');
});

test('an apostrophe may be missing only where the word stays the same', () => {
  expect(same('don’t', 'dont')).toBe(true);
  for (const [a, b] of [
    ['we’re', 'were'],
    ['we’ll', 'well'],
    ['it’s', 'its'],
    ['I’ll', 'ill'],
    ['president’s', 'presidents'],
  ])
    expect(same(a!, b!), `${a} ${b}`).toBe(false);
});

test('every word is found at its offsets, in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let end = 0;
      for (const word of wordsOf(text)) {
        expect(word.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(word.start, word.end)).toBe(word.text);
        end = word.end;
      }
    }),
  );
});
