import { describe, expect, test } from 'vitest';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';

/** Time, label and text of each turn of a body. */
function read(body: string): string[] {
  const text = `---\ntitle: A Talk\ndate: '2030-02-03'\n---\n\n${body}\n`;
  const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
  return transcript!.turns.map((turn) =>
    [turn.time, turn.label, turn.text.replace(/\s+/g, ' ')].filter((part) => part !== null).join('|'),
  );
}

describe('labels are learnt', () => {
  test.each([
    [
      'a time behind the name',
      'Ada Elm (00:12):\nHello.\n\nTom Oak (01:02:03):\nHi.\n\nAda Elm (01:02:09):\nSo.',
      ['00:12|Ada Elm|Hello.', '01:02:03|Tom Oak|Hi.', '01:02:09|Ada Elm|So.'],
    ],
    [
      'a time on its own line',
      '[00:12]\n\nELM: Hello.\n\n[00:20]\n\nOAK: Hi.\n\n[00:25]\n\nELM: So.',
      ['00:12|ELM|Hello.', '00:20|OAK|Hi.', '00:25|ELM|So.'],
    ],
    [
      'bold names alone',
      '**Ada Elm**\n\nHello.\n\n**Tom Oak**\n\nHi.\n\n**Ada Elm**\n\nSo.',
      ['Ada Elm|Hello.', 'Tom Oak|Hi.', 'Ada Elm|So.'],
    ],
    [
      'full stops',
      'Mr. Elm. Hello there.\n\nThe Chair. Order.\n\nMr. Elm. I yield.\n\nMs. Oak. Thank you.',
      ['Mr. Elm|Hello there.', 'The Chair|Order.', 'Mr. Elm|I yield.', 'Ms. Oak|Thank you.'],
    ],
    [
      'a script without capitals',
      '司会：始めます。\n\n記者：いつですか。\n\n司会：明日です。\n\n記者：はい。',
      ['司会|始めます。', '記者|いつですか。', '司会|明日です。', '記者|はい。'],
    ],
    [
      'points of a list',
      '- Ada: Hello.\n- Tom: Hi.\n- Ada: So.\n- Tom: Well.',
      ['Ada|Hello.', 'Tom|Hi.', 'Ada|So.', 'Tom|Well.'],
    ],
    [
      'somebody who speaks once',
      'Ada Elm: Hello.\n\nTom Oak: Hi.\n\nAda Elm: So.\n\nTom Oak: Go.\n\nRuth Ash: Once.',
      ['Ada Elm|Hello.', 'Tom Oak|Hi.', 'Ada Elm|So.', 'Tom Oak|Go.', 'Ruth Ash|Once.'],
    ],
    [
      'a bracketed time behind a bold name',
      '**Ada:** [00:00:12] Hello.\n\n**Tom:** [00:00:20] Hi.\n\n**Ada:** [00:00:25] So.\n\n**Tom:** [00:00:31] Go.',
      ['00:00:12|Ada|Hello.', '00:00:20|Tom|Hi.', '00:00:25|Ada|So.', '00:00:31|Tom|Go.'],
    ],
    [
      'a time below the name',
      'Ada Elm\n(00:12)\nHello.\n\nTom Oak\n(00:20)\nHi.\n\nAda Elm\n(00:25)\nSo.\n\nTom Oak\n(00:31)\nGo.',
      ['00:12|Ada Elm|Hello.', '00:20|Tom Oak|Hi.', '00:25|Ada Elm|So.', '00:31|Tom Oak|Go.'],
    ],
    [
      'rows of a table',
      '| Time | Speaker | Text |\n| --- | --- | --- |\n| 00:12 | Ada | Hello. |\n| 00:20 | Tom | Hi. |\n| 00:25 | Ada | So. |\n| 00:31 | Tom | Go. |',
      ['00:12|Ada|Hello. |', '00:20|Tom|Hi. |', '00:25|Ada|So. |', '00:31|Tom|Go. |'],
    ],
    [
      'surnames first',
      '**Elm, Ada** 0:12\nHello.\n\n**Oak, Tom (Guest)** 0:20\nHi.\n\n**Elm, Ada** 0:25\nSo.',
      ['0:12|Elm, Ada|Hello.', '0:20|Oak, Tom (Guest)|Hi.', '0:25|Elm, Ada|So.'],
    ],
    [
      'one who answers many',
      '甲报记者：好吗？\n\n毛先生：好。\n\n乙报记者：好吗？\n\n毛先生：好。',
      ['甲报记者|好吗？', '毛先生|好。', '乙报记者|好吗？', '毛先生|好。'],
    ],
    [
      'a full name once and the surname from then on',
      'ADA ELM, HOST: Hello.\n\nTOM OAK, BYLINE: Hi.\n\nELM: So.\n\nRUTH ASH: Go.\n\nOAK: -- which I do.',
      ['ADA ELM, HOST|Hello.', 'TOM OAK, BYLINE|Hi.', 'ELM|So.', 'RUTH ASH|Go.', 'OAK|-- which I do.'],
    ],
    [
      'full stops, also before a dash that is said',
      'Mr. Elm. Hello there.\n\nMs. Oak. -- or not.\n\nMr. Elm. I yield.\n\nMs. Oak. Thank you.',
      ['Mr. Elm|Hello there.', 'Ms. Oak|-- or not.', 'Mr. Elm|I yield.', 'Ms. Oak|Thank you.'],
    ],
    [
      'a title among names without',
      'CHAIR OAK.  Hello.\n\nADA ELM.  Hi.\n\nCHAIR OAK.  So.\n\nRUTH ASH.  Go.\n\nADA ELM.  No.\n\nRUTH ASH.  Well.',
      ['CHAIR OAK|Hello.', 'ADA ELM|Hi.', 'CHAIR OAK|So.', 'RUTH ASH|Go.', 'ADA ELM|No.', 'RUTH ASH|Well.'],
    ],
    [
      'titles and offices of other languages',
      'Mme la présidente : Bonjour.\n\nEl señor OAK: Hola.\n\nMme la présidente : Merci.\n\nEl señor OAK: Gracias.',
      ['Mme la présidente|Bonjour.', 'El señor OAK|Hola.', 'Mme la présidente|Merci.', 'El señor OAK|Gracias.'],
    ],
    [
      'one name between questions',
      'The President. Hello there.\n\nQ. Why?\n\nThe President. Because.\n\nQ. When?\n\nThe President. Now.',
      ['The President|Hello there.', 'Q|Why?', 'The President|Because.', 'Q|When?', 'The President|Now.'],
    ],
    [
      'bold full-width labels',
      '**问：**何时？\n\n**答：**明天。\n\n**问：**何地？\n\n**答：**港口。',
      ['问|何时？', '答|明天。', '问|何地？', '答|港口。'],
    ],
    [
      'names, not from the list of them',
      'Present: ada, Tom, Ben\n\nRegrets: none\n\nada: Hello.\n\nTom: Hi.\n\nBen: Well.\n\nada: So.\n\nTom: Go.\n\nBen: No.',
      ['ada|Hello.', 'Tom|Hi.', 'Ben|Well.', 'ada|So.', 'Tom|Go.', 'Ben|No.'],
    ],
    [
      'names alone, not from the office on the line below',
      '**Ada Elm**\n*Chief Executive*\n\nHello.\n\n**Tom Oak**\n*Analyst*\n\nHi.\n\n**Ada Elm**\n*Chief Executive*\n\nSo.\n\n**Tom Oak**\n*Analyst*\n\nGo.',
      ['Ada Elm|Hello.', 'Tom Oak|Hi.', 'Ada Elm|So.', 'Tom Oak|Go.'],
    ],
    [
      'names behind the numbers of their speeches',
      '**Anf. 1 ADA ELM (S):**\n\nHello.\n\n**Anf. 2 TALMANNEN:**\n\nHi.\n\n**Anf. 3 ADA ELM (S):**\n\nSo.',
      ['ADA ELM (S)|Hello.', 'TALMANNEN|Hi.', 'ADA ELM (S)|So.'],
    ],
    [
      'names with a party or an office behind them',
      '**Riikka Elm ps**\n\nHello.\n\n**Political spokesman**\n\nHi.\n\n**Right Hon. Ada Oak**\n\nSo.\n\n**Riikka Elm ps**\n\nGo.',
      ['Riikka Elm ps|Hello.', 'Political spokesman|Hi.', 'Right Hon. Ada Oak|So.', 'Riikka Elm ps|Go.'],
    ],
    [
      'names among those who ask by number',
      'Q1 **Chair:** Hello.\n\n**Dr Elm:** Hi.\n\nQ2 **Tom Oak:** So.\n\n**Dr Elm:** Go.\n\nQ3 **Chair:** Well.\n\n**Dr Elm:** No.',
      ['Chair|Hello.', 'Dr Elm|Hi.', 'Tom Oak|So.', 'Dr Elm|Go.', 'Chair|Well.', 'Dr Elm|No.'],
    ],
    [
      'names, not from the list of them and their offices',
      'CORPORATE PARTICIPANTS\n\n**Ada Elm**\nChief Executive\n\n**Tom Oak**\nAnalyst, Oak & Co\n\nOPENING\n\n**Ada Elm**\nChief Executive\n\nHello.\n\n**Tom Oak**\nAnalyst, Oak & Co\n\nHi.\n\n**Ada Elm**\nChief Executive\n\nSo.',
      ['Ada Elm|Hello.', 'Tom Oak|Hi.', 'Ada Elm|So.'],
    ],
    [
      'numbers behind the names',
      '**Ada Elm Chief Executive** [1]\n\nHello.\n\n**Operator** [2]\n\nHi.\n\n**Ada Elm Chief Executive** [3]\n\nSo.',
      ['Ada Elm Chief Executive|Hello.', 'Operator|Hi.', 'Ada Elm Chief Executive|So.'],
    ],
    [
      'a time behind its mark',
      '@0:03 - **Ada Elm**\nHello.\n\n@0:10 - **Tom Oak**\nHi.\n\n@0:15 - **Ada Elm**\nSo.',
      ['0:03|Ada Elm|Hello.', '0:10|Tom Oak|Hi.', '0:15|Ada Elm|So.'],
    ],
    [
      'talk, not from the two names above it',
      '**Ada Elm**\n\n**Tom Oak**\n\n## Talk\n\n**Ada Elm**\n\nHello.\n\n**Tom Oak**\n\nHi.\n\n**Ada Elm**\n\nSo.',
      ['Ada Elm|Hello.', 'Tom Oak|Hi.', 'Ada Elm|So.'],
    ],
    [
      'talk, not from the list of speakers below it',
      '**Elm** -- *Host*\n\nHi.\n\n**Oak**\n\nSo.\n\n**Elm** -- *Host*\n\nWell.\n\n**Oak**\n\nGo.\n\n**Elm** -- *Host*\n\n**Oak** -- *Guest*\n\n**Ash** -- *Guest*',
      ['Elm|Hi.', 'Oak|So.', 'Elm|Well.', 'Oak|Go. Elm -- Host Oak -- Guest Ash -- Guest'],
    ],
  ])('from %s', (_, body, turns) => {
    expect(read(body)).toEqual(turns);
  });

  test.each([
    [
      'run-in headings',
      '**Saving the pier:** It was old.\n\n**Paying for it:** It was dear.\n\n**Opening it:** It was late.',
    ],
    [
      'headings in capitals',
      'SAVING THE PIER FROM THE SEA: It was old.\n\nPROTECTING HARBOUR WORKERS: It was dear.\n\nA NEW CRANE: It lifts.',
    ],
    ['claims and facts', 'CLAIM: It is old.\n\nFACT: It is new.\n\nCLAIM: It is dear.\n\nFACT: It is cheap.'],
    [
      'minutes',
      '**Present:** A. Elm, B. Oak\n\n**Action:** Elm to write.\n\n**Decision:** Agreed.\n\n**Action:** Oak to call.\n\n**Decision:** Agreed.',
    ],
    ['facts', 'Location: Harbour\n\nDate: Monday\n\nLocation: Pier\n\nDate: Tuesday\n\nContact: Nobody'],
    [
      'sections of an order',
      'Section 1. Purpose. We act.\n\nSec. 2. Policy. (a) One.\n\n(b) Two.\n\nSec. 3. Terms. (a) One.\n\n(b) Two.',
    ],
  ])('but none from %s', (_, body) => {
    expect(read(body)).toEqual([]);
  });
});

test('a file without turns is told which of its lines look like labels', () => {
  const text = "---\ntitle: A Talk\ndate: '2030-02-03'\n---\n\nAda Elm: Hello.\n\nTom Oak: Hi.\n";
  const { messages } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
  expect(messages.find(({ rule }) => rule === 'no-turns')?.text).toContain('6 (`Ada Elm`), 8 (`Tom Oak`)');
});

/** Labels and messages, as rule, line and column, of a body below front matter with a field more. */
function told(field: string, body: string): [labels: string[], messages: string[]] {
  const text = `---\ntitle: A Talk\ndate: '2030-02-03'\n${field}\n---\n\n${body}\n`;
  const { transcript, messages } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
  return [
    transcript!.turns.map(({ label }) => label),
    messages.map(({ rule, line, column }) => `${rule} ${line}:${column}`),
  ];
}

describe('labels that somebody has named', () => {
  const body = '[Ada Elm] Hello there.\n\n**Tom Oak** (0:15) Hi.\n\n[Ruth Ash] So.';

  test('are read in that shape', () => {
    expect(told('labels: ["[NAME]", "**NAME** (TIME)"]', body)).toEqual([['Ada Elm', 'Tom Oak', 'Ruth Ash'], []]);
    expect(told('labels: "[NAME]"', body)).toEqual([['Ada Elm', 'Ruth Ash'], []]);
    expect(told('year: 2030', body)).toEqual([[], ['no-turns 6:1']]);
  });

  test('lose what parts them from a time', () => {
    const said = 'Ada Elm // 0:12 Hello there.\n\nTom Oak // 0:15 Hi.';
    expect(told('labels: "NAME // TIME"', said)).toEqual([['Ada Elm', 'Tom Oak'], []]);
  });

  test('are reported where nothing can be read from them', () => {
    expect(told('labels: "???"', body)[1]).toContain('labels-unread 4:1');
  });
});

test('a line that begins with a label of other turns and was not taken is a warning', () => {
  const body = '**Elm:** Hello.\n\n**Oak:** Hi.\n\n**Elm:** So.\n\nOak: Well.\n\n**Elm:** Go.\n\n**Oak:** No.';
  expect(told('year: 2030', body)).toEqual([['Elm', 'Oak', 'Elm', 'Elm', 'Oak'], ['label-missed 13:1']]);
});

test('a time beside one label alone is no time of the turns, and stays with the label', () => {
  const text = '**Elm:** Hello.\n\n**Oak** (0:20): Hi.\n\n**Elm:** So.\n\n**Oak:** No.';
  const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
  expect(transcript!.turns.map(({ label, printed, time }) => [label, printed, time])).toEqual([
    ['Elm', null, null],
    ['Oak', 'Oak (0:20)', null],
    ['Elm', null, null],
    ['Oak', null, null],
  ]);
});

test('what is printed beside a label is kept, and is no part of it', () => {
  const text =
    "---\ntitle: A Call\ndate: '2030-02-03'\n---\n\n**Ada Elm** -- *Chief Executive*\n\nHello.\n\n" +
    '**Tom Oak** -- *Analyst*\n\nHi.\n\n**Ada Elm** -- *Chief Executive*\n\nGood.\n\n**Operator**\n\nThanks.\n';
  const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
  expect(transcript?.turns.map(({ label, printed }) => [label, printed])).toEqual([
    ['Ada Elm', 'Ada Elm -- Chief Executive'],
    ['Tom Oak', 'Tom Oak -- Analyst'],
    ['Ada Elm', 'Ada Elm -- Chief Executive'],
    ['Operator', null],
  ]);
});

test('the office below a name is printed with it, what is said below a name is not', () => {
  const text =
    "---\ntitle: A Call\ndate: '2030-02-03'\n---\n\n**Ada Elm**\nChief Executive, Elm & Co\n\nGood day.\n\n**Tom Oak**\n" +
    'Analyst\n\nHi.\n\n**Ada Elm**\nChief Executive, Elm & Co\n\nGood.\n\n**Operator**\nThank You All.\n\n**Ada Elm**\n\nSo we go.\n';
  const { transcript } = parseTranscript({ id: 'x', source: '2030-02-03-x.md', text });
  expect(transcript?.turns.map(({ label, printed, text }) => [label, printed, text])).toEqual([
    ['Ada Elm', 'Ada Elm, Chief Executive, Elm & Co', 'Good day.'],
    ['Tom Oak', 'Tom Oak, Analyst', 'Hi.'],
    ['Ada Elm', 'Ada Elm, Chief Executive, Elm & Co', 'Good.'],
    ['Operator', null, 'Thank You All.'],
    ['Ada Elm', null, 'So we go.'],
  ]);
});
