import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { changesBetween } from '../../../src/core/history/changes.ts';
import { readAround } from '../../../src/core/history/excerpts.ts';
import { haveSameWords } from '../../../src/core/history/plain-words.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import { plainLabels } from '../../../src/core/transcript/plain.ts';
import { transcriptText } from '../../support/transcripts.ts';
import { besideEachOther } from '../../support/beside.ts';

const parsed = (text: string) => parseTranscript({ id: 'x', source: 'x.md', text }).transcript!;
const turns = [
  'MS. MORENO:  Good afternoon.  The harbor opened at nine this morning, and the ferries run again.',
  'Q    Has the bridge reopened, and who paid for the work on it?',
  'MS. MORENO:  It has.  The county paid for the piers — the state for the rest of it.  We are grateful to both of them.',
  'Q    Thank you.',
];
const file = (own: readonly string[]) => transcriptText({ turns: own.join('\n\n') });
const between = (then: readonly string[], now: readonly string[]) =>
  changesBetween(parsed(file(then)), parsed(file(now)));
const told = (then: readonly string[], now: readonly string[]) =>
  between(then, now).map(({ kind, removed, added }) => [kind, removed, added]);
const put = (at: number, ...own: string[]) => turns.toSpliced(at, 1, ...own);

test('a word replaced is told without its punctuation, in its turn', () => {
  const [change] = between(turns, put(0, turns[0]!.replace('nine', 'ten').replace('again.', 'daily.')));
  expect(change).toMatchObject({ kind: 'changed', removed: ['nine', 'again'], added: ['ten', 'daily'] });
  expect(change!.parts.map(([kind, text]) => (kind === 'same' ? text : `<${text}>`)).join('')).toContain(
    'at <nine><ten> this morning',
  );
});

test('what is only wrapped, marked up or set in other type is no change', () => {
  const rewrapped = file(turns)
    .replaceAll('. ', '.\n')
    .replace('harbor', '**harbor**')
    .replace(' — ', '--')
    .replace('grateful', '<span>grateful</span>')
    .replace('MS. MORENO:', '**MS. MORENO:**');
  expect(changesBetween(parsed(file(turns)), parsed(rewrapped))).toEqual([]);
  expect(haveSameWords(besideEachOther(file(turns), file(turns).replace('on it?', 'on\n_it_?')))).toBe(true);
  expect(
    haveSameWords(besideEachOther(file(turns), file(turns).replace("date: '2031-04-02'", 'date: 2031-04-02'))),
  ).toBe(true);
  expect(haveSameWords(besideEachOther(file(turns), file(turns).replace('on it?', 'for it?')))).toBe(false);
});

test('another label is told as who is said to have spoken', () => {
  const change = between(turns, put(2, turns[2]!.replace('MS. MORENO', 'MR. OSTROW')))[0]!;
  expect(change).toMatchObject({ kind: 'label', removed: ['MS. MORENO'], added: ['MR. OSTROW'] });
  expect(change.labels).toEqual({ before: 'MS. MORENO', after: 'MR. OSTROW' });
});

test('a turn split in two, and two joined, differ by a label alone', () => {
  const split = put(
    2,
    ...turns[2]!.split('  We').map((part, index) => (index === 1 ? `MR. OSTROW:  We${part}` : part)),
  );
  expect(told(turns, split)).toEqual([['label', [], ['MR. OSTROW']]]);
  expect(told(split, turns)).toEqual([['label', ['MR. OSTROW'], []]]);
});

test('turns put in and taken out are told whole, also among their likes', () => {
  const more = put(1, 'Q    Hello?', 'MS. MORENO:  Yes, and your question?', turns[1]!);
  expect(told(turns, more)).toEqual([
    ['added', [], ['Q', 'Hello?']],
    ['added', [], ['MS. MORENO', 'Yes, and your question?']],
  ]);
  expect(told(more, turns).map(([kind]) => kind)).toEqual(['removed', 'removed']);
  const twice = [...turns, 'MS. MORENO:  Thank you.', 'Q    Thank you.'];
  expect(
    told(turns, twice)
      .map(([, , added]) => added)
      .flat(),
  ).toEqual(['MS. MORENO', 'Thank you.', 'Q', 'Thank you.']);
});

test('a turn that only stands elsewhere loses and gains no word', () => {
  const moved = [turns[0]!, turns[2]!, turns[1]!, turns[3]!];
  expect(told(turns, moved)).toEqual([['changed', [], []]]);
});

test('words before the first and after the last turn are outside', () => {
  const then = file(turns);
  const change = (now: string) => changesBetween(parsed(then), parsed(now))[0];
  expect(change(then.replace('Press Room', 'Press Room, Alder Bay'))).toMatchObject({
    kind: 'outside',
    turn: null,
    added: ['Alder Bay'],
  });
  expect(change(`${then}\nEND\n`)).toMatchObject({ kind: 'outside', added: ['END'] });
});

const long = Array.from({ length: 60 }, (_, index) =>
  index % 2 === 0
    ? `Q    What of pier ${index}, and who of the county council asked for it?`
    : `MS. MORENO:  Pier ${index} holds, and it *was*\npaid for ${index} times over.\n\n(Laughter.)\n\nSo it was.`,
);

/** What is read around a difference, by the labels of the later version. */
function around(then: string, now: string) {
  const { turns } = parsed(now);
  const labels = plainLabels(turns, () => turns);
  return labels && readAround(besideEachOther(then, now), labels);
}

test('what is read around a difference tells the same as whole files', () => {
  const then = file(long);
  const edits: [string, string][] = [
    ['Pier 31 holds', 'Pier 31 does not hold'],
    ['What of pier 2,', 'What of piers 2,'],
    ['paid for 59 times over.', 'paid for once.'],
    ['Press Room', 'Press Room, Alder Bay'],
    ['MS. MORENO:  Pier 7', 'Q    Pier 7'],
  ];
  for (const [from, to] of edits) {
    const now = then.replace(from, to);
    const [left, right] = around(then, now)!;
    expect(right.turns.length).toBeLessThan(20);
    expect(changesBetween(left, right)).toEqual(changesBetween(parsed(then), parsed(now)));
    expect(changesBetween(left, right)).toHaveLength(1);
  }
});

test('where something around a difference could be another label, the whole is read', () => {
  const then = file(long);
  const others = ['AIDE:  Pier 31 holds', 'MS. MORENO.  Pier 31 holds', 'Ms. Moreno: Pier 31 holds', '(00:12) Pier 31'];
  for (const other of others) expect(around(then.replace('Pier 31 holds', `Pier 31.\n\n${other}`), then)).toBeNull();
  expect(around(then.replace('MS. MORENO:  Pier 31', 'ADA:  Pier 31'), then)).toBeNull();
  expect(around(then.replaceAll('MS. MORENO', 'Ada Moreno'), then.replaceAll('MS. MORENO', 'Ada Moreno'))).toBeNull();
});

/** Sees that a difference is told from what is read around it, and as whole files tell it. */
function sameAround(then: string, now: string): void {
  const read = around(then, now);
  expect(read).not.toBeNull();
  expect(read![1].turns.length).toBeLessThan(20);
  expect(changesBetween(...read!)).toEqual(changesBetween(parsed(then), parsed(now)));
  expect(changesBetween(...read!)).toHaveLength(1);
}

test('a single odd label is known where the transcript has it, and spoils only what is read around it otherwise', () => {
  const odd = file(long).replace('MS. MORENO:  Pier 31 holds, and', 'Dr. Moreno:  Pier 31 holds for good, and');
  sameAround(odd, odd.replace('paid for 31 times', 'paid for 32 times'));
  sameAround(odd, odd.replace('paid for 59 times over.', 'paid for once.'));
  expect(around(odd.replace('Pier 31 holds', 'Pier 31 held'), odd)).toBeNull();
});

test('what could be a label is words where the transcript says it', () => {
  const words = 'the word of the day is COVID: it is not over yet, and so be it, as we all know. So it was.';
  const then = file(long).replace('So it was.', words);
  sameAround(then, then.replace('Pier 1 holds', 'Pier 1 does not hold'));
  expect(around(then.replace('COVID: it is', 'COVID: it was'), then)).toBeNull();
});

test('a label right below other words begins a turn where the transcript has it', () => {
  const then = file(long).replace(
    'asked for it?\n\nMS. MORENO:  Pier 31 holds, and it *was*',
    'asked for it?\nMS. MORENO:  Pier 31 holds, and so it was',
  );
  expect(parsed(then).turns).toHaveLength(60);
  sameAround(then, then.replace('paid for 31 times', 'paid for 32 times'));
});

test('where nobody speaks, a difference is read as what it is, unless it could make somebody speak', () => {
  const then = file(['The harbor is open.', 'It has been paid for, and all is well.']);
  const now = then.replace('paid for', 'paid for twice');
  sameAround(then, now);
  expect(around(then, then.replace('The harbor', 'MS. MORENO:  The harbor'))).toBeNull();
});

const revisions = resolve('../shared/revisions');
const hasRevisions = existsSync(revisions);
if (!hasRevisions) console.log(`skipped: real corrections, because ${revisions} is absent`);

test.skipIf(!hasRevisions)('real corrections are told by the words that were changed', () => {
  const told = Object.fromEntries(
    (JSON.parse(readFileSync(join(revisions, 'revisions.json'), 'utf8')) as { folder: string }[]).map(({ folder }) => {
      const [then, now] = ['before', 'after'].map((name) =>
        parsed(readFileSync(join(revisions, folder, `${name}.md`), 'utf8')),
      );
      return [folder, changesBetween(then!, now!).map(({ removed, added }) => [removed, added])];
    }),
  );
  expect(told).toMatchObject({
    '2022-05-17-1': [[['THE PRESIDENT'], ['MS. JEAN-PIERRE']]],
    '2022-09-07-1': [[[], ['[not]']]],
    '2022-10-05-1': [[['a', 'city'], ['custody']]],
    '2023-06-16-1': [[['think'], ['want to be emphatic']]],
    '2023-09-05-1': [[['(September 4, 2023)'], []]],
    '2023-10-19-1': [
      [[], ['MS. JEAN-PIERRE', 'Oops, sorry, sir. I almost stepped on you.']],
      [[], ['MS. JEAN-PIERRE']],
      [['Don’t'], ['Well, don’t']],
    ],
    '2024-09-21-1': [
      [['say'], ['assay']],
      [['Thompson'], ['Tomlinson']],
    ],
  });
  expect(Object.values(told).filter((changes) => changes.length === 0)).toEqual([]);
});
