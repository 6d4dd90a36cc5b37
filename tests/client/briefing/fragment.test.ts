import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  directiveIn,
  findDirective,
  fragmentOf,
  textDirective,
  wholeWords,
} from '../../../src/client/briefing/fragment.ts';
import { quoteText } from '../../../src/client/briefing/quote-text.ts';

test('a short quote is named whole, with the grammar’s own characters encoded', () => {
  expect(fragmentOf('t-a-b-c', textDirective('well-known, “A & B”', '', 'A well-known, “A & B”.'))).toBe(
    '#t-a-b-c:~:text=well%2Dknown%2C%20%E2%80%9CA%20%26%20B%E2%80%9D',
  );
});

test('a long quote is named by its ends', () => {
  const quote = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  expect(textDirective(quote, '', quote)).toEqual({
    prefix: '',
    start: 'word0 word1 word2 word3 word4',
    end: 'word55 word56 word57 word58 word59',
  });
});

test('words before it tell a quote from its like', () => {
  expect(textDirective('the bridge', 'Now we open', 'He crossed the bridge. Now we open the bridge.')).toEqual({
    prefix: 'we open',
    start: 'the bridge',
    end: '',
  });
});

test('every quote is found again by its own directive', () => {
  const text = fc.array(
    fc.constantFrom('yes', 'no', 'bridge', 'ferry,', '— and', 'A&B', 'well-known', 'naïve', '“so”', '100%'),
    { minLength: 4, maxLength: 60 },
  );
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
      const page = words.join(' ');
      const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
      const quote = words.slice(from, to + 1).join(' ');
      const directive = textDirective(quote, words.slice(0, from).join(' '), page);
      expect(directiveIn(fragmentOf('t-a-b-c', directive))).toEqual(directive);
      const place = findDirective(page, directive);
      expect(place).not.toBeNull();
      const found = page.slice(...place!);
      expect(found.startsWith(directive.start)).toBe(true);
      expect(found.endsWith(directive.end || directive.start)).toBe(true);
    }),
  );
});

test('a broken directive marks nothing', () => {
  for (const fragment of ['#t-a-b-c', '#t-a-b-c:~:text=', '#t-a-b-c:~:text=%E0%A4%A', '#t-a-b-c:~:other=x'])
    expect(directiveIn(fragment)).toBeNull();
});

const attribution = {
  title: 'Briefing',
  date: 'April 2, 2031',
  address: 'https://example.org/x#t',
  nameOf: (label: string) => (label === 'MS. MORENO' ? 'Ada Moreno' : label),
};
const said = { id: 't-a-b-c', n: 3, label: 'MS. MORENO', text: 'It “has” reopened.' };

test('a quote carries who said it, when, and where to find it', () => {
  expect(quoteText([said], attribution)).toBe(
    '“It ‘has’ reopened.”\n— Ada Moreno, Briefing, April 2, 2031, turn 3\nhttps://example.org/x#t',
  );
});

test('several turns stand each under its label', () => {
  expect(quoteText([{ ...said, n: 2, label: 'Q', text: 'Has it?' }, said], attribution)).toBe(
    'Q    Has it?\n\nMS. MORENO:  It “has” reopened.\n\n— Briefing, April 2, 2031, turns 2–3\nhttps://example.org/x#t',
  );
});

test('words cut in half by a selection are named whole', () => {
  expect(wholeWords('ridge is op', 'the b', 'en now')).toEqual({ quote: 'bridge is open', before: 'the ' });
  expect(wholeWords('. The bridge', 'open', ' is')).toEqual({ quote: '. The bridge', before: 'open' });
});
