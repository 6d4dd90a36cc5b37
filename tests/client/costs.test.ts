import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asidesOf, wordsOf } from '../../src/contract/search-words.ts';
import { readDay } from '../../src/client/check/days.ts';
import { clippedAfter, clippedBefore } from '../../src/client/check/marks.ts';
import { attributes, readClaim } from '../../src/client/check/names.ts';
import { readPassage } from '../../src/client/check/passage.ts';
import { readingsOf } from '../../src/client/check/readings.ts';
import { recordWords } from '../../src/client/check/source.ts';
import { matchesIn } from '../../src/client/index/match-text.ts';
import { parseQuery } from '../../src/client/index/query.ts';
import { readState, writeState } from '../../src/client/search/state.ts';
import { cost, expectProportion } from '../support/cost.ts';

/** Every function that reads what somebody pasted, typed or printed. */
const readers: Record<string, (text: string) => unknown> = {
  wordsOf,
  asidesOf: (text) => asidesOf(text, wordsOf(text)),
  readingsOf,
  readPassage,
  readDay,
  readClaim,
  attributes: (text) => attributes(text, 'in plain text'),
  recordWords: (text) =>
    recordWords({
      id: '',
      title: '',
      date: '',
      turns: [{ id: '', n: 1, label: 'Q', kind: 'question', name: null, offices: [], text }],
    }),
  clipped: (text) => [clippedBefore(text, text.length), clippedAfter(text, 0)],
  parseQuery,
  parseQueryQuoted: (text) => parseQuery(`"${text}"`),
  matchesIn: (text) => matchesIn(text, parseQuery('psaki "the the" -zebra')),
  state: (text) => writeState(readState(`?${new URLSearchParams({ q: text })}`)),
};

/**
 * What tempts patterns to try again: names, particles, marks that open and close, blanks, joiners, marks over letters.
 */
const tempting = [
  'Psaki ',
  'the ',
  'A',
  'a',
  'of ',
  ', ',
  '. ',
  '.',
  '…',
  ' ',
  '\n',
  '\u00a0',
  '- ',
  '— ',
  '(',
  ')',
  '[',
  ']',
  '"',
  '“',
  '”',
  "'",
  '’',
  '>',
  '*',
  ':',
  'Q  ',
  'MS. ',
  'said ',
  '1',
  '1,',
  '½',
  '\u0301',
  '\u200b',
  'U.',
  '-',
  'OR ',
  '~5 ',
  '港',
  'ก',
  'ि',
];

// A quadratic reader takes 256 times as long, a patient one sixteen times.
const BOUND = { small: 2_500, times: 16, slack: 6 };

const long = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

test.each(Object.entries(readers))('%s takes time in proportion to what it reads', (_, read) => {
  const unit = fc.array(fc.constantFrom(...tempting), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const end = fc.constantFrom('', 'x', '"', ')', ' said', ':');
  fc.assert(
    fc.property(fc.constantFrom('', 'Psaki ', '"', '(', ', '), unit, end, (head, repeated, tail) =>
      expectProportion(read, (length) => head + long(repeated, length) + tail, BOUND),
    ),
    { numRuns: 25 },
  );
});

test('what once never ended: a name and many particles', () => {
  expect(cost(() => readingsOf(`Psaki ${'the '.repeat(2_000)}`))).toBeLessThan(2_000);
});
