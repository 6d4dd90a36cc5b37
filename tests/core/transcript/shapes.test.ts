import { describe, expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

/** Time, label and text of each turn of a body. */
function read(body: string): string[] {
  const text = `---\ntitle: A Talk\ndate: '2030-02-03'\n---\n\n${body}\n`;
  const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
  return transcript!.turns.map((turn) =>
    [turn.time, turn.label, turn.text.replace(/\s+/g, ' ')].filter((part) => part !== null).join('|'),
  );
}

describe('labels are learnt', () => {
  test.each([
    [
      'a time behind the name',
      'Ada Elm (00:12):\nHello.\n\nTom Oak (01:02:03):\nHi.\n\nAda Elm (01:02:09):\nSo.',
      ['00:12|Ada Elm|Hello.', '01:02:03|Tom Oak|Hi.', '01:02:09|Ada Elm|So.'],
    ],
    [
      'a time on its own line',
      '[00:12]\n\nELM: Hello.\n\n[00:20]\n\nOAK: Hi.\n\n[00:25]\n\nELM: So.',
      ['00:12|ELM|Hello.', '00:20|OAK|Hi.', '00:25|ELM|So.'],
    ],
    [
      'bold names alone',
      '**Ada Elm**\n\nHello.\n\n**Tom Oak**\n\nHi.\n\n**Ada Elm**\n\nSo.',
      ['Ada Elm|Hello.', 'Tom Oak|Hi.', 'Ada Elm|So.'],
    ],
    [
      'full stops',
      'Mr. Elm. Hello there.\n\nThe Chair. Order.\n\nMr. Elm. I yield.\n\nMs. Oak. Thank you.',
      ['Mr. Elm|Hello there.', 'The Chair|Order.', 'Mr. Elm|I yield.', 'Ms. Oak|Thank you.'],
    ],
    [
      'a script without capitals',
      '司会：始めます。\n\n記者：いつですか。\n\n司会：明日です。\n\n記者：はい。',
      ['司会|始めます。', '記者|いつですか。', '司会|明日です。', '記者|はい。'],
    ],
    [
      'points of a list',
      '- Ada: Hello.\n- Tom: Hi.\n- Ada: So.\n- Tom: Well.',
      ['Ada|Hello.', 'Tom|Hi.', 'Ada|So.', 'Tom|Well.'],
    ],
    [
      'somebody who speaks once',
      'Ada Elm: Hello.\n\nTom Oak: Hi.\n\nAda Elm: So.\n\nTom Oak: Go.\n\nRuth Ash: Once.',
      ['Ada Elm|Hello.', 'Tom Oak|Hi.', 'Ada Elm|So.', 'Tom Oak|Go.', 'Ruth Ash|Once.'],
    ],
  ])('from %s', (_, body, turns) => {
    expect(read(body)).toEqual(turns);
  });

  test.each([
    [
      'run-in headings',
      '**Saving the pier:** It was old.\n\n**Paying for it:** It was dear.\n\n**Opening it:** It was late.',
    ],
    ['facts', 'Location: Harbour\n\nDate: Monday\n\nLocation: Pier\n\nDate: Tuesday\n\nContact: Nobody'],
    [
      'sections of an order',
      'Section 1. Purpose. We act.\n\nSec. 2. Policy. (a) One.\n\n(b) Two.\n\nSec. 3. Terms. (a) One.\n\n(b) Two.',
    ],
  ])('but none from %s', (_, body) => {
    expect(read(body)).toEqual([]);
  });
});

test('a file without turns is told which of its lines look like labels', () => {
  const text = "---\ntitle: A Talk\ndate: '2030-02-03'\n---\n\nAda Elm: Hello.\n\nTom Oak: Hi.\n";
  const { messages } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
  expect(messages.find(({ rule }) => rule === 'no-turns')?.text).toContain('6 (`Ada Elm`), 8 (`Tom Oak`)');
});
