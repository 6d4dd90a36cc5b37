import { expect, test } from 'vitest';
import { draftPage } from '../../src/importer/draft.ts';

const talk =
  '<p>MS. OAK: The pier is open, and whoever wants to see it may do so.</p><p>Q Now?</p><p>MS. OAK: Now, and at any time ' +
  'of the day.</p>';
const spoken = [
  'MS. OAK: The pier is open, and whoever wants to see it may do so.',
  'Q Now?',
  'MS. OAK: Now, and at any time of the day.',
];

/** The day of a page, and the paragraphs it becomes. */
function read(body: string): { date: string | null; blocks: string[] } {
  const { date, body: written } = draftPage(`<title>At the Pier</title><body>${body}</body>`, 'saved', null);
  return { date, blocks: written.trim().split('\n\n') };
}

const menu =
  '<a href="#main">Skip to content</a><nav><ul><li><a href="/">Home</a></li><li>News of the harbour</li></ul></nav>' +
  '<div class="cookie-note">We use cookies.</div><p>This site uses cookies to count you.</p>';

test('in the head of a site, beside its menus', () => {
  const { date, blocks } = read(
    `<header><div class="name">Harbour Town</div>${menu}<div><p>FOR IMMEDIATE RELEASE</p><p>Pier House, Harbour Town</p>` +
      '<p>April 2, 2031</p></div><button>Share</button></header><ol class="breadcrumbs"><li>Briefings of the harbour</li></ol>' +
      `<article><h1>At the Pier</h1>${talk}</article>`,
  );
  expect(blocks).toEqual(['FOR IMMEDIATE RELEASE', 'Pier House, Harbour Town', 'April 2, 2031', ...spoken]);
  expect(date).toBe('2031-04-02');
});

test('flat above the heading, with what does not belong to it in between', () => {
  const { date, blocks } = read(
    `${menu}<p>Office of the Press Secretary</p><p>For Immediate Release</p><p>Share this</p><p class="category">On the water</p>` +
      `<p>Harbour Town</p><p>April 2, 2031</p><h1>At the Pier</h1><div>${talk}</div>`,
  );
  expect(blocks).toEqual([
    'Office of the Press Secretary',
    'For Immediate Release',
    'Harbour Town',
    'April 2, 2031',
    ...spoken,
  ]);
  expect(date).toBe('2031-04-02');
});

test('in a table of one row, in lines of one paragraph, and below the heading', () => {
  const cells = '<table><tr><td>FOR IMMEDIATE RELEASE</td><td>April 2, 2031</td></tr></table>';
  const lines = '<p>Harbour Office<br>Embargoed until noon<br>April 2, 2031</p>';
  for (const [letterhead, expected] of [
    [cells, ['FOR IMMEDIATE RELEASE', 'April 2, 2031']],
    [lines, ['Harbour Office  \nEmbargoed until noon  \nApril 2, 2031']],
  ] as const) {
    expect(read(`${menu}${letterhead}<h1>At the Pier</h1><div>${talk}</div>`).blocks).toEqual([...expected, ...spoken]);
    const below = read(
      `${menu}<main><h1>At the Pier</h1><div>${letterhead}</div><p>By Ada Oak</p><article>${talk}</article></main>`,
    );
    expect(below).toEqual({ date: '2031-04-02', blocks: [...expected, ...spoken] });
  }
});

test('a line with the place and the day above the heading is kept without more', () => {
  const page = (line: string) => `${menu}<p>${line}</p><h1>At the Pier</h1><div>${talk}</div>`;
  expect(read(page('Harbour Town, April 2, 2031')).blocks).toEqual(['Harbour Town, April 2, 2031', ...spoken]);
  for (const line of ['Tuesday, April 2, 2031', 'Posted on April 2, 2031 by the web team', 'Harbour news'])
    expect(read(page(line)).blocks).toEqual(spoken);
});

test('the name of a site in its head is none', () => {
  const head = '<header><p>The White House</p><p>News release</p><p>Where the harbour is</p></header>';
  expect(read(`${head}<article><h1>At the Pier</h1>${talk}</article>`).blocks).toEqual(spoken);
});

test('a letterhead that nobody sees, or in a bar beside the article, is none', () => {
  for (const around of ['<div hidden>', '<div class="sidebar">', '<nav>'])
    expect(
      read(`${around}<p>For immediate release</p></div></nav><h1>At the Pier</h1><div>${talk}</div>`).blocks,
    ).toEqual(spoken);
});
