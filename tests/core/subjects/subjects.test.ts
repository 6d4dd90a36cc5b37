import { expect, test } from 'vitest';
import { Background } from '../../../src/core/subjects/background.ts';
import { candidates } from '../../../src/core/subjects/candidates.ts';
import { chooseTerms } from '../../../src/core/subjects/choose.ts';
import type { Subjects } from '../../../src/core/subjects/subjects.ts';
import { exchanges } from '../../../src/core/transcript/exchanges.ts';
import type { Transcript } from '../../../src/core/transcript/types.ts';
import { transcript } from '../speakers/support.ts';

/** The subjects of a transcript of which each turn is its label and its words, among others. */
function subjects(turns: [label: string, text: string][], others: [string, string][][] = []): Subjects {
  const background = new Background();
  for (const each of [turns, ...others]) background.add(candidates(made(each)));
  return chooseTerms(candidates(made(turns)), facts(made(turns)), background);
}

const made = (turns: [string, string][]) => transcript('2031-03-03', 'Press Briefing by Ada Moreno', turns);

function facts({ turns }: Transcript) {
  const numbers = exchanges(turns.map(({ kind }) => kind));
  return turns.map(({ kind }, turn) => ({ question: kind === 'question', exchange: numbers[turn]! }));
}

const BRIEFING: [string, string][] = [
  ['MS. MORENO', 'Good afternoon, everyone.  The infant formula shortage goes on.  (Laughter.)'],
  ['Q', 'Thanks, Ada.  On infant formula: when will the shelves be full?'],
  ['MS. MORENO', 'We are flying in infant formula.  Go ahead, Peter.'],
  ['Q', 'Does the President support Nord Stream 2?'],
  ['MS. MORENO', 'Nord Stream 2 is a bad deal.  I said that of Nord Stream 2, Peter.  Thank you, Peter.'],
  ['Q', 'Who’s next?'],
  ['MS. MORENO', 'Go ahead, Jacqui.'],
];

test('takes the longer term for its parts, as printed most often, and tells exchanges by their own', () => {
  const { terms, told } = subjects(BRIEFING);
  expect(terms.map(({ term }) => term)).toEqual(expect.arrayContaining(['infant formula', 'Nord Stream 2']));
  expect(terms.find(({ term }) => term === 'infant formula')).toMatchObject({ turns: 3, first: 1 });
  expect(terms.map(({ term }) => term)).not.toContain('formula');
  expect(told[0]).toContain('infant formula');
  expect(told[1]).toContain('Nord Stream 2');
});

test('says nothing of an exchange that names nothing, and no name by which somebody is addressed', () => {
  const { terms, told } = subjects(BRIEFING);
  expect(told[2]).toEqual([]);
  expect([...terms.map(({ term }) => term), ...told.flat()].join(' ')).not.toMatch(/Peter|Jacqui|Ada|Moreno|President/);
});

test('prefers what is rare in the rest of the archive', () => {
  const turns: [string, string][] = [
    ['Q', 'What of the sanctions, and of the ferry?'],
    ['MS. MORENO', 'The sanctions stand.  The ferry sails.'],
  ];
  const others = Array.from({ length: 15 }, (): [string, string][] => [
    ['Q', 'What of the sanctions?'],
    ['MS. MORENO', 'The sanctions stand.'],
  ]);
  expect(subjects(turns, others).terms[0]?.term).toBe('ferry');
});

test.each([
  ['ferry', 'tunnel'],
  ['tunnel', 'ferry'],
])(
  'of what is said as often here, prefers the %s where others dwell on it and the %s is said in passing',
  (one, other) => {
    const turns: [string, string][] = [
      ['Q', 'What of the ferry, and of the tunnel?'],
      ['MS. MORENO', 'The ferry sails.  The tunnel is open.'],
    ];
    const dwelling = Array.from({ length: 6 }, (): [string, string][] => [
      ['Q', `Is the ${one} late?  Is the ${one} full?`],
      ['MS. MORENO', `The ${one} is late, and the ${one} is full.  I saw a ${other}.`],
    ]);
    const elsewhere = Array.from({ length: 24 }, (): [string, string][] => [['MS. MORENO', 'The harbor is closed.']]);
    expect(subjects(turns, [...dwelling, ...elsewhere]).terms[0]?.term).toBe(one);
  },
);

test.each([
  ['ferry', 'tunnel'],
  ['tunnel', 'ferry'],
])('prefers the %s with which a briefing opens to the %s that comes up in an answer', (opening, later) => {
  const { terms } = subjects([
    ['MS. MORENO', `We open the ${opening}.  It is a good ${opening}.`],
    ['Q', 'Are you late?'],
    ['MS. MORENO', `I came by the ${later}.  It is a slow ${later}.`],
  ]);
  expect(terms[0]?.term).toBe(opening);
});

test('one transcript more leaves the terms of the others as they are', () => {
  const others = Array.from({ length: 40 }, (_, at): [string, string][] => [
    ['Q', `What of pier ${at % 7} and the sanctions on Haiti?`],
    ['MS. MORENO', 'The sanctions on Haiti stand, and the infant formula flies.'],
  ]);
  expect(subjects(BRIEFING, [...others, others[0]!])).toEqual(subjects(BRIEFING, others));
});

test('every term is said, to the letter', () => {
  const { terms, told } = subjects(BRIEFING);
  const all = BRIEFING.map(([, text]) => text).join('\n');
  for (const term of [...terms.map(({ term }) => term), ...told.flat()]) expect(all).toContain(term);
});

test('needs no list of words for other languages', () => {
  const { terms } = subjects([
    ['Q', 'Was sagen Sie zur Rentenreform und zur Rentenreform der Koalition?'],
    ['MS. MORENO', 'Die Rentenreform kommt, denn die Rentenreform ist richtig.'],
  ]);
  expect(terms[0]?.term).toBe('Rentenreform');
});

test('a name of three words or more is whole, whatever its words are elsewhere', () => {
  const { terms } = subjects([
    ['Q', 'When does the House vote on the Build Back Better Act?'],
    ['MS. MORENO', 'The Build Back Better Act will build bridges, and better ones.  We are back at work on it.'],
    ['Q', 'Is the New Start Treaty dead?'],
    ['MS. MORENO', 'The New Start Treaty stands.'],
  ]);
  expect(terms.map(({ term }) => term)).toEqual(expect.arrayContaining(['Build Back Better Act', 'New Start Treaty']));
});

test('an adjective that a term is never said without goes along with it, one that only counts does not', () => {
  const { terms } = subjects([
    ['Q', 'Are schools free to teach critical race theory?  And are there more ferries?'],
    ['MS. MORENO', 'Critical race theory is taught in few of them.  We want more ferries.'],
    ['Q', 'But should critical race theory be taught?  Are more ferries built?'],
    [
      'MS. MORENO',
      'That is a major shortage.  It is a shortage of teachers, and of critical race theory.  A shortage.',
    ],
  ]);
  expect(terms.map(({ term }) => term)).toEqual(
    expect.arrayContaining(['critical race theory', 'ferries', 'shortage']),
  );
});
