import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesIn } from '../../../src/client/index/match-text.ts';
import { parseQuery } from '../../../src/client/index/query.ts';
import { readState, writeState } from '../../../src/client/search/state.ts';

const ending = { said: '', form: '', beginning: '*' };

function shape(typed: string): string {
  const { terms, excluded } = parseQuery(typed);
  const show = (list: typeof terms) =>
    list.map(({ kind, runs }) => {
      const all = runs
        .map(
          ({ words, within }) =>
            words.map(({ key, as }) => key + ending[as]).join(' ') + (within === undefined ? '' : `~${within}`),
        )
        .join('|');
      return kind === 'phrase' ? `"${all}"` : all;
    });
  return [...show(terms), ...show(excluded).map((term) => `-${term}`)].join(', ');
}

describe('parseQuery', () => {
  test.each([
    ['sanctions on Russia', 'sanctions, on, russia'],
    ['"exact phrase" other', '"exact phrase|exactphrase", other'],
    ['“curly marks here” -word', '"curly marks here", -word'],
    ['‘single marks here’', '"single marks here"'],
    ['"a b c" -"c d e"', '"a b c", -"c d e"'],
    ['"he said "we will" today"', '"he said we will today"'],
    ['"he said, “we will” do"', '"he said we will do"'],
    ['"hello there” he said"', '"hello there he said"'],
    ['"not finished it', '"not finished it"'],
    ['we -- you know', 'we, you, know'],
    ['the U.S. plan', 'the, usꞏ, plan'],
    ['at 5 PM', 'at, 5, pmꞏ|pm'],
    ['US', 'usꞏ'],
    ['us', 'us'],
    ['US UN NATO', 'usꞏ, unꞏ, nato'],
    ['TELL US EVERYTHING', 'tell, us, everything'],
    ['covid19', 'covid19|covid 19'],
    ['G-7', 'g 7|g7'],
    ['"the cease-fire holds"', '"the cease fire holds|the ceasefire holds"'],
    ['1/2 cup', '1 2|1ꞏ2, cup'],
    ['cease fire', 'cease|ceasefire, fire|ceasefire'],
    ['"may be"', '"may be"'],
    ['渡輪', '渡 輪'],
    ['sanction* Iran', 'sanction*, iran'],
    ['cat OR dog OR "a bird in"', 'cat|dog|a bird in'],
    ['"the cat" OR dog food', '"the cat|dog", food'],
    ['food OR', 'food'],
    ['"cat dog"~5 bird', '"cat dog~5", bird'],
    ['-only', '-only'],
    ['""', ''],
  ])('reads %s', (typed, expected) => expect(shape(typed)).toBe(expected));

  test('never fails', () => {
    const mark = fc.constantFrom(
      '"',
      '“',
      '~5',
      '*',
      ' OR ',
      '港',
      '”',
      "'",
      '’',
      '-',
      ' ',
      'a',
      'B',
      '1',
      '.',
      '(',
      '\u00a0',
    );
    fc.assert(
      fc.property(
        fc.array(mark).map((marks) => marks.join('')),
        (typed) => void parseQuery(typed),
      ),
    );
  });
});

describe('matchesIn', () => {
  const found = (text: string, typed: string) =>
    matchesIn(text, parseQuery(typed)).map(({ start, end }) => text.slice(start, end));

  test('marks phrases whole, over dashes and asides', () => {
    expect(found('And we — we will (laughter) not waver.', '"we will not waver"')).toEqual([
      'we will (laughter) not waver',
    ]);
    expect(found('And we — we will not waver.', '"we we will"')).toEqual(['we — we will']);
    expect(found('We will not, ever, waver.', '"we will not waver"')).toEqual([]);
  });

  test('marks all forms of words, where all of them are there', () => {
    expect(found('Ferries are ferrying pilots.', 'ferry pilot')).toEqual(['Ferries', 'ferrying', 'pilots']);
    expect(found('Ferries are ferrying.', 'ferry pilot')).toEqual([]);
    expect(found('Ferries are ferrying.', 'ferry -ferrying')).toEqual([]);
  });

  test('finds any run of a text as a phrase', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 4, maxLength: 20 }),
        fc.nat(),
        fc.constantFrom(' ', ' — ', ', ', '\n'),
        (words, at, gap) => {
          const start = at % (words.length - 2);
          expect(matchesIn(words.join(gap), parseQuery(`"${words.slice(start, start + 3).join(' ')}"`))).not.toEqual(
            [],
          );
        },
      ),
    );
  });
});

test('a state survives its address', () => {
  const address = 'q=%22we+will%22&speaker=ada-marlow&kind=question&from=2021-03&to=2022-06-01&sort=newest&vs=pilots';
  expect(writeState(readState(`?${address}`))).toBe(address);
  expect(writeState(readState('?q=x&from=yesterday&sort=size&in='))).toBe('q=x');
});
