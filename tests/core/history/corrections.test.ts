import { expect, test } from 'vitest';
import { changesBetween } from '../../../src/core/history/changes.ts';
import { haveSameWords } from '../../../src/core/history/plain-words.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import { transcriptText } from '../../support/transcripts.ts';
import { besideEachOther } from '../../support/beside.ts';

const parsed = (text: string) => parseTranscript({ id: 'x', source: 'x.md', text }).transcript!;
const then = transcriptText({
  turns: `MS. MORENO:  Good afternoon, everybody.  The harbor opened at nine this morning, and the ferries run again.

We think that the county has done its part — and we say so.

Q    Has the bridge reopened, Ada, and who paid for the work on it?

MS. MORENO:  It has.  The county paid for the piers, and the state for the rest of it.  We are grateful to both of them.
(Laughter.)  Thank you, thank you.

Q    Thank you.  Is the U.S. Coast Guard done?

SENIOR ADMINISTRATION OFFICIAL:  They are done, I’m told.  $1.9 million was spent.

Q    On what?

JOSH:  On piers.

MS. MORENO:  Okay.  Go ahead, in the back.

Q    Is there a plan for the river, and for the two towns on it, if the water rises again next spring?

MS. MORENO:  There is no plan yet.`,
});

type Told = [kind: string, removed: string[], added: string[]];
type Edit = [from: string | RegExp, to: string];

/** Corrections of the kinds that official transcripts see, and exactly the words that each changes. */
const corrections: [what: string, edits: Edit[], told: Told[]][] = [
  [
    'a background label replaced',
    [['JOSH:', 'SENIOR ADMINISTRATION OFFICIAL:']],
    [['label', ['JOSH'], ['SENIOR ADMINISTRATION OFFICIAL']]],
  ],
  ['a label given a number', [['OFFICIAL:', 'OFFICIAL #2:']], [['label', [], ['#2']]]],
  ['a question given to a person', [['Q    On what?', 'MS. MORENO:  On what?']], [['label', ['Q'], ['MS. MORENO']]]],
  ['a label’s spelling', [['JOSH:', 'JOSHUA:']], [['label', ['JOSH'], ['JOSHUA']]]],
  [
    'two labels',
    [
      ['JOSH:', 'MR. OSTROW:'],
      ['MS. MORENO:  Okay', 'MR. OSTROW:  Okay'],
    ],
    [
      ['label', ['JOSH'], ['MR. OSTROW']],
      ['label', ['MS. MORENO'], ['MR. OSTROW']],
    ],
  ],
  ['a word made a phrase', [['think', 'want to be emphatic']], [['changed', ['think'], ['want to be emphatic']]]],
  ['a phrase made a word', [['has done', 'did']], [['changed', ['has done'], ['did']]]],
  ['a word put in', [['the county has', 'the whole county has']], [['changed', [], ['whole']]]],
  ['a word taken out', [['no plan yet', 'no plan']], [['changed', ['yet'], []]]],
  ['a word put in in brackets', [['They are done', 'They are [not] done']], [['changed', [], ['[not]']]]],
  ['a word struck out for another', [['spent', '<s>spent</s> \\[billed\\]']], [['changed', [], ['[billed]']]]],
  ['one of two equal words', [['Thank you, thank you.', 'Thank you.']], [['changed', ['thank you'], []]]],
  ['a word said twice', [['no plan', 'no — no plan']], [['changed', [], ['no']]]],
  ['a number', [['$1.9', '$1.8']], [['changed', ['$1.9'], ['$1.8']]]],
  ['a sign before a number', [['$1.9', '€1.9']], [['changed', ['$1.9'], ['€1.9']]]],
  ['a name’s capital', [['the river', 'the River']], [['changed', ['river'], ['River']]]],
  ['a name', [['reopened, Ada', 'reopened, Adah']], [['changed', ['Ada'], ['Adah']]]],
  ['the first word of a turn', [['Good afternoon', 'Fine afternoon']], [['changed', ['Good'], ['Fine']]]],
  ['the last word of a turn', [['on it?', 'on that?']], [['changed', ['it'], ['that']]]],
  ['a sentence put in', [['It has.  ', 'It has.  It did so at noon.  ']], [['changed', [], ['It did so at noon.']]]],
  [
    'a sentence taken out',
    [['  We are grateful to both of them.', '']],
    [['changed', ['We are grateful to both of them.'], []]],
  ],
  [
    'a paragraph taken out',
    [['\n\nWe think that the county has done its part — and we say so.', '']],
    [['changed', ['We think that the county has done its part — and we say so.'], []]],
  ],
  ['a stage direction', [['(Laughter.)', '(Applause.)']], [['changed', ['Laughter'], ['Applause']]]],
  ['a stage direction put in', [['There is no', '(Laughs.)  There is no']], [['changed', [], ['(Laughs.)']]]],
  [
    'several words in one turn',
    [
      ['nine', 'ten'],
      ['ferries', 'boats'],
      ['its part', 'a part'],
    ],
    [['changed', ['nine', 'ferries', 'its'], ['ten', 'boats', 'a']]],
  ],
  [
    'several turns at once',
    [
      ['nine', 'ten'],
      ['On piers.', 'On rails.'],
      ['two towns', 'three towns'],
    ],
    [
      ['changed', ['nine'], ['ten']],
      ['changed', ['piers'], ['rails']],
      ['changed', ['two'], ['three']],
    ],
  ],
  [
    'a word and the label of its turn',
    [['JOSH:  On piers', 'MR. OSTROW:  On rails']],
    [['changed', ['JOSH', 'piers'], ['MR. OSTROW', 'rails']]],
  ],
  [
    'a turn put in',
    [['Q    On what?', 'MS. MORENO:  Sorry, one more here.\n\nQ    On what?']],
    [['added', [], ['MS. MORENO', 'Sorry, one more here.']]],
  ],
  [
    'two turns put in',
    [['Q    On what?', 'Q    For whom?\n\nJOSH:  For everybody.\n\nQ    On what?']],
    [
      ['added', [], ['Q', 'For whom?']],
      ['added', [], ['JOSH', 'For everybody.']],
    ],
  ],
  [
    'a turn taken out',
    [['MS. MORENO:  Okay.  Go ahead, in the back.\n\n', '']],
    [['removed', ['MS. MORENO', 'Okay. Go ahead, in the back.'], []]],
  ],
  ['a turn split', [['  The county paid', '\n\nMR. OSTROW:  The county paid']], [['label', [], ['MR. OSTROW']]]],
  ['a turn joined to the one before', [['MS. MORENO:  Okay.  Go', 'Okay.  Go']], [['label', ['MS. MORENO'], []]]],
  [
    'a turn that stands elsewhere',
    [
      ['Q    Thank you.  Is the U.S. Coast Guard done?\n\n', ''],
      ['MS. MORENO:  Okay', 'Q    Thank you.  Is the U.S. Coast Guard done?\n\nMS. MORENO:  Okay'],
    ],
    [['changed', [], []]],
  ],
  ['words put in before the first turn', [['Press Room', 'Press Room, Alder Bay']], [['outside', [], ['Alder Bay']]]],
  ['the time before the first turn', [['1:04 P.M.', '1:14 P.M.']], [['outside', ['1:04'], ['1:14']]]],
  ['words put in behind the last turn', [['1:31 P.M. EDT', 'END  1:31 P.M. EDT']], [['outside', [], ['END']]]],
  ['front matter alone', [['tags:', 'modified_time: 2031-04-03\ntags:']], []],
  ['a title alone', [['Press Secretary Ada', 'Secretary Ada']], []],
  [
    'curly marks and dashes',
    [
      ['I’m', "I'm"],
      [' — ', '--'],
    ],
    [],
  ],
  ['blanks that do not break', [[/ {2}/g, ' \u00a0']], []],
  ['lines wrapped otherwise', [[/, /g, ',\n']], []],
  [
    'markup alone',
    [
      ['harbor', '**harbor**'],
      ['MS. MORENO:', '**MS. MORENO:**'],
    ],
    [],
  ],
  ['a paragraph broken in two', [['again.\n\nWe', 'again.  We']], []],
];

test.each(corrections)('%s', (_, edits, told) => {
  let now = then;
  for (const [from, to] of edits) {
    now = now.replace(from, () => to);
  }
  expect(now).not.toBe(then);
  const changes = haveSameWords(besideEachOther(then, now)) ? [] : changesBetween(parsed(then), parsed(now));
  expect(changes.map(({ kind, removed, added }) => [kind, removed, added])).toEqual(told);
});
