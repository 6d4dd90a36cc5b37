import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  directiveIn,
  findInBlocks,
  fragmentOf,
  squeezed,
  textDirective,
  wholeWords,
  type Place,
} from '../../../src/client/briefing/fragment.ts';
import { quoteText } from '../../../src/client/briefing/quote-text.ts';

/** The directive for the words between two marks (`|`) in blocks. */
function named(...marked: string[]) {
  const at = (mark: number): Place => {
    const block =
      mark === 0 ? marked.findIndex((text) => text.includes('|')) : marked.findLastIndex((text) => text.includes('|'));
    const text = marked[block]!;
    const inFront = mark === 1 && text.indexOf('|') !== text.lastIndexOf('|') ? 1 : 0;
    return { block, offset: (mark === 0 ? text.indexOf('|') : text.lastIndexOf('|')) - inFront };
  };
  return textDirective(
    marked.map((text) => text.replaceAll('|', '')),
    at(0),
    at(1),
  );
}

test('a short quote is named whole, with the grammar’s own characters encoded', () => {
  expect(fragmentOf('t-a-b-c', named('A |well-known, “A & B”|.'))).toBe(
    '#t-a-b-c:~:text=well%2Dknown%2C%20%E2%80%9CA%20%26%20B%E2%80%9D',
  );
});

test('blanks are named as they stand', () => {
  expect(named('|It is.\u00a0 It was|.')).toMatchObject({ start: 'It is.\u00a0 It was' });
});

test('a long quote is named by its ends, and one over blocks by words of one block each', () => {
  const quote = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const none = { prefix: '', suffix: '' };
  expect(named(`|${quote}|`)).toEqual({
    ...none,
    start: 'word0 word1 word2 word3',
    end: 'word56 word57 word58 word59',
  });
  expect(named('So |yes.', 'No', 'Maybe| not.')).toEqual({ ...none, start: 'yes.', end: 'Maybe' });
});

test('words before or after it tell a quote from its like; where none do it is not named', () => {
  expect(named('He crossed the bridge. Now we open |the bridge|.')).toMatchObject({
    prefix: 'we open',
    start: 'the bridge',
  });
  expect(named('The bridge. No.', '|The bridge| of Nell.')).toMatchObject({
    start: 'The bridge',
    suffix: 'of Nell.',
  });
  expect(named('Yes.', '|Yes.|')).toMatchObject({ prefix: 'Yes.' });
  expect(named('Yes.', 'Q', '41', '|Yes.|', 'Q', '42', 'Yes.')).toMatchObject({ prefix: '41', start: 'Yes.' });
  expect(named('Yes.', 'Why?', '|Yes.|', ' ', 'Because.')).toMatchObject({ prefix: 'Why?', start: 'Yes.' });
  expect(named(`${'no '.repeat(20)}|no|${' no'.repeat(20)}`)).toBeNull();
  expect(named('YÉS.', '|Yes.| And no.')).toMatchObject({ suffix: 'And no.' });
});

test('every quote is found again by its own directive, at its own place', () => {
  const text = fc.array(
    fc.array(
      fc.constantFrom(
        'yes',
        'no',
        'bridge',
        'ferry,',
        '— and',
        'A&B',
        'well-known',
        'naïve',
        '“so”',
        '100%',
        'so.\u00a0',
      ),
      { minLength: 1, maxLength: 30 },
    ),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (paragraphs, a, b) => {
      const blocks = paragraphs.map((words) => words.join(' '));
      const places = paragraphs.flatMap((words, block) =>
        words.map((word, index) => ({
          block,
          offset: words.slice(0, index).join(' ').length + (index > 0 ? 1 : 0),
          word,
        })),
      );
      const [from, to] = [a % places.length, b % places.length].sort((x, y) => x - y).map((at) => places[at]!) as [
        (typeof places)[number],
        (typeof places)[number],
      ];
      const goal = { block: to.block, offset: to.offset + to.word.trimEnd().length };
      const directive = textDirective(blocks, from, goal);
      if (!directive) return;
      expect(directiveIn(fragmentOf('t-a-b-c', directive))).toEqual(directive);
      const found = findInBlocks(blocks.map(squeezed), directive)!;
      expect([found.from.block, found.to.block]).toEqual([from.block, to.block]);
      expect(found.from.offset).toBe(squeezed(blocks[from.block]!.slice(0, from.offset)).length);
      expect(found.to.offset).toBe(squeezed(blocks[to.block]!.slice(0, goal.offset)).length);
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
  const text = 'It’s the bridge. It is open now.';
  expect(text.slice(...wholeWords(text, 2, 11))).toBe('It’s the bridge');
  expect(text.slice(...wholeWords(text, 15, 18))).toBe('. It');
});
