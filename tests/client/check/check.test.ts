import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../../src/client/check/check.ts';
import { omissionsOf } from '../../../src/client/check/marks.ts';
import { viewOf } from '../../../src/client/check/view.ts';
import { wordsOf } from '../../../src/client/check/words.ts';
import { briefings, source } from './archive.ts';

const verdictOf = async (quote: string) => (await check(quote, source)).verdict;

/** The answer as a reader sees it: verdict, speaker of the first turn, differences, notes. */
async function seen(quote: string) {
  const view = viewOf(await check(quote, source), source);
  return {
    verdict: view.verdict,
    speaker: view.places[0]?.turns[0]?.speaker,
    differences: view.places.flatMap(({ differences }) => differences),
    notes: view.notes.join(' '),
  };
}

test('words as printed are verbatim however they are typed', async () => {
  for (const quote of [
    'We will spend $2.5 million on new cables before the winter',
    '“we will spend $2.5 million on new cables, before the winter…”',
    'WE WILL SPEND\n$2.5 MILLION ON NEW\u00A0CABLES BEFORE THE WINTER',
    '[W]e will spend $2.5 million on new cables',
    "I dont want to get ahead of them -- but we expect an answer by Friday, and I'll let you know the minute we " +
      'have it',
    'U.S. inspectors said the same at 4:30 PM',
    'would cost 1400 people their jobs',
  ])
    expect(await verdictOf(quote), quote).toBe('verbatim');
});

test('a stage direction inside the passage may be left out or kept', async () => {
  const without = await seen('we expect an answer by Friday, and I’ll let you know');
  expect(without).toMatchObject({ verdict: 'verbatim', speaker: 'Ada Moreno' });
  expect(without.notes).toContain('Notes of the transcript’s writers');
  expect(await verdictOf('we expect an answer by Friday (laughter), and I’ll let you know')).toBe('verbatim');
});

test('one other word, number or contraction is altered, and shown', async () => {
  const cases: [string, string, string][] = [
    ['We will spend $25 million on new cables before the winter', '25', '2.5'],
    ['We will spend €2.5 million on new cables before the winter', '2.5', '2.5'],
    ['I do not want to get ahead of them, but we expect an answer', 'do not', 'don’t'],
    ['they did find any damage to the northern piers', '', 'not'],
    ['they did not ever find any damage to the northern piers', 'ever', ''],
    ['the ferry will keep running free of tax until the work is done', 'tax', 'charge'],
  ];
  for (const [quote, quoted, said] of cases) {
    const { verdict, differences } = await seen(quote);
    expect(verdict, quote).toBe('altered');
    expect(
      differences.map((one) => [one.quoted.replace(/[$€]/, ''), one.said.replace(/[$€]/, '')]),
      quote,
    ).toEqual([[quoted, said]]);
  }
});

test('words left out at an ellipsis are verbatim, shown, and called out where they turn the sense', async () => {
  for (const ellipsis of ['…', '...', '[…]', '. . .', '(...)']) {
    const answer = await check(
      `The engineers finished the inspection last night ${ellipsis} find any damage to the northern piers`,
      source,
    );
    expect(answer.verdict, ellipsis).toBe('verbatim');
    expect(answer.pieces.flatMap(omissionsOf)).toEqual(['and they did not']);
    expect(viewOf(answer, source).notes).toContain('Attention: the words left out say “not”.');
  }
  expect(
    await verdictOf('The engineers finished the inspection last night find any damage to the northern piers'),
  ).toBe('altered');
});

test('words in brackets are the quoting writer’s', async () => {
  const { verdict, notes } = await seen(
    'The Transport Board decides, not [the press office].  I don’t want to get ahead of [the Board], but we ' +
      'expect an answer',
  );
  expect(verdict).toBe('verbatim');
  expect(notes).toContain('square brackets');
});

test('a passage over two turns names both speakers', async () => {
  const { verdict, notes } = await seen('And the fare? The fare stays exactly where it is.');
  expect(verdict).toBe('verbatim');
  expect(notes).toContain('runs over 2 turns: a reporter, then Ada Moreno');
  expect(await verdictOf('Q    And the fare?\nMS. MORENO:  The fare stays exactly where it is.')).toBe('verbatim');
});

test('pieces of several places are stitched together', async () => {
  const answer = await check(
    'The engineers finished the inspection last night, and not one crown more, that is what the Legislature voted for',
    source,
  );
  expect(answer.verdict).toBe('stitched');
  expect(new Set(answer.pieces.map(({ opened }) => opened.text.date))).toEqual(new Set(['2031-04-02', '2031-05-20']));
  expect(
    await verdictOf(
      'We will spend $2.5 million on new cables before the winter. Eleven million crowns. That is what the ' +
        'Legislature voted for.',
    ),
  ).toBe('stitched');
});

test('what nobody said is not found', async () => {
  for (const quote of [
    'The tunnel under the river will be closed to bicycles on Sundays',
    'Good morning, thank you all for the cake and the lovely flowers',
    '',
    '…',
    '🙂',
    '((((',
    '[',
  ]) {
    expect(await verdictOf(quote), quote).toBe('not-found');
  }
  const { notes } = await seen('The tunnel under the river will be closed to bicycles');
  expect(notes).toContain('3 briefings from Wednesday, April 2, 2031 to Tuesday, May 20, 2031');
});

const attributions = (quote: string, name: string) => [
  `${name}: “${quote}”`,
  `${name}: ${quote}`,
  `"${quote}," ${name} said on Monday.`,
  `“${quote}”\n— ${name}, Apr. 2, 2031`,
  `${quote} — ${name}`,
  `According to ${name}, "${quote}"`,
  `"${quote}" (${name})`,
];

test('a name before or after the quote is the speaker’s, and a wrong one is said to be wrong', async () => {
  const quote = 'the ferry will keep running free of charge until the work is done';
  for (const name of ['Moreno', 'Ada Moreno', 'Ms. Moreno', 'Press Secretary Ada Moreno', 'MS. MORENO']) {
    for (const text of attributions(quote, name)) expect(await verdictOf(text), text).toBe('verbatim');
  }
  for (const name of ['Tom Brandt', 'Secretary Brandt', 'Lena Moreno', 'Victor Quill']) {
    for (const text of attributions(quote, name)) expect(await verdictOf(text), text).toBe('wrong-speaker');
  }
  for (const text of ['a reporter', 'A journalist'].map((name) => `"${quote}," ${name} asked.`))
    expect(await verdictOf(text), text).toBe('wrong-speaker');
  expect(
    await verdictOf(
      'A reporter asked: "Can you say when the second lane will reopen to trucks, and who decides that?"',
    ),
  ).toBe('verbatim');
  expect(
    await verdictOf('Ada Moreno: "Can you say when the second lane will reopen to trucks, and who decides that?"'),
  ).toBe('wrong-speaker');
});

test('words that look like an attribution and are not are part of the quote', async () => {
  expect(await verdictOf('Let me be blunt about the harbor: the old cranes are finished')).toBe('verbatim');
  expect(
    await verdictOf(
      'Let me be frank about the harbor: the old cranes are finished, and pretending otherwise would cost',
    ),
  ).toBe('altered');
});

test('the same words said by two people: the one who is named comes first, else the newest', async () => {
  const quote = 'Nobody should have to choose between getting to work and paying the fare';
  for (const [text, first] of [
    [quote, 'Tom Brandt'],
    [`Moreno: "${quote}"`, 'Ada Moreno'],
    [`Brandt: "${quote}"`, 'Tom Brandt'],
  ] as const) {
    const view = viewOf(await check(text, source), source);
    expect([view.verdict, view.places[0]!.turns[0]!.speaker, view.others.length]).toEqual(['verbatim', first, 1]);
  }
});

test('the day that a quote names is compared', async () => {
  expect((await seen('“The fare stays exactly where it is.” — Ada Moreno, April 3, 2031')).notes).toContain(
    'in this archive it stands under Wednesday, April 2, 2031',
  );
  expect((await seen('“The fare stays exactly where it is.” — Ada Moreno, Apr. 2, 2031')).notes).not.toContain('dated');
});

test('a huge paste is cut, quickly, and said to be', async () => {
  const start = performance.now();
  const answer = await check('and the fare stays '.repeat(60_000), source);
  expect(answer.cut).toBe(true);
  expect(performance.now() - start).toBeLessThan(5_000);
});

const turns = briefings
  .flatMap((briefing) => briefing.turns.map((turn) => ({ ...turn, words: wordsOf(turn.text) })))
  .filter(({ text, words }) => words.length >= 12 && !text.includes('('));
const passages = fc.integer({ min: 0, max: turns.length - 1 }).chain((at) => {
  const { text, words } = turns[at]!;
  return fc
    .tuple(fc.integer({ min: 0, max: words.length - 8 }), fc.integer({ min: 8, max: 30 }))
    .map(([from, length]) => {
      const own = words.slice(from, from + length);
      return { text: text.slice(own[0]!.start, own.at(-1)!.end), words: own.map((word) => word.text) };
    });
});

test('property: an unchanged passage is always verbatim', async () => {
  await fc.assert(
    fc.asyncProperty(passages, async ({ text }) => {
      expect(await verdictOf(text)).toBe('verbatim');
    }),
    { numRuns: 60 },
  );
});

test('property: a passage with a changed, dropped or added word never is', async () => {
  await fc.assert(
    fc.asyncProperty(
      passages,
      fc.nat(),
      fc.constantFrom('', 'zebra', 'not', 'the the', 'we never'),
      async ({ words }, n, other) => {
        const at = 1 + (n % (words.length - 2));
        const changed = [...words.slice(0, at), ...(other ? [other] : []), ...words.slice(at + 1)].join(' ');
        const same =
          wordsOf(changed)
            .map(({ key }) => key)
            .join(' ') ===
          wordsOf(words.join(' '))
            .map(({ key }) => key)
            .join(' ');
        if (!same) expect(await verdictOf(changed), changed).not.toBe('verbatim');
      },
    ),
    { numRuns: 100 },
  );
});
