import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asidesOf, wordsOf } from '../../src/contract/search-words.ts';
import { cost } from '../support/cost.ts';

const keys = (text: string) =>
  wordsOf(text)
    .map(({ key }) => key)
    .join(' ');

describe('wordsOf', () => {
  test('meets what was printed with what is typed', () => {
    expect(keys("We don’t — we DON'T")).toBe('we dont we dont');
    expect(keys('the U.S. at 9:33 P.M.')).toBe('the usꞏ at 9 33 pmꞏ');
    expect(keys('a well-known\u00a0café')).toBe('a well known cafe');
    expect(keys('in 2.5% or 2.5 percent')).toBe('in 2d5 percent or 2d5 percent');
    expect(keys('1,000 and 1000, or 2021,')).toBe('1000 and 1000 or 2021');
    expect(keys('CO₂ and H₂O, but 10₂')).toBe('co2 and h2o but 10 ꞏ2');
    expect(keys('a Ph.D. of the 1990’s')).toBe('a phd of the 1990s');
  });

  test('tells numbers apart that differ in their point alone', () => {
    expect(keys('$1.9 trillion')).not.toBe(keys('$19 trillion'));
  });

  test('gives places whose text has the very key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { key, start, end } of wordsOf(text)) {
          const [word] = wordsOf(text.slice(start, end));
          expect(word?.key === key || text.slice(start, end) === '%').toBe(true);
        }
      }),
    );
  });

  test('takes time in proportion to the length of a hostile text', () => {
    const crowd = (...marks: string[]) => marks.map((mark) => mark.repeat(300_000)).join('');
    const text = `${crowd('1')}a${crowd('₂', '.', 'a', '’')}`;
    const read = () => [wordsOf(text), asidesOf('(A '.repeat(100_000) + '['.repeat(100_000), [])];
    expect(cost(read)).toBeLessThan(5_000);
  });
});

test('asidesOf finds stage directions and brackets, not other parentheses', () => {
  const text = 'We (laughter) go (as the plan says) on (Applause.) and [sic] on (through interpreter) now.';
  const words = wordsOf(text);
  const found = asidesOf(text, words).map(({ at, count }) =>
    words
      .slice(at, at + count)
      .map(({ key }) => key)
      .join(' '),
  );
  expect(found).toEqual(['laughter', 'applause', 'sic', 'through interpreter']);
});
