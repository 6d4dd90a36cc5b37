import { expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

/** The turns of a body in which three people speak in turn, each with a label made by `print`. */
function read(print: (name: string, role: 'Q' | 'A', at: number) => string, { head = '', apart = '\n\n' } = {}) {
  const said = ['We begin.', 'When is that?', 'In June.', 'And why?', 'It was promised.', 'Thank you.'];
  const names = ['Ada Elm', 'Tom Oak', 'Ada Elm', 'Ruth Ash', 'Ada Elm', 'Tom Oak'];
  const lines = said.map((text, at) => `${print(names[at]!, names[at] === 'Ada Elm' ? 'A' : 'Q', at)}${text}`);
  const text = `---\ntitle: A Talk\ndate: '2030-02-03'\n---\n\n${head}${lines.join(apart)}\n`;
  const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
  return { turns: transcript!.turns.map(({ label, text }) => `${label}|${text}`), transcript: transcript! };
}

const THREE = [
  'Ada Elm|We begin.',
  'Tom Oak|When is that?',
  'Ada Elm|In June.',
  'Ruth Ash|And why?',
  'Ada Elm|It was promised.',
  'Tom Oak|Thank you.',
];

test.each<[string, Parameters<typeof read>[0]]>([
  ['brackets and a colon', (name) => `[${name}]: `],
  ['two dashes', (name) => `-- ${name}: `],
  ['emphasis that stands around the colon too', (name) => `__${name}:__ `],
  ['emphasis in threes', (name) => `***${name}:*** `],
  ['bold before a dash', (name) => `**${name}** — `],
  ['bold that ends with a bracket, before a hyphen', (name) => `**${name} (Green)** - `],
  ['brackets alone', (name) => `[${name}] `],
  ['angle brackets alone', (name) => `<${name}> `],
  ['a guillemet before', (name) => `» ${name}: `],
  ['a sign before', (name) => `▲ ${name}: `],
  ['a dash before that touches', (name) => `—${name}: `],
  ['a bar that is no table', (name) => `${name} | `],
  ['an arrow', (name) => `${name} → `],
  ['a tilde', (name) => `${name} ~ `],
  ['a hyphen that touches capitals', (name) => `${name.toUpperCase()}- `],
  ['a list of definitions', (name) => `${name}\n: `],
  ['numbers in brackets', (name, _, at) => `[${at + 1}] ${name}: `],
])('labels are read in %s', (_, print) => {
  const { turns } = read(print);
  expect(turns.map((turn) => nameIn(turn))).toEqual(THREE);
});

/** A turn with its label as the name alone. */
function nameIn(turn: string): string {
  const [label = '', text = ''] = turn.split('|');
  const name = label.replace(/ \(.*/, '').replace('_', ' ').toLowerCase();
  return `${name.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())}|${text}`;
}

test('directions in brackets are no labels', () => {
  const said = ['[Laughter]', '[Applause]', '[Laughter]', '[Crosstalk]', '[Applause]', '[Laughter]'];
  const { turns } = read((_, __, at) => `${said[at]!} `);
  expect(turns).toEqual([]);
});

test('a direction in brackets between labels is none of them', () => {
  const { turns } = read((name, _, at) => `${at % 2 ? '(Speaks Spanish.)\n\n' : ''}${name}: `);
  expect(turns.map((turn) => turn.split('|')[0])).toEqual(THREE.map((turn) => turn.split('|')[0]));
  expect(turns[0]).toBe('Ada Elm|We begin.\n\n(Speaks Spanish.)');
});

test('a dash that is said behind a bold name stays', () => {
  const { turns } = read((name, _, at) => `**${name}** ${at === 3 ? '— ' : ''}`);
  expect(turns[3]).toBe('Ruth Ash|— And why?');
});

test('who is bold in full talks with who is not', () => {
  const { turns } = read((_, role) => (role === 'Q' ? '**Kurier:** ' : 'Elm: '));
  expect(turns.map((turn) => turn.split('|')[0])).toEqual(['Elm', 'Kurier', 'Elm', 'Kurier', 'Elm', 'Kurier']);
});

test('a time in brackets below a label is that of its turn', () => {
  for (const [behind, time] of [
    ['\n', ' '],
    ['\n\n', ' '],
    ['\n', '\n'],
  ]) {
    const { turns, transcript } = read((name, _, at) => `${name}${behind!}(00:00:1${at})${time!}`);
    expect(turns).toEqual(THREE);
    expect(transcript.turns.map(({ seconds }) => seconds)).toEqual([10, 11, 12, 13, 14, 15]);
  }
});

test('letters with numbers ask and answer', () => {
  const { turns } = read((_, role, at) => `${role}${Math.floor(at / 2) + 1}: `);
  expect(turns.map((turn) => turn[0])).toEqual(['A', 'Q', 'A', 'Q', 'A', 'Q']);
});

test.each<[string, Parameters<typeof read>[0]]>([
  ['brackets', (_, role, at) => `${role}${Math.floor(at / 2) + 1}) `],
  ['the numbers of paragraphs', (_, role, at) => `${at + 1}. ${role === 'A' ? 'MS. ELM' : 'Q'}: `],
  ['capitals beside', (_, role, at) => `${role === 'A' ? 'MS. ELM' : `Question ${at}`}: `],
])('who asks with numbers is told: %s', (_, print) => {
  const { transcript } = read(print);
  expect(transcript.turns.map(({ kind }) => kind)).toEqual(
    THREE.map((turn) => (turn.startsWith('Ada Elm') ? 'statement' : 'question')),
  );
});

test('an initial at the head of a wrapped line answers nothing', () => {
  const text =
    "---\ntitle: A Talk\ndate: '2030-02-03'\n---\n\nQ. Who was there?\n\nA. I met\nA. Oak.\n\nQ. And?\nA. Nobody.\n";
  const { turns } = parseTranscript({ id: 'x', source: 'x.md', text }).transcript!;
  expect(turns.map(({ label, text }) => `${label}|${text}`)).toEqual([
    'Q|Who was there?',
    'A|I met A. Oak.',
    'Q|And?',
    'A|Nobody.',
  ]);
});

test('labels are read from columns of times, names and words', () => {
  const { turns, transcript } = read((name, _, at) => `0:1${at}\t${name}\t`, { apart: '\n' });
  expect(turns).toEqual(THREE);
  expect(transcript.turns[1]!.seconds).toBe(11);
});

test('the head of a table is none of its turns, and stays', () => {
  const { turns, transcript } = read((name) => `| ${name} | `, {
    head: '| Speaker | Words |\n|---|---|\n',
    apart: '\n',
  });
  expect(turns.map((turn) => turn.split('|')[0])).toEqual(THREE.map((turn) => turn.split('|')[0]));
  expect(transcript.header.map(({ text }) => text).join()).toContain('Speaker | Words');
});

test('figures in columns are no turns', () => {
  const rows = ['Ohio', 'Texas', 'Ohio', 'Utah'].map((state) => `| ${state} | 120 | 3% |`);
  const text = `---\ntitle: Jobs\ndate: '2030-02-03'\n---\n\n| State | Jobs | Change |\n|---|---|---|\n${rows.join('\n')}\n`;
  expect(parseTranscript({ id: 'x', source: 'x.md', text }).transcript!.turns).toEqual([]);
});

test('who asks is told by a letter before the name, between angle brackets or not', () => {
  for (const print of [
    (name: string, role: string) => `<${role} – ${name} – Harbor Works>: `,
    (name: string, role: string) => `${role} - ${name}: `,
    (_: string, role: string) => `(${role}) `,
  ])
    expect(read(print).transcript.turns.map(({ kind }) => kind)).toEqual(
      THREE.map((turn) => (turn.startsWith('Ada Elm') ? 'statement' : 'question')),
    );
});

test('directions in brackets recur and are no labels', () => {
  const text =
    "---\ntitle: A Talk\ndate: '2030-02-03'\n---\n\nMS. ELM:  Good evening.\n\n(Applause.) Tonight we begin.\n\n" +
    'MR. OAK:  Hello.\n\n(Laughter.) And we end.\n\n(Applause.) Thank you.\n\nMy question went to\n[senior official]: He did not answer.\n';
  const { turns } = parseTranscript({ id: 'x', source: 'x.md', text }).transcript!;
  expect(turns.map(({ label }) => label)).toEqual(['MS. ELM', 'MR. OAK']);
});

test('a talk that is quoted as a whole is read as one that is not', () => {
  const lines = [
    'MS. ELM: The pier is',
    'open.',
    '',
    'MR. OAK: Is it?',
    '',
    'MS. ELM: It is.',
    '',
    'THE COURT: Go on.',
  ];
  const head = 'They said so:\n\n> This came up in court:\n>\n';
  const { transcript } = parseTranscript({
    id: 'x',
    source: '2030-02-03-x.md',
    text: `---\ntitle: A Talk\ndate: '2030-02-03'\n---\n\n${head}${lines.map((line) => `> ${line}`.trim()).join('\n')}\n`,
  });
  expect(transcript!.header.map(({ text }) => text)).toEqual(['They said so:', 'This came up in court:']);
  expect(transcript!.turns.map(({ label, text }) => `${label}|${text.replace(/\s+/g, ' ')}`)).toEqual([
    'MS. ELM|The pier is open.',
    'MR. OAK|Is it?',
    'MS. ELM|It is.',
    'THE COURT|Go on.',
  ]);
});

test('question marks stand for somebody beside labels that recur, and for nobody by themselves', () => {
  const { turns } = read((name, _, at) => `${at === 3 ? '??' : name}: `);
  expect(turns).toEqual(THREE.map((turn, at) => (at === 3 ? '??|And why?' : turn)));
  expect(read((_, __, at) => `${at % 2 ? '?' : '??'}: `).turns).toEqual([]);
});
