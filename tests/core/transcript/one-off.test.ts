import { expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

/** The labels of a body whose paragraphs are given, and the beginnings of what is said under them. */
function read(...paragraphs: string[]): string[] {
  const text = `---\ntitle: A Sitting\ndate: '2030-02-03'\n---\n\n${paragraphs.join('\n\n')}\n`;
  const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
  return transcript!.turns.map(({ label, text }) => `${label}|${text.split(/\s/)[0]}`);
}

test('who presides speaks between people who speak once each', () => {
  expect(
    read(
      'The Convener: Good morning. I call the first member.',
      'Ruth Ash (Harbour): The pier is closed again.',
      'The Convener: Thank you. The next one, please.',
      'Tom Fir (Meadow): It was closed last year as well.',
      'The Convener: Thank you.',
      'Nell Yew (Harbour): And nobody says when it opens.',
      'The Convener: That closes the debate.',
    ).map((turn) => turn.split('|')[0]),
  ).toEqual([
    'The Convener',
    'Ruth Ash (Harbour)',
    'The Convener',
    'Tom Fir (Meadow)',
    'The Convener',
    'Nell Yew (Harbour)',
    'The Convener',
  ]);
});

test('a point that comes again between others is nobody who presides', () => {
  const [terms, costs, rest] = ['Use: As a pier.', 'Cost: Nine coins.', 'Length: Forty metres.'] as const;
  expect(read(terms, costs, terms, rest, terms, 'Width: Two metres.', terms)).toEqual([]);
});

test.each([
  [
    'a dash behind brackets that hold another',
    'O SR. ELMO (Bloco/ABC - SP) - ',
    'A SRA. FAIA (XYZ - MG. Pela ordem.) - ',
  ],
  ['a dash behind the colon of every label', 'O Sr. Elmo (ABC): — ', 'A Sr.ª Faia: — '],
  ['letters behind a name', 'Abgeordneter Dr. Ulm Eiche, MSc (Grün): ', 'Abgeordnete Nell Eibe, BA: '],
  ['an office before a name, and a degree', 'Präsident Mag. Ulm Eiche: ', 'Ministerin für Häfen Dr. Nell Eibe, MBA: '],
  ['a list of what somebody heads', 'The MINISTER OF PIERS, PORTS AND FERRIES: ', 'Mr U F ASH: '],
  [
    'an office longer than any name',
    'MR. DEPUTY-SPEAKER: ',
    'THE MINISTER OF STATE IN THE MINISTRY OF PIERS AND FERRIES AND IN THE MINISTRY OF THE HARBOUR (SHRI U. ASH): ',
  ],
])('labels with %s', (_, one, other) => {
  const bare = (label: string) => label.replace(/(?::(?: —)?| -) $/, '');
  const said = ['We begin.', 'It is late.', 'Go on.', 'So be it.', 'Thank you.'];
  const turns = read(...said.map((text, at) => `${at % 2 === 0 ? one : other}${text}`));
  expect(turns).toEqual(said.map((text, at) => `${bare(at % 2 === 0 ? one : other)}|${text.split(' ')[0]}`));
});

test.each([
  ['the name in brackets', '議長（青木一郎君）', '市長（森二郎君）', ['開会します。', '説明します。', '散会します。']],
  ['office and name', '위원장 홍길동', '김가람 위원', ['감사를 시작합니다.', '자료가 없습니다.', '산회합니다.']],
])('labels with nothing but a sign before them: %s', (_, one, other, said) => {
  const turns = read(...[...said, ...said].map((text, at) => `○${at % 2 === 0 ? one : other} ${text}`));
  expect(turns.map((turn) => turn.split('|')[0])).toEqual([one, other, one, other, one, other]);
});

test('a dash behind some colons only is said', () => {
  const turns = read(
    'Ada Elm: We begin.',
    'Tom Oak: — late again!',
    'Ada Elm: Go on.',
    'Tom Oak: Yes.',
    'Ada Elm: Well.',
  );
  expect(turns[1]).toBe('Tom Oak|—');
});

test('a known name is found behind an office that is printed once', () => {
  const office = 'Deputy Chief of Staff of the Harbour Office – Press Secretary Ada Elm';
  const turns = read(
    `${office}: Let us begin.`,
    'Tom Oak: When does it open?',
    'Ada Elm: In June.',
    'Tom Oak: And why?',
    'Ada Elm: It was promised.',
  );
  expect(turns[0]).toBe(`${office}|Let`);
});

test('whom somebody asks, or for whom he answers, is no part of his name', () => {
  const turns = read(
    'ADA ELM (Green) to the Minister of Piers: When does it open?',
    'Hon TOM OAK on behalf of the Minister of Piers: In June.',
    'ADA ELM (Green): And why not in May?',
    'Hon TOM OAK: It was promised for June.',
    'ADA ELM (Green): By whom?',
    'Hon TOM OAK: By me.',
  );
  expect(new Set(turns.map((turn) => turn.split('|')[0]))).toEqual(new Set(['ADA ELM (Green)', 'Hon TOM OAK']));
});

test('an outlet asks between two answers, and who gives his name does; a point does not', () => {
  const turns = read(
    'Ada Elm: Good morning. Who is first?',
    'Tom Oak: When does it open?',
    'Ada Elm: In June.',
    'HPA: Can you confirm the day?',
    'Ada Elm: I can: the ninth.',
    'Bo: Bo here, and Bo from the Gazette. What does it cost?',
    'Ada Elm: Nine coins.',
    'Costs: They have risen by a third since then.',
    'Tom Oak: Thank you.',
  );
  expect(turns.map((turn) => turn.split('|')[0])).toEqual(
    'Ada Elm,Tom Oak,Ada Elm,HPA,Ada Elm,Bo,Ada Elm,Tom Oak'.split(','),
  );
});

test('two people talk in turns, one of whom is called by a small letter', () => {
  const said = ['We begin.', 'Thanks.', 'How is the pier?', 'Closed.', 'Still?', 'Still.'];
  expect(read(...said.map((text, at) => `${at % 2 === 0 ? 'Rebekka' : 'dana'}: ${text}`))).toHaveLength(6);
  expect(read(...said.map((text, at) => `${at % 2 === 0 ? 'Rebekka' : 'dana'}:\n${text}`))).toHaveLength(6);
});

test('a list of one point is a turn of the list’s people', () => {
  const turns = read(
    '* ADE: The pier is closed.\n* BO: Since when?\n* ADE: Since May.\n* BO: I see.',
    'Ferries',
    '* BO: I can write to them.',
    'Gulls',
    '* ADE: There are more of them.\n* BO: Far more.',
  );
  expect(turns.map((turn) => turn.split('|')[0])).toEqual('ADE,BO,ADE,BO,BO,ADE,BO'.split(','));
});

test('of a heading and a name below it, each alone on its line, the name that comes again speaks', () => {
  const turns = read(
    '**Ada Elm**\n\nWe begin with the pier.',
    '**Tom Oak**\n\nIt is closed, as you know.',
    '**Ada Elm**\n\nWe know that it is.',
    '**Ferry Service**\n**Tom Oak**\n\nThe ferries go on as before.',
    '**Ada Elm**\n\nThank you for that.',
  );
  expect(turns.map((turn) => turn.split('|')[0])).toEqual('Ada Elm,Tom Oak,Ada Elm,Tom Oak,Ada Elm'.split(','));
});
