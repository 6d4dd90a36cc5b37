import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { formatCitation, registerStyles } from '../../../src/core/citations/format.ts';
import { cslItem, type Citation } from '../../../src/core/citations/item.ts';
import { CITATION_STYLES } from '../../../src/core/citations/styles.ts';

const sheet = (name: string) => readFileSync(`src/core/citations/styles/${name}.csl`, 'utf8');

beforeAll(() =>
  registerStyles({
    chicago: sheet('chicago-fullnote-bibliography'),
    apa: sheet('apa'),
    mla: sheet('modern-language-association'),
    bluebook: sheet('bluebook-law-review'),
  }),
);

const briefing: Citation = {
  id: 'bridge',
  title: 'Press Briefing on the Bridge',
  date: '2031-04-02',
  event: 'Press briefing',
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

test.each([
  [
    'chicago',
    'Ada Moreno, “Press Briefing on the Bridge,” Briefings of Nell (Press briefing, Press Room, Harbor House, April 2, 2031), para. 12, https://example.org/briefings/bridge/#t-aaaaa-bbbbb-ccccc. Ada Moreno, Press Secretary; turn 12. Official transcript: https://harbor.example/bridge. Version of April 3, 2031. Accessed May 1, 2031.',
  ],
  [
    'apa',
    'Moreno, A. (2031, April 2). Press Briefing on the Bridge. In Briefings of Nell [Press briefing]. Press briefing, Press Room, Harbor House. https://example.org/briefings/bridge/#t-aaaaa-bbbbb-ccccc Ada Moreno, Press Secretary; turn 12. Official transcript: https://harbor.example/bridge. Version of April 3, 2031.',
  ],
  [
    'mla',
    'Moreno, Ada. “Press Briefing on the Bridge.” Briefings of Nell, 2 Apr. 2031, https://example.org/briefings/bridge/#t-aaaaa-bbbbb-ccccc. Ada Moreno, Press Secretary; turn 12. Official transcript: https://harbor.example/bridge. Version of April 3, 2031. Accessed May 1, 2031.',
  ],
  [
    'bluebook',
    'Ada Moreno, Press Briefing on the Bridge, Briefings of Nell 12 (2031), https://example.org/briefings/bridge/#t-aaaaa-bbbbb-ccccc (last visited May 1, 2031). Ada Moreno, Press Secretary; turn 12. Official transcript: https://harbor.example/bridge. Version of April 3, 2031.',
  ],
] as const)('a turn in %s', (style, expected) => {
  expect(formatCitation(turn, style)).toBe(expected);
});

test('a whole briefing begins with its title', () => {
  expect(formatCitation(briefing, 'chicago')).toMatch(
    /^“Press Briefing on the Bridge,” Briefings of Nell \(Press briefing, Press Room, Harbor House, April 2, 2031\), https/,
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
  expect(text).toContain('paras. 12–14');
  expect(text).toContain('turns 12–14.');
});

test('BibTeX, RIS and CSL-JSON carry author, day, place, address and the official source', () => {
  const bibtex = formatCitation(turn, 'bibtex');
  for (const part of [
    'author = {Moreno, Ada}',
    'year = {2031}',
    'url = {https://example.org/briefings/bridge/#t-aaaaa-bbbbb-ccccc}',
    'Official transcript: https://harbor.example/bridge',
  ])
    expect(bibtex).toContain(part);
  const ris = formatCitation(turn, 'ris').split('\n');
  for (const line of [
    'AU  - Moreno, Ada',
    'DA  - 2031/04/02/',
    'UR  - https://example.org/briefings/bridge/#t-aaaaa-bbbbb-ccccc',
    'ER  -',
  ])
    expect(ris.map((each) => each.trim().replace('2031/4/2/', '2031/04/02/'))).toContain(line);
  const [item] = JSON.parse(formatCitation(turn, 'csl-json'));
  expect(item).toEqual(JSON.parse(JSON.stringify(cslItem(turn))));
  expect(item).toMatchObject({
    type: 'speech',
    issued: { 'date-parts': [[2031, 4, 2]] },
    accessed: { 'date-parts': [[2031, 5, 1]] },
    'event-place': 'Press Room, Harbor House',
  });
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
