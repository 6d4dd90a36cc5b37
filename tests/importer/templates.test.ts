import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { transcriptFile } from '../../src/importer/file.ts';
import { readBytes } from '../../src/importer/sources.ts';
import { parseTranscript } from '../../src/core/transcript/parse.ts';
import { bodyOf, words, wordsOfMarkdown } from './words.ts';

const folder = join(import.meta.dirname, 'pages');

async function draftOf(name: string) {
  const material = await readBytes(readFileSync(join(folder, name)), {
    name,
    charset: null,
    type: null,
    address: null,
  });
  if (material.kind !== 'draft') throw new Error(`${name} is no page`);
  return material.draft;
}

/** The words between the fixture's own marks, its markup taken off without a parser. */
function marked(name: string): string[] {
  const html = new TextDecoder(name === 'tables-1998.html' ? 'windows-1252' : 'utf-8').decode(
    readFileSync(join(folder, name)),
  );
  const article = /<!-- article -->([\s\S]*?)<!-- \/article -->/.exec(html)![1]!;
  const entities: Record<string, string> = {
    nbsp: ' ',
    amp: '&',
    lt: '<',
    gt: '>',
    mdash: '—',
    rsquo: '’',
    '#8217': '’',
    '#8211': '–',
  };
  const text = article
    .replace(/<\/?(?:br|p|div|li|ul|tr|td|th|table|center|hr|blockquote)\b[^>]*>/gi, ' ')
    .replace(/<[^<>]*>/g, '');
  return words(text.replace(/&(#?\w+);/g, (whole, entity: string) => entities[entity] ?? whole));
}

const pages = [
  [
    'wordpress-2018.html',
    'Press Briefing by Press Secretary Dana\u00a0Holt',
    '2018-06-05',
    'https://www.example.gov/briefings-statements/press-briefing-press-secretary-dana-holt-060518/',
    ['MS. HOLT', 'Q', 'MS. HOLT'],
  ],
  [
    'wordpress-2021.html',
    'Press Gaggle by Deputy Press Secretary Ines Park Aboard the Ferry',
    '2022-04-08',
    'https://www.example.gov/briefing-room/press-briefings/2022/04/08/' +
      'press-gaggle-by-deputy-press-secretary-ines-park/',
    ['MS. PARK', 'Q', 'MS. PARK'],
  ],
  [
    'block-theme-2025.html',
    'Remarks on the Opening of the Observatory',
    '2025-03-01',
    'https://www.example.gov/remarks/2025/03/remarks-on-the-opening-of-the-observatory/',
    ['THE DIRECTOR', 'THE MAYOR', 'THE DIRECTOR'],
  ],
  [
    'drupal-2011.html',
    'Press Briefing by Press Secretary Walt Greer, 7/5/2011',
    '2011-07-05',
    'http://www.example.gov/the-press-office/2011/07/05/press-briefing-press-secretary-walt-greer-752011',
    ['MR. GREER', 'Q', 'MR. GREER'],
  ],
  [
    'presidency-project.html',
    'Press Briefing by Ruth Mayhew',
    '1999-02-21',
    'https://www.example.edu/documents/press-briefing-ruth-mayhew',
    ['MS. MAYHEW', 'Q', 'MS. MAYHEW', 'Q', 'MS. MAYHEW'],
  ],
  [
    'state-department.html',
    'Department Press Briefing – March 5, 2019',
    '2019-03-05',
    'https://www.example.gov/briefings/department-press-briefing-march-5-2019/',
    ['MS KESSLER', 'QUESTION', 'MS KESSLER', 'QUESTION'],
  ],
  [
    'tables-1998.html',
    'PRESS BRIEFING BY JOE TARR',
    '1998-07-09',
    null,
    ['MR. TARR', 'Q', 'MR. TARR', 'Q', 'MR. TARR'],
  ],
  ['preformatted.html', 'Press Briefing by Ada Quill (2/3/00)', '2000-02-03', null, ['MS. QUILL', 'Q', 'MS. QUILL']],
  [
    'broken.html',
    'Interview of the Harbor Master by Local Radio',
    '2012-09-04',
    null,
    ['HOST', 'MR. ANCHOR', 'HOST', 'MR. ANCHOR', 'HOST', 'MR. ANCHOR'],
  ],
] as const;

describe('templates of other sites', () => {
  test.each(pages)('%s', async (name, title, date, address, labels) => {
    const draft = await draftOf(name);
    expect([draft.title, draft.date, draft.sourceUrl, draft.unfit]).toEqual([title, date, address, null]);
    const file = transcriptFile(draft, '2026-01-31', name);
    // A letterhead may stand above what is marked as the article.
    const written = wordsOfMarkdown(bodyOf(file));
    const above = written.length - marked(name).length;
    expect(written.slice(0, above).join(' ')).toMatch(
      /^(?:The White House Office of the [\w ]+ For Immediate Release \w+ \d\d, \d{4})?$/,
    );
    expect(written.slice(above)).toEqual(marked(name));
    expect(
      parseTranscript({ id: 'x', source: 'x.md', text: file }).transcript!.turns.map(({ label }) => label),
    ).toEqual(labels);
  });
});

test('what stands in the article’s own element is the article’s, whatever it looks like', async () => {
  const { title, date, body } = await draftOf('own-element.html');
  expect([title, date]).toEqual(['Remarks at the Bridge', '2016-05-06']);
  expect(body.split('\n\n')).toEqual([
    'The Northern Bridge',
    '### Remarks at the Bridge',
    'By the Mayor',
    'Remarks',
    'May 6, 2016',
    '11:00 A.M.',
    'THE MAYOR: The bridge is open, and whoever wants to cross it may.',
    'VOICE: Hooray!',
    'THE MAYOR: It is a good bridge, and it was not cheap. See for yourselves:',
    '<ul>\n<li>[The bridge in pictures](https://www.example.gov/photos)</li>\n<li>[The bill](https://www.example.gov/bill)</li>\n</ul>',
    '[The film of the opening](https://www.example.gov/film)\n',
  ]);
});

test('an article in several fields, with other fields around them', async () => {
  expect((await draftOf('drupal-fields.html')).body.split('\n\n')).toEqual([
    'The word on the ferry was spoken today, and here it is.',
    '**Transcript:**',
    'My fellow passengers,',
    'The ferry is late today, and I am sorry for it, and so is the captain, who asked me to tell you.',
    'It will be on time tomorrow, unless there is fog, of which there is none in sight.',
    'Thank you very much.\n',
  ]);
});

describe('pages that are no transcripts', () => {
  test.each([
    ['home.html', 'the home page of www.example.gov'],
    ['error.html', 'an error page (Page not found | example.gov)'],
    ['list.html', 'a list of links'],
  ])('%s', async (name, reason) => {
    expect((await draftOf(name)).unfit).toBe(reason);
  });

  test('a statement has its words, and no turns', async () => {
    const draft = await draftOf('statement.html');
    expect(draft).toMatchObject({ title: 'Statement on the Lighthouse', date: '2014-11-02', unfit: null });
    expect(wordsOfMarkdown(draft.body)).toEqual(marked('statement.html'));
    expect(
      parseTranscript({ id: 'x', source: 'x.md', text: transcriptFile(draft, '2026-01-31', 'x') }).transcript!.turns,
    ).toEqual([]);
  });
});
