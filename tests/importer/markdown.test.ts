import fc from 'fast-check';
import { h } from 'hastscript';
import type { Element, ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { flow } from '../../src/importer/flow.ts';
import { toMarkdown } from '../../src/importer/markdown.ts';
import { readPage } from '../../src/importer/page.ts';
import { words, wordsOfMarkdown } from './words.ts';

/** The Markdown of a page that is nothing but its article. */
function markdown(html: string): string {
  return toMarkdown(
    flow(readPage(html).body).map(({ element }) => element),
    'https://example.org/a/b',
  );
}

describe('words come back as they were', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...(
        '* _ ** __ ` ~ ~~ | [x] [^1] ![a](b) <b> &amp; & # ## - -- --- + 1. 2) > = === : \\ $5 www.a.org ' +
        'http://b.c/d?e=f a@b.co (Laughter.) [sic] Q MS. HOLT: \u00a0 … “so” \' " ^ {x} @ ! 10,000 NATO *a* _b_c_ ' +
        '***'
      ).split(' '),
    ),
    fc.string({ maxLength: 8, unit: 'grapheme-ascii' }),
    fc.string({ maxLength: 6 }),
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(' '));
  const inline: fc.Arbitrary<ElementContent> = fc.oneof(
    { weight: 4, arbitrary: text.map((value): ElementContent => ({ type: 'text', value })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('strong', 'em', 's', 'span', 'u', 'b', 'i'), text)
        .map(([name, value]) => h(name, value)),
    },
    { weight: 1, arbitrary: text.map((value) => h('a', { href: '/x' }, value)) },
    { weight: 1, arbitrary: fc.constant(h('br')) },
  );
  const paragraph = fc.array(inline, { minLength: 1, maxLength: 6 }).map((children) => h('p', children));

  const shown = (node: ElementContent): string =>
    node.type === 'text'
      ? node.value
      : node.type !== 'element'
        ? ''
        : node.tagName === 'br'
          ? '\n'
          : node.children.map(shown).join('');

  test('whatever signs of Markdown they hold', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 3 }), (paragraphs) => {
        const body: Element = h('body', paragraphs);
        const written = toMarkdown(
          flow(body).map(({ element }) => element),
          'https://example.org/',
        );
        expect(wordsOfMarkdown(written)).toEqual(words(paragraphs.map(shown).join('\n')));
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('the form of the transcripts at hand', () => {
  test.each([
    [
      'two line breaks end a paragraph, one stays',
      '<p>END<br />\n\t9:00 A.M. EDT<br>&nbsp;<br>\nMS. HOLT:&nbsp; Yes.</p>',
      'END  \n9:00 A.M. EDT\n\nMS. HOLT:\u00a0 Yes.\n',
    ],
    [
      'text between the blocks of a wrapper',
      '<div>First.<p>Second.</p>Third.<br><br>Fourth.</div>',
      'First.\n\nSecond.\n\nThird.\n\nFourth.\n',
    ],
    ['bold over a paragraph’s end', '<div><b>MS. HOLT: <br><br></b>Yes.</div>', '**MS. HOLT:**\n\nYes.\n'],
    [
      'blanks in bold',
      '<p><strong>MS. HOLT:&nbsp; </strong>Yes<em> indeed </em>so.</p>',
      '**MS. HOLT:**\u00a0 Yes *indeed* so.\n',
    ],
    ['pieces of a bold label', '<p><b>MS.</b><b> HOLT</b><b>:</b> Yes.</p>', '**MS. HOLT:** Yes.\n'],
    [
      'struck words and what they should be',
      '<p>The <del>count</del> [account].</p>',
      'The <s>count</s> \\[account\\].\n',
    ],
    ['dashes and quotation marks', '<p>It -- "it" -- isn\'t &mdash; no.</p>', 'It -- "it" -- isn\'t — no.\n'],
    [
      'headings, lists, rules and quotations',
      '<h2>Roads</h2><ul><li>One</li><li>Two</li></ul><hr><blockquote><p>Three</p></blockquote>',
      '## Roads\n\n<ul>\n<li>One</li>\n<li>Two</li>\n</ul>\n\n<hr>\n\n> Three\n>\n',
    ],
    ['a heading that is a turn', '<h4>MS. HOLT: Yes.</h4>', 'MS. HOLT: Yes.\n'],
    [
      'links made whole, and links to nowhere',
      '<p><a href="../c">See</a> <a href="#top">here</a> <a href="javascript:x()">or</a> <a ' +
        'href="mailto:a@b.org">write</a>.</p>',
      '[See](https://example.org/c) here or [write](mailto:a@b.org).\n',
    ],
    [
      'pictures leave their captions',
      '<figure><img src="a.jpg" alt="A harbor"><figcaption>The harbor.</figcaption></figure>',
      'The harbor.\n',
    ],
    [
      'a table that lays out a page',
      '<table><tr><td><p>MS. HOLT: Yes.</p><p>Q  No?</p></td></tr></table>',
      'MS. HOLT: Yes.\n\nQ No?\n',
    ],
    [
      'a table of figures with its caption',
      '<table><caption>Roads</caption><tr><th>Road</th><th>Miles</th></tr><tr><td>A</td><td>1</td></tr></table>',
      'Roads\n\n<table>\n<tr>\n<th>Road</th>\n<th>Miles</th>\n</tr>\n<tr>\n<td>A</td>\n<td>1</td>\n</tr>\n</table>\n',
    ],
    ['definitions used for turns', '<dl><dt>MS. HOLT:</dt><dd>Yes.</dd></dl>', 'MS. HOLT:\n\nYes.\n'],
    ['C1 references mean what browsers take them for', '<p>It&#146;s &#147;so&#148;&#133;</p>', 'It’s “so”…\n'],
    ['a turn in a list', '<ol><li>MS. HOLT: Yes.</li></ol>', 'MS. HOLT: Yes.\n'],
    [
      'quotation marks that browsers add',
      '<p>She said <q>yes, <q>no</q></q>, <q>or</q>.</p>',
      'She said “yes, ‘no’”, “or”.\n',
    ],
    [
      'numbers of a style, and none',
      '<ol style="list-style-type: lower-roman"><li>One</li><li>Two</li></ol><ol style="list-style:none"><li>Bare</li></ol>' +
        '<ul style="list-style: decimal inside"><li>One</li><li>Two</li></ul>',
      'i. One\n\nii. Two\n\n<ul>\n<li>Bare</li>\n</ul>\n\n1. One\n2. Two\n',
    ],
    [
      'what nobody sees, and pictures of signs',
      '<p>Well<span hidden>no</span><b style="display: none">no</b><i class="sr-only">no</i>, <img alt="🙂" src="x.png"> ' +
        'so<img alt="A pier" src="y.png">.<a href="#r1"> ↩︎</a></p>',
      'Well, 🙂 so.\n',
    ],
    [
      'numbers that a reader saw',
      '<ol><li value="7">Seven</li><li value="3">Three</li></ol><ol type="a"><li>One</li></ol><ol reversed><li>Two</li><li>One</li></ol><ol start="4"><li>Four<ul><li>In</li></ul></li><li>Five</li></ol>',
      '7. Seven\n\n3. Three\n\na. One\n\n2. Two\n\n1. One\n\n4. Four<ul><li>In</li></ul>\n5. Five\n',
    ],
    [
      'raised and lowered digits',
      '<p>10<sup>9</sup>, 1<sup>1</sup>⁄<sub>2</sub>, 1998<sup><a href="#f">2</a></sup>, the 21<sup>st</sup>.</p>',
      '10⁹, 1¹⁄₂, 1998², the 21<sup>st</sup>.\n',
    ],
    ['bold within a word', '<p><b>C</b>enters <b>for</b> it</p>', '<strong>C</strong>enters **for** it\n'],
    ['years at the head of paragraphs', '<p>2021. That was it.</p><p>- No.</p>', '2021. That was it.\n\n- No.\n'],
    ['empty paragraphs', '<p>&nbsp;</p><p>One.</p><p><span> </span><br></p>', 'One.\n'],
  ])('%s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected);
  });
});
