import { describe, expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

/*
 * What recurs as labels do, and nobody says: code, facts, headings of minutes and papers.
 */

function parse(body: string) {
  const text = `---\ntitle: A Talk\ndate: '2030-02-03'\n---\n\n${body}\n`;
  return parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
}

/** The labels of the turns of a body. */
const labels = (body: string) => parse(body).transcript!.turns.map(({ label }) => label);

const talk = [
  'Moreno: The harbor opens on Monday.',
  'Nell: Which gate is it?',
  'Moreno: The third one, as before.',
  'Nell: And the ferry?',
];

describe('code between fences', () => {
  const code = ['GET: (name) => name,', 'SET: (name) => 1,'];
  test.each([
    ['backquotes', '```', '```'],
    ['tildes', '~~~', '~~~'],
    ['a language', '```js', '```'],
    ['more marks', '````ts', '`````'],
    ['indented', '   ```', '   ```'],
  ])('holds no labels: %s', (_, open, close) => {
    const body = [...talk, [open, ...code, '', ...code, close].join('\n'), 'Moreno: So it is.'].join('\n\n');
    expect(labels(body)).toEqual(['Moreno', 'Nell', 'Moreno', 'Nell', 'Moreno']);
    const words = parse(body).transcript!.turns[3]!.text.replace(/\s+/g, ' ');
    expect(words).toBe(['And the ferry?', open.trim(), ...code, ...code, close.trim()].join(' '));
  });

  test('holds labels where a whole talk was pasted as code', () => {
    expect(labels(`\`\`\`\n${talk.join('\n')}\n\`\`\``)).toEqual(['Moreno', 'Nell', 'Moreno', 'Nell']);
  });

  test.each([
    ['rows of marks between turns', talk.join('\n\n~~~~\n\n')],
    ['rows of marks in one paragraph', talk.join('\n~~~~\n')],
    ['a fence that is never closed', ['```', ...talk].join('\n\n')],
  ])('is none: %s', (_, body) => {
    expect(labels(body)).toEqual(['Moreno', 'Nell', 'Moreno', 'Nell']);
  });

  test('makes no turns of a manual', () => {
    const sample = '```yaml\nDefault: The first.\nOption: The second.\n```';
    expect(
      labels(Array.from({ length: 4 }, () => `It is set so, as in the sample below.\n\n${sample}`).join('\n\n')),
    ).toEqual([]);
  });
});

test('labels that differ in a number only are no slips', () => {
  const body = ['4', '4', '9', '4', '10', '4', '4', '4'].map((number) => `Speaker ${number}: It is so.`).join('\n\n');
  expect(labels(body)).toHaveLength(8);
  expect(parse(body).messages).toEqual([]);
});
