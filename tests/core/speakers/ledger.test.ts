import { expect, test } from 'vitest';
import { parseLedger } from '../../../src/core/speakers/ledger.ts';
import { firstLedger } from '../../../src/core/speakers/report.ts';
import { collectEvidence, resolveSpeakers, type Resolution } from '../../../src/core/speakers/resolve.ts';
import { transcript, who } from './support.ts';

const briefing = transcript(
  '2021-03-01',
  'Press Briefing by Press Secretary Dana Quorvin',
  [
    ['MS. QUORVIN', 'Hello.'],
    ['Q', 'Why?'],
    ['MR. TRASK', 'So.'],
    ['ZOTH', 'Yes.'],
  ],
  'one',
);
const call = transcript(
  '2021-06-01',
  'Press Call on Ports',
  [
    ['MS. QUORVIN', 'Hello.'],
    ['MR. TRASK', 'So.'],
  ],
  'two',
);
const more = transcript(
  '2021-03-02',
  'Press Briefing by Press Secretary Dana Quorvin',
  [['MS. QUORVIN', 'Hello.']],
  'three',
);
const evidence = [briefing, call, more].map(collectEvidence);

function errors(text: string): string[] {
  return parseLedger(text).messages.map(({ line, column, text: words }) => `${line}:${column} ${words}`);
}

function resolveWith(text: string): Resolution {
  const { ledger, messages } = parseLedger(text);
  expect(messages).toEqual([]);
  return resolveSpeakers(evidence, ledger);
}

test('names, offices and identifiers overrule what was inferred', () => {
  const found = resolveWith(`
speakers:
  - name: Dana M. Quorvin
    id: dana-quorvin
    offices:
      - { title: Press Secretary, from: 2021-01-20, to: 2021-12-31 }
    identifiers: { wikidata: Q123456 }
`);
  expect(found.speakers.find(({ id }) => id === 'dana-quorvin')).toMatchObject({
    name: 'Dana M. Quorvin',
    kind: 'person',
    offices: [{ title: 'Press Secretary', from: '2021-01-20', to: '2021-12-31' }],
    identifiers: { wikidata: 'Q123456' },
    briefings: [{ id: 'one' }, { id: 'three' }, { id: 'two' }],
  });
});

test('merges by other names, by label and by briefing', () => {
  const found = resolveWith(`
speakers:
  - name: Karl Trask
    other names: [mr-trask-2021-03-01, Mr. Trask]
  - name: Zoth
    kind: person
    labels: [zoth]
`);
  expect([who(found, briefing, 'MR. TRASK'), who(found, call, 'MR. TRASK'), who(found, briefing, 'ZOTH')]).toEqual([
    'Karl Trask',
    'Karl Trask',
    'Zoth',
  ]);
  const one = resolveWith('speakers:\n  - name: Karl Trask\n    briefings:\n      two: [MR. TRASK]\n');
  expect([who(one, briefing, 'MR. TRASK'), who(one, call, 'MR. TRASK')]).toEqual(['Mr. Trask', 'Karl Trask']);
});

test('takes every merge back', () => {
  const before = resolveSpeakers(evidence);
  expect(who(before, call, 'MS. QUORVIN')).toBe('Dana Quorvin');
  const undecided = resolveWith('undecided:\n  - { label: MS. QUORVIN, briefings: [two] }\n');
  expect([who(undecided, call, 'MS. QUORVIN'), who(undecided, more, 'MS. QUORVIN')]).toEqual([null, 'Dana Quorvin']);
  const split = resolveWith('speakers:\n  - name: Another Quorvin\n    briefings: { two: [MS. QUORVIN] }\n');
  expect([who(split, call, 'MS. QUORVIN'), who(split, more, 'MS. QUORVIN')]).toEqual([
    'Another Quorvin',
    'Dana Quorvin',
  ]);
});

test('warns of what the archive does not have, with its place', () => {
  const { ledger } = parseLedger(
    'speakers:\n  - name: Dana Quorvin\n    labels: [MS. NOBODY]\n    briefings:\n      four: [Q]\n',
  );
  expect(
    resolveSpeakers(evidence, ledger).messages.map(({ line, column, severity }) => [line, column, severity]),
  ).toEqual([
    [3, 14, 'warning'],
    [5, 14, 'warning'],
  ]);
});

test.each([
  ['speakers:\n  - name: A\n   id: b\n', '3:'],
  ['speaker: []\n', '1:1 `speaker` is no key here'],
  ['speakers:\n  - id: dana\n', '2:5 `name` is missing'],
  ['speakers:\n  - name: A\n    id: Dana Q\n', '3:9 `id: Dana Q` must be'],
  ['speakers:\n  - name: A\n    kind: robot\n', '3:11 `kind: robot` must be'],
  ['speakers:\n  - name: A\n    labels: MR. A\n', '3:13 `labels` must be a list'],
  [
    'speakers:\n  - name: A\n    offices:\n      - { title: B, from: 2021-02-31x }\n',
    '4:27 `from: 2021-02-31x` must be',
  ],
  [
    'speakers:\n  - name: A\n    offices:\n      - { title: B, from: 2022-01-01, to: 2021-01-01 }\n',
    '4:9 The office `B` ends',
  ],
  ['speakers:\n  - name: A\n    identifiers: { wikidata: 42 }\n', '3:30 `42` is no Wikidata'],
  [
    'speakers:\n  - name: A\n    labels: [MR. X]\n  - name: B\n    labels: [Mr. X]\n',
    '5:14 The label `Mr. X` stands here a second time (first in line 3)',
  ],
  ['speakers:\n  - name: A\n  - name: a\n', '3:5 The speaker `a` stands here a second time'],
  ['- a\n', '1:1 The ledger must be'],
  ['speakers:\n  - name: A\n    offices: [{ title: B, from: 2021-02-31 }]\n', '3:33 `from: 2021-02-31` must be'],
  [
    `a: &a [${'x,'.repeat(99)}x]\nb: &b [${'*a,'.repeat(99)}*a]\nspeakers: [${'*b,'.repeat(99)}*b]\n`,
    '1:1 This is not valid YAML (it repeats too much',
  ],
])('says what is wrong and where: %j', (text, start) => {
  const found = errors(text);
  expect(found[0]?.slice(0, start.length)).toBe(start);
  expect(parseLedger(text).ledger).toBeNull();
});

test('an empty file is an empty ledger', () => {
  expect(parseLedger('')).toEqual({ ledger: { speakers: [], undecided: [] }, messages: [] });
  expect(parseLedger('# nothing yet\n').messages).toEqual([]);
});

test('the first ledger can be read, and changes nothing', () => {
  const before = resolveSpeakers(evidence);
  const after = resolveWith(firstLedger(before));
  expect(after.speakers).toEqual(before.speakers);
  expect(after.messages).toEqual([]);
});
