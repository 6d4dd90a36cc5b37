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

test('what heads code each time is no label', () => {
  const code = '```ts\nopen();\nshut();\n```';
  expect(
    labels(Array.from({ length: 3 }, () => `**Before:**\n\n${code}\n\n**Behind:**\n\n${code}`).join('\n\n')),
  ).toEqual([]);
});

test('most of a manual with code of some language is no talk, though no more is said of it', () => {
  const bare = '```\nGate: The first one.\nPier: The second one.\n```';
  expect(labels(`It is set so.\n\n\`\`\`sh\nopen\n\`\`\`\n\n${bare}\n\n${bare}\n\n${bare}`)).toEqual([]);
});

describe('nobody says', () => {
  const many = (text: string) => Array.from({ length: 4 }, () => text).join('\n\n');
  test.each([
    [
      'the lines of minutes',
      [
        'COUNCIL PRESENT: Mayor Moreno, Councilmembers Nell and Rowan.',
        'STAFF PRESENT: City Manager Oak, Fire Captain Elm.',
        'CITY COUNCIL ABSENT: None.',
        'MEMBERS EXCUSED: Ash.',
        'REGULAR HARBOR COUNCIL MEETING MINUTES: April 2, 2031',
        many('MOTION: Moved by Rowan, seconded by Nell, to adopt the plan.\n\nVOTE: 3 Ayes. Motion carried.'),
        many('Ayes: Moreno, Nell, Rowan\nNays: None\n\nMotion: Nell\nSecond: Rowan'),
      ].join('\n\n'),
    ],
    [
      'headings over single points',
      many('### Repairs\n\n* The gate shuts ([#4](/four))\n\n### Old Piers\n\n* It stands. (By Nell)'),
    ],
    [
      'what manuals say of values',
      many('Default: The first one.\n\nParameters: Two of them.\n\nReturns: The third one.'),
    ],
    ['what changed', many('- Fix: The gate shuts again.\n- Added: A second gate.\n- Docs: Say where the pier is.')],
    ['words of code', many('- `pier` (string): Where to land.\n- `gate`: Which one opens.')],
  ])('%s', (_, body) => {
    expect(labels(body)).toEqual([]);
  });

  test.each([
    ['a name only', 'Presenter: Ada Moreno (Harbor)', 'Presenter: Tom Nell (Pier)', 'Presenter: Ruth Ash-Elm (Gate)'],
    ['figures', 'Height of the Pier: 4 m', 'Height of the Pier: 12.5 m', 'Height of the Pier: 9 m'],
    ['the same words', ...Array.from({ length: 3 }, () => 'Subtopic: Repair of the Old Harbor')],
  ])('what is followed by %s', (_, ...lines) => {
    expect(labels(lines.map((line) => [line, ...talk].join('\n\n')).join('\n\n'))).toEqual(
      lines.flatMap(() => ['Moreno', 'Nell', 'Moreno', 'Nell']),
    );
  });

  test('a heading that numbers what was asked, where those who ask have labels', () => {
    const turns = '**Audience Member:**\nIs the pier open?\n\n**Nell:**\nIt is, and so is the gate.';
    expect(labels(`#### Q1: The pier\n\n${turns}\n\n#### Q2: The gate\n\n${turns}`)).toEqual([
      'Audience Member',
      'Nell',
      'Audience Member',
      'Nell',
    ]);
    const answers = '**Nell:**\nIt is, and so is the gate.';
    expect(labels(`#### Q1: Is it open?\n\n${answers}\n\n#### Q2: And the gate?\n\n${answers}`)).toContain('Q1');
  });

  test('the lines that say who speaks next, above the label', () => {
    const turns = [
      'Ada Moreno\n\nLiberal\n\nMs. MORENO:\n\nIt is so.',
      'Tom Nell\n\nUnionist\n\nMr. NELL:\n\nIt is not.',
    ];
    expect(labels([...turns, ...turns].join('\n\n'))).toEqual(['Ms. MORENO', 'Mr. NELL', 'Ms. MORENO', 'Mr. NELL']);
  });
});

test('points of a paper that come again under each of its parts head what is written', () => {
  const part = (...lines: string[]) => lines.map((line, at) => `${['Housing', 'Jobs', 'Health'][at % 3]}: ${line}`);
  const written = [
    ...part('The plan builds homes near the port.', 'Welders find work in the yards.', 'Clinics open in the county.'),
    'The second part of the plan reaches the islands.',
    ...part('Homes on the islands are repaired.', 'Crews of the islands are hired.', 'A ferry carries the doctors.'),
  ];
  expect(labels(written.join('\n\n'))).toEqual([]);
  expect(labels(written.join('\n\n').replaceAll(/^(Housing|Jobs|Health):/gm, '**$1:**'))).toEqual([]);
  const said = written.map((line) => line.replace('Welders', 'I think that welders').replace('Housing', 'Nell'));
  expect(labels(said.join('\n\n'))).toHaveLength(6);
});

describe('somebody says', () => {
  test.each([
    [
      'yes, again and again',
      ['Moreno: Is it so?', 'Nell: Yes.', 'Moreno: And the pier?', 'Nell: Yes.', 'Moreno: So?', 'Nell: Yes.'],
    ],
    [
      'nothing but who is next',
      ['Chair: Ada Moreno', 'Moreno: Yes.', 'Chair: Tom Nell', 'Nell: No.', 'Chair: Ada Moreno'],
    ],
    ['+1', ['nell: it is so', 'moreno: +1', 'nell: the gate opens', 'moreno: +1', 'nell: and the pier', 'moreno: +1']],
  ])('%s', (_, lines) => {
    expect(labels(lines.join('\n\n'))).toEqual(lines.map((line) => line.split(':')[0]));
  });
});
