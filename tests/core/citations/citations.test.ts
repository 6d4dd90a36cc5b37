import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citationTemplates, inWordsOf, isNote, processor } from './engine.ts';
import { formatCitation } from '../../../src/core/citations/format.ts';
import { cslItem, cslName, type Citation } from '../../../src/core/citations/item.ts';
import { CITATION_STYLES, PROSE_STYLES, type ProseStyle } from '../../../src/core/citations/styles.ts';
import { fillTemplate } from '../../../src/core/citations/template.ts';
import templates from '../../../src/core/citations/templates.json' with { type: 'json' };
import { styleSheets } from './style-sheets.ts';

const sheets = styleSheets();

const briefing: Citation = {
  id: 'bridge',
  title: 'Press Briefing on the Bridge',
  date: '2031-04-02',
  event: 'Press briefing',
  lang: 'en',
  place: ['Press Room', 'Harbor House'],
  siteTitle: 'Briefings of Nell',
  permalink: 'https://example.org/briefings/bridge/',
  sourceUrl: 'https://harbor.example/bridge',
  corrected: null,
  accessed: '2031-05-01',
  speakers: [],
  turns: null,
};
const turn: Citation = {
  ...briefing,
  permalink: 'https://example.org/briefings/bridge/#t-aaaaa-bbbbb-ccccc',
  corrected: '2031-04-03',
  speakers: [{ name: 'Ada Moreno', office: 'Press Secretary' }],
  turns: [12, 12],
};

test('the templates are what the processor makes of the styles; `vitest -u` makes them again', async () => {
  await expect(`${JSON.stringify({ ...templates, ...citationTemplates(sheets) }, null, 2)}\n`).toMatchFileSnapshot(
    '../../../src/core/citations/templates.json',
  );
});

test.each([
  [
    'chicago',
    'Ada Moreno, “Press Briefing on the Bridge,” Press briefing, Press Room, Harbor House, Briefings of Nell, ' +
      'April 2, 2031, https://example.org/briefings/bridge/#t-aaaaa-bbbbb-ccccc. Ada Moreno, Press Secretary; ' +
      'turn 12. Official transcript: https://harbor.example/bridge. Version of April 3, 2031. Accessed May 1, 2031.',
  ],
  [
    'apa',
    'Moreno, A. (2031, April 2). Press Briefing on the Bridge [Press briefing]. Briefings of Nell. ' +
      'https://example.org/briefings/bridge/#t-aaaaa-bbbbb-ccccc Ada Moreno, Press Secretary; turn 12. Official ' +
      'transcript: https://harbor.example/bridge. Version of April 3, 2031.',
  ],
  [
    'mla',
    'Moreno, Ada. “Press Briefing on the Bridge.” Briefings of Nell, 2 Apr. 2031, ' +
      'https://example.org/briefings/bridge/#t-aaaaa-bbbbb-ccccc. Ada Moreno, Press Secretary; turn 12. Official ' +
      'transcript: https://harbor.example/bridge. Version of April 3, 2031. Accessed May 1, 2031.',
  ],
  [
    'bluebook',
    'Ada Moreno, Press Briefing on the Bridge, Briefings of Nell (Apr. 2, 2031), ' +
      'https://example.org/briefings/bridge/#t-aaaaa-bbbbb-ccccc. Ada Moreno, Press ' +
      'Secretary; turn 12. Official transcript: https://harbor.example/bridge. Version of April 3, 2031.',
  ],
] as const)('a turn in %s', (style, expected) => {
  expect(formatCitation(turn, style)).toBe(expected);
});

test('a whole briefing begins with its title', () => {
  expect(formatCitation(briefing, 'chicago')).toMatch(
    /^“Press Briefing .+,” Press briefing, Press Room, Harbor House, Briefings of Nell, April 2, 2031, https/,
  );
  expect(formatCitation({ ...briefing, place: [], sourceUrl: null, accessed: null }, 'apa')).toMatch(
    /^Press Briefing on the Bridge\. \(2031, April 2\)\./,
  );
});

test('a selection over several turns names all of their speakers and the span', () => {
  const text = formatCitation(
    { ...turn, speakers: [...turn.speakers, { name: 'SENIOR OFFICIAL #2', office: null }], turns: [12, 14] },
    'chicago',
  );
  expect(text).toContain('Ada Moreno and SENIOR OFFICIAL #2, “');
  expect(text).toContain('turns 12–14.');
});

test('BibTeX, RIS and CSL-JSON carry author, day, place, address and the official source', () => {
  const bibtex = formatCitation(turn, 'bibtex');
  for (const part of [
    'author = {Moreno, Ada}',
    'year = {2031}',
    'url = {https://example.org/briefings/bridge/#t-aaaaa-bbbbb-ccccc}',
    'Official transcript: \\url{https://harbor.example/bridge}',
  ])
    expect(bibtex).toContain(part);
  const ris = formatCitation(turn, 'ris').split('\n');
  for (const line of [
    'AU  - Moreno, Ada',
    'DA  - 2031/04/02',
    'UR  - https://example.org/briefings/bridge/#t-aaaaa-bbbbb-ccccc',
    'ER  -',
  ])
    expect(ris.map((each) => each.trim())).toContain(line);
  const [item] = JSON.parse(formatCitation(turn, 'csl-json'));
  expect(item).toEqual(JSON.parse(JSON.stringify(cslItem(turn))));
  expect(item).toMatchObject({
    type: 'speech',
    issued: { 'date-parts': [[2031, 4, 2]] },
    accessed: { 'date-parts': [[2031, 5, 1]] },
    'event-place': 'Press Room, Harbor House',
  });
});

test('reference managers are told the language, which decides how they write titles', () => {
  expect(formatCitation({ ...turn, lang: 'pt-BR' }, 'ris')).toMatch(/^LA {2}- pt-BR\s*$/m);
  expect(cslItem({ ...turn, lang: 'fr' }).language).toBe('fr');
  expect(cslItem({ ...turn, lang: null }).language).toBe('en');
});

test('no style fails on unkind titles and names', () => {
  for (const { id } of CITATION_STYLES) {
    const text = formatCitation(
      {
        ...turn,
        title: 'A & B: “<i>C</i>” {d} \\e $f_',
        speakers: [
          { name: '', office: null },
          { name: 'O’Neill-ʻOkina III', office: '' },
        ],
      },
      id,
    );
    expect(text.length).toBeGreaterThan(20);
  }
});

const words = fc
  .array(fc.constantFrom('Briefing', 'Press', '“Nell”', '2031', 'R&D', 'Harbor', 'Who?', 'U.S.'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(' '));
const people = fc.constantFrom('Ada Moreno', 'Mary-Ann B. O’Neill', 'Bo Sato', 'Juan de la Cruz', 'Nell King Jr.');
// In a list of both, the processor parts people and institutions in a way of its own.
const authors: fc.Arbitrary<string[]> = fc.oneof(
  fc.uniqueArray(people, { maxLength: 5 }),
  fc.constantFrom('SENIOR OFFICIAL #2', 'The Board').map((name) => [name]),
);
const drawn = fc.record({
  title: words,
  place: fc.array(words, { maxLength: 2 }),
  siteTitle: words,
  day: fc.integer({ min: 0, max: 9000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)),
  authors,
});

test('what is filled in at reading is what the processor would have printed', () => {
  const processors = PROSE_STYLES.flatMap((style): [ProseStyle, (item: object) => string][] => {
    const sheet = sheets.styles[style];
    return sheet === undefined ? [] : [[style, processor(sheet, sheets.locale, isNote(style))]];
  });
  fc.assert(
    fc.property(drawn, ({ title, place, siteTitle, day, authors }) => {
      const citation: Citation = {
        ...turn,
        title,
        place,
        siteTitle,
        date: day,
        speakers: authors.map((name) => ({ name, office: null })),
      };
      const { note: _, accessed: _seen, ...item } = cslItem(citation);
      const author = authors.length > 0 ? authors.map(cslName) : undefined;
      for (const [style, print] of processors)
        expect(fillTemplate(style, citation)).toBe(print({ ...inWordsOf(style, item), author }));
    }),
    { numRuns: 10 },
  );
});
