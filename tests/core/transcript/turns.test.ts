import { describe, expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

const head = "---\ntitle: A Test Gaggle\ndate: '2030-02-03'\n---\n\nHarbour Room\n\n2:15 P.M. EST\n\n";
/** Enough plain turns to show how the transcript prints its labels. */
const wide =
  'MS. ROWAN:  Good afternoon.\n\nQ    Is it true?\n\nMR. VAN HOLT:  It is.\n\nTHE PRESIDENT:  Yes.\n\n' +
  'MODERATOR:  Next.\n\nSENIOR ADMINISTRATION OFFICIAL:  Thanks.\n\n';
const narrow = wide.replace(/:  /g, ': ').replace(/Q {4}/g, 'Q ');

/** Label and text of the turns that a body has behind the plain ones. */
function said(body: string, before = wide): string[] {
  const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text: head + before + body });
  return transcript!.turns.slice(6).map((turn) => `${turn.label}|${turn.text.replace(/\s+/g, ' ')}`);
}

/** How the last plain turn goes on, where nothing new begins. */
function goesOn(body: string, before = wide): string {
  const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text: head + before + body });
  expect(transcript!.turns.map((turn) => turn.label)).toEqual([
    'MS. ROWAN',
    'Q',
    'MR. VAN HOLT',
    'THE PRESIDENT',
    'MODERATOR',
    'SENIOR ADMINISTRATION OFFICIAL',
  ]);
  return transcript!.turns.at(-1)!.text.replace(/\s+/g, ' ');
}

describe('labels', () => {
  test.each([
    ['after a hard break', 'Well.  \nMS. ROWAN:  Hello.', 'MS. ROWAN|Hello.'],
    ['with non-breaking spaces', '\u00a0\u00a0\u00a0 MS. ROWAN:\u00a0 Hello.', 'MS. ROWAN|Hello.'],
    ['indented', '        MS. ROWAN:  Hello.', 'MS. ROWAN|Hello.'],
    ['in bold', '**MS. ROWAN:**  Hello.', 'MS. ROWAN|Hello.'],
    ['in bold, the colon outside', '**MS. ROWAN**:  Hello.', 'MS. ROWAN|Hello.'],
    ['in emphasis with its words', '*MS. ROWAN:  Hello.*', 'MS. ROWAN|Hello.'],
    ['in mixed case', 'Mr. VAN HOLT:  Hello.', 'Mr. VAN HOLT|Hello.'],
    ['of an office in small letters', 'Vice President DE LA FERN:  “Hello.”', 'Vice President DE LA FERN|“Hello.”'],
    ['of a name with small words', 'MR. von und zu FERN:  Hello.', 'MR. von und zu FERN|Hello.'],
    ['of a name with a place', 'Ms. FERN of New Quay:  Hello.', 'Ms. FERN of New Quay|Hello.'],
    ['in small letters', 'Moderator:  Hello.', 'Moderator|Hello.'],
    ['misspelt', 'MODEARTOR:  Hello.', 'MODEARTOR|Hello.'],
    ['misspelt role', 'SENIOR ADMINISTRATION OFFIAL:  Hello.', 'SENIOR ADMINISTRATION OFFIAL|Hello.'],
    ['with a stray Q glued on', 'QMS. ROWAN:  Hello.', 'QMS. ROWAN|Hello.'],
    ['with a full stop for the colon', 'MR. VAN HOLT.  Hello.', 'MR. VAN HOLT|Hello.'],
    ['with a semicolon for the colon', 'MS. ROWAN;  Hello.', 'MS. ROWAN|Hello.'],
    ['with a colon within', 'MR: VAN:  Hello.', 'MR: VAN|Hello.'],
    ['with a dash and no colon', 'MR. VAN HOLT — that —', 'MR. VAN HOLT|— that —'],
    ['with a wide gap and no colon', 'THE PRESIDENT  Hello.', 'THE PRESIDENT|Hello.'],
    ['with a single blank and no colon', 'MS. ROWAN Hello.', 'MS. ROWAN|Hello.'],
    ['of a role with a single blank and no colon', 'MODERATOR All right.', 'MODERATOR|All right.'],
    ['without the point of its title', 'MS ROWAN:  Hello.', 'MS ROWAN|Hello.'],
    ['without a blank behind the colon', 'MS. ROWAN:Hello.', 'MS. ROWAN|Hello.'],
    ['glued to the line above', 'Let me see.\nMS. ROWAN:  Hello.', 'MS. ROWAN|Hello.'],
    ['in the middle of a line', 'Let me see. MR. VAN HOLT:  Hello.', 'MR. VAN HOLT|Hello.'],
    ['cut by the end of a line', 'Let me see MS.\nROWAN:  Hello.', 'MS. ROWAN|Hello.'],
    ['over two lines', 'SENIOR ADMINISTRATION\nOFFICIAL:  Hello.', 'SENIOR ADMINISTRATION OFFICIAL|Hello.'],
    ['numbered in words', 'SENIOR ADMINISTRATION OFFICIAL ONE:  Hello.', 'SENIOR ADMINISTRATION OFFICIAL ONE|Hello.'],
    ['numbered', 'SENIOR ADMINISTRATION OFFICIAL #2:  Hello.', 'SENIOR ADMINISTRATION OFFICIAL #2|Hello.'],
    ['with a note', 'PRESIDENT OAKES (via interpreter):  Hello.', 'PRESIDENT OAKES (via interpreter)|Hello.'],
    ['struck out and corrected', '<s>MR. ELM</s> \\[MR. VAN HOLT\\]:  Hello.', 'MR. ELM [MR. VAN HOLT]|Hello.'],
    [
      'with small letters in the name',
      'SECRETARY McELM and MR. O’OAK:  Hello.',
      'SECRETARY McELM and MR. O’OAK|Hello.',
    ],
    ['of somebody new, by name alone', 'ELMA OAKES:  Hello.', 'ELMA OAKES|Hello.'],
    ['of somebody new, by one name', 'ELMA:  Hello.', 'ELMA|Hello.'],
    ['of a role', 'PARTICIPANT:  Hello.', 'PARTICIPANT|Hello.'],
    ['alone, the words behind', 'MS. ROWAN:\n\nHello.', 'MS. ROWAN|Hello.'],
    ['in a heading', '### MS. ROWAN:\n\nHello.', 'MS. ROWAN|Hello.'],
    ['with a stage direction', 'MS. ROWAN:  (Laughs.)  Hello.', 'MS. ROWAN|(Laughs.) Hello.'],
  ])('are read %s', (_, body, turn) => {
    expect(said(`${body}\n`)).toEqual([turn]);
  });

  test.each([
    ['with four blanks', 'Q    Hello?', 'Q|Hello?'],
    ['with one blank', 'Q Hello?', 'Q|Hello?'],
    ['with a non-breaking space', 'Q\u00a0Hello?', 'Q|Hello?'],
    ['glued', 'QCan you?', 'Q|Can you?'],
    ['glued to a single letter', 'QI wonder.', 'Q|I wonder.'],
    ['glued to a dash', 'Q– that you know?', 'Q|– that you know?'],
    ['with a dash', 'Q    — that you know?', 'Q|— that you know?'],
    ['with a colon', 'Q:  Hello?', 'Q|Hello?'],
    ['with a full stop', 'Q.  Hello?', 'Q|Hello?'],
    ['with a stage direction', 'Q    (Inaudible.)', 'Q|(Inaudible.)'],
    ['in emphasis', '*Q    Hello?*', 'Q|Hello?'],
    ['in bold', '**Q**    Hello?', 'Q|Hello?'],
    ['alone, the words behind', 'Q\n\nHello?', 'Q|Hello?'],
    ['glued to the line above', 'I see.\nQ    Hello?', 'Q|Hello?'],
    ['in the middle of a line', 'I see.  Q    Hello?', 'Q|Hello?'],
    ['in the middle of a line, with one blank', 'I see. Q Hello?', 'Q|Hello?'],
    ['spelt out', 'QUESTION:  Hello?', 'QUESTION|Hello?'],
  ])('are read in questions %s', (_, body, turn) => {
    expect(said(`${body}\n`)).toEqual([turn]);
  });

  test.each([
    'NATO: we met.',
    'COVID; that too.',
    'AFSCME! That was it.',
    'Bottom line: we met.',
    'My question is: did you meet?',
    'Question: did you meet?',
    'First: we met.',
    'On the North: we met.',
    'Members of FERN: they met.',
    'Dr. Fern: we met.',
    'Dr. Fern.',
    'CBS: “They met.”',
    'Elma Oakes, Smallport Chief Medical Correspondent: “They met.”',
    'BREAKING: they met.',
    'A couple of items.',
    'Qatar was there.',
    'QAnon was there.',
    'Q&A comes next.',
    'Q1 was better.',
    'The talks were in\nQatar, and then in\nNATO: we met.',
    'They write of Generation\nQ, a film.',
    'It came last.  Q SHIPS, a company, made it.',
    'She said the FDA.\n\nThe HEROES Act.  It passed.',
    'SEVEN POINTS:\n\n-   one\n-   two',
    'KEY POINTS:',
    'It was 4:30 P.M. EDT when it began.',
    'At\n4:30 P.M. EDT it began.',
  ])('are not read into %j', (body) => {
    expect(goesOn(`${body}\n`)).toContain(
      body
        .slice(-8)
        .replace(/\s+/g, ' ')
        .replace(/^.*?- +/, ''),
    );
  });

  test('are read the same where one blank follows them', () => {
    expect(
      said('NATO: we met.\n\nMODEARTOR: Next.\n\nFirst: we met.\n\nMR. ELM: Hello.\n\nQ Hello?\n', narrow),
    ).toEqual(['MODEARTOR|Next. First: we met.', 'MR. ELM|Hello.', 'Q|Hello?']);
  });

  test('are read in small letters where the transcript has no others', () => {
    const { transcript } = parseTranscript({
      id: 'x',
      source: 'x.md',
      text: `${head}Ms. Rowan: Hello.\n\nMr. Oak: Hi.\n\nMs. Rowan: First: we met.\n\nMr. Oak: Good.\n`,
    });
    expect(transcript!.turns.map((turn) => turn.label)).toEqual(['Ms. Rowan', 'Mr. Oak', 'Ms. Rowan', 'Mr. Oak']);
  });

  test('are read where each comes once', () => {
    const { transcript } = parseTranscript({
      id: 'x',
      source: 'x.md',
      text: `${head}MS. ROWAN:  Hello.\n\nMr. O’OAK:  No.\n\nMR. van der ELM:\n\nSo.\n\nQ    Why?\n`,
    });
    expect(transcript!.turns.map((turn) => turn.label)).toEqual(['MS. ROWAN', 'Mr. O’OAK', 'MR. van der ELM', 'Q']);
  });

  test('are read behind a printed time', () => {
    const { transcript } = parseTranscript({
      id: 'x',
      source: 'x.md',
      text: `${head.replace('2:15 P.M. EST\n\n', '2:15 P.M. EST MODERATOR:  Hello.\n\n')}${wide}`,
    });
    expect([transcript!.start, transcript!.turns[0]!.label, transcript!.turns[0]!.text]).toEqual([
      '2:15 P.M. EST',
      'MODERATOR',
      'Hello.',
    ]);
  });

  test('leave a document without turns whole', () => {
    const { transcript, messages } = parseTranscript({
      id: 'x',
      source: 'x.md',
      text: `${head}The board met today.\n\nMEMBERS:\n\n**Elma Oakes** of Smallport\n`,
    });
    expect(transcript!.turns).toEqual([]);
    expect(transcript!.header.map((block) => block.text)).toEqual([
      'Harbour Room',
      '2:15 P.M. EST',
      'The board met today.',
      'MEMBERS:',
      'Elma Oakes of Smallport',
    ]);
    expect(messages.map((message) => message.rule)).toEqual(['no-turns']);
  });
});
