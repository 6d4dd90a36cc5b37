import { expect, test } from 'vitest';
import { draftPage } from '../../src/importer/draft.ts';

const talk =
  '<p>THE MAYOR: The bridge is open, and whoever wants to cross it may do so.</p><p>Q Now?</p><p>THE MAYOR: Now, ' +
  'and at any time.</p>';
const spoken = [
  'THE MAYOR: The bridge is open, and whoever wants to cross it may do so.',
  'Q Now?',
  'THE MAYOR: Now, and at any time.',
];

/** The paragraphs of a page's article. */
function article(body: string): string[] {
  return draftPage(`<title>At the Bridge</title><body>${body}</body>`, 'saved', null).body.trim().split('\n\n');
}

test.each<[string, string, string[]]>([
  [
    'the place and time in a wrapper of their own',
    `<h1>At the Bridge</h1><div><p>Northern Bridge</p><p>12:15 P.M. EDT</p></div><div>${talk}</div>`,
    ['Northern Bridge', '12:15 P.M. EDT', ...spoken],
  ],
  [
    'the closing time in a wrapper of its own',
    `<h1>At the Bridge</h1><div>${talk}</div><div class="x">END 12:16 P.M. EDT</div><div>The office thanks all ` +
      'who came to see the bridge.</div>',
    [...spoken, 'END 12:16 P.M. EDT'],
  ],
  [
    'turns in two columns',
    `<h1>At the Bridge</h1><div>${talk}${talk}</div><div>${talk}</div>`,
    [...spoken, ...spoken, ...spoken],
  ],
  [
    'a form around the page',
    `<form><div><h1>At the Bridge</h1><input value="x"><div>${talk}</div></div></form>`,
    spoken,
  ],
  [
    'a hidden copy',
    `<h1>At the Bridge</h1><div style="display: none">${talk.slice(0, talk.indexOf('<p>Q'))}</div><div>${talk}</div>`,
    spoken,
  ],
  [
    'a note below the end',
    `<h1>At the Bridge</h1><div>${talk}<p>END</p></div><div><p>NOTE: The mayor spoke at noon.</p></div><div>` +
      '<p>More from the mayor, who speaks often.</p></div>',
    [...spoken, 'END', 'NOTE: The mayor spoke at noon.'],
  ],
  [
    'an article that is flat in the page',
    `<a href="/">Home</a><h1>At the Bridge</h1><p>Share this</p>${talk}<h2>Related</h2><p>The tunnel is open as ` +
      'well, and it is as long as it was.</p>',
    spoken,
  ],
  [
    'a body class with a word for furniture in it',
    `<div class="content-with-sidebar"><h1>At the Bridge</h1><div class="nav-offset">${talk}</div></div><div ` +
      'class="sidebar">Words of the bar beside the article, which are many, and which are none of it.</div>',
    spoken,
  ],
])('%s', (_, body, expected) => {
  expect(article(body)).toEqual(expected);
});

test('a page is read as deep as browsers nest it, and refused beyond', () => {
  const page = (depth: number) => `<h1>At the Bridge</h1>${'<div>'.repeat(depth)}${talk}`;
  expect(article(page(300))).toEqual(spoken);
  expect(() => article(page(600))).toThrow(RangeError);
});
