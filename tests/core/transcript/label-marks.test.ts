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
])('labels are read in %s', (_, print) => {
  expect(read(print).turns).toEqual(THREE);
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
