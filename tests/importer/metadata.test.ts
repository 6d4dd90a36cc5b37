import { describe, expect, test } from 'vitest';
import { draftPage } from '../../src/importer/draft.ts';

const talk =
  '<p>MS. HOLT: Good afternoon, everyone, and thank you for coming all the way down here.</p><p>Q Where are we?</p>';

/** A page with these elements in its head, and before its words. */
function page(head: string, before = '', known: string | null = null) {
  return draftPage(
    `<!doctype html><html><head>${head}</head><body><main><h1>Press Briefing by Dana ` +
      `Holt</h1>${before}${talk}</main></body></html>`,
    'saved',
    known,
  );
}

describe('the address', () => {
  test.each<[string, string, string | null, string | null]>([
    ['the canonical link', '<link rel="canonical" href="https://a.gov/x%20y/">', null, 'https://a.gov/x%20y/'],
    [
      'a copy in the Internet Archive',
      '<link rel="canonical" href="https://web.archive.org/web/20170817000000/https://a.gov/x">',
      null,
      'https://a.gov/x',
    ],
    [
      'a link without a host',
      '<base href="https://a.gov/b/"><link rel="canonical" href="/x">',
      null,
      'https://a.gov/x',
    ],
    ['Open Graph', '<meta property="og:url" content="https://a.gov/x">', null, 'https://a.gov/x'],
    [
      'schema.org',
      '<script ' +
        'type="application/ld+json">{"@type":"NewsArticle","mainEntityOfPage":{"@id":"https://a.gov/x"}}</script>',
      null,
      'https://a.gov/x',
    ],
    ['broken schema.org', '<script type="application/ld+json">{"@type":</script>', null, null],
    ['the browser that saved it', '<!-- saved from url=(0015)https://a.gov/x -->', null, 'https://a.gov/x'],
    ['where it was fetched', '', 'https://a.gov/x', 'https://a.gov/x'],
    [
      'not the front door',
      '<link rel="canonical" href="https://a.gov/"><meta property="og:url" content="https://a.gov/x">',
      null,
      'https://a.gov/x',
    ],
    ['no web address', '<link rel="canonical" href="javascript:void(0)">', null, null],
  ])('%s', (_, head, known, address) => {
    expect(page(head, '', known).sourceUrl).toBe(address);
  });
});

describe('the day', () => {
  test.each<[string, string, string, string | null]>([
    [
      'printed below the heading',
      '<meta property="article:published_time" content="2018-06-06T01:00:00+00:00">',
      '<p class="date">June 5, 2018</p>',
      '2018-06-05',
    ],
    ['in the head', '<meta property="article:published_time" content="2018-06-05T23:00:00-04:00">', '', '2018-06-05'],
    ['in schema.org', '<script type="application/ld+json">{"datePublished":"2018-06-05"}</script>', '', '2018-06-05'],
    ['in a <time>', '', '<div><time datetime="2018-06-05">Tuesday</time></div>', '2018-06-05'],
    ['in the address', '<link rel="canonical" href="https://a.gov/2018/06/05/x">', '', '2018-06-05'],
    ['nowhere', '', '', null],
  ])('%s', (_, head, before, day) => {
    expect(page(head, before).date).toBe(day);
  });
});

test('contradictions are told, with the places', () => {
  const { doubts } = page(
    '<link rel="canonical" href="https://a.gov/2018/06/06/x"><meta property="og:url" content="https://b.gov/y">',
    '<p class="date">June 5, 2018</p>',
  );
  expect(doubts).toEqual([
    'the day is 2018-06-05 by the printed day, but 2018-06-06 by the address',
    'the address is https://a.gov/2018/06/06/x by the canonical link, but https://b.gov/y by Open Graph',
  ]);
});

test.each([
  ['Press Briefing by Dana Holt | The White House', 'Press Briefing by Dana Holt'],
  ['The White House - Press Briefing by Dana Holt', 'Press Briefing by Dana Holt'],
  ['Press Briefing by Dana Holt', 'Press Briefing by Dana Holt'],
  [
    'A Walk - and a Talk - With Dana Holt | Hanoi, Vietnam | whitehouse.gov',
    'A Walk - and a Talk - With Dana Holt | Hanoi, Vietnam',
  ],
])('the title in the window %j is %j', (windowTitle, title) => {
  expect(draftPage(`<title>${windowTitle}</title><div>${talk}</div>`, 'saved', null).title).toBe(title);
});
