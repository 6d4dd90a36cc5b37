import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { markedBlocks, parseMarkdown } from '../../../src/core/transcript/markdown.ts';
import { stretches } from '../../../src/core/transcript/plain-paragraphs.ts';
import { Report } from '../../../src/core/transcript/report.ts';
import { corpus, hasCorpus } from './corpus.ts';

const located = new Set(['html', 'image', 'link']);

/** A tree with those positions that are read: the line of every node, the column of what messages point at. */
function comparable(nodes: readonly RootContent[]): unknown[] {
  return nodes.map(({ position, ...node }) => ({
    ...node,
    line: position!.start.line,
    column: located.has(node.type) ? position!.start.column : null,
    ...('children' in node ? { children: comparable(node.children as RootContent[]) } : {}),
  }));
}

function expectSame(body: string) {
  const blank = body.replace(/^[^\S\n]+$/gmu, '');
  expect(comparable(parseMarkdown(body, 7, new Report()))).toEqual(comparable(markedBlocks(blank, 7)));
}

const fragments = [
  'word',
  'MS. ROWAN:',
  'Q',
  'a',
  ' ',
  '  ',
  '   ',
  '    ',
  '      ',
  '\t',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '  \n',
  ' \n',
  '\\\n',
  '\n ',
  '\n\n  ',
  '\n\n    ',
  '\n \n',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\u000b',
  '\u0085',
  '-',
  '--',
  '---',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '12.',
  '0.5',
  '1234567890. ',
  '> ',
  '>',
  '#',
  '# ',
  '#### ',
  '====',
  '***',
  '_',
  '__',
  '*',
  '**',
  '~~',
  '~',
  '~~~\n',
  '```\n',
  '`',
  '``',
  '|',
  ':',
  '=',
  ';',
  '—',
  '<',
  '>',
  '<b>',
  '</b>',
  '<!-- ',
  '-->',
  '<div>',
  '<br>',
  '<https://a.example>',
  'https://a.example/b_c',
  'www.a.example',
  'a@b.example',
  '&',
  '&amp;',
  '&#35;',
  '[',
  ']',
  '![',
  '](',
  '](/x)',
  '[x]',
  '[x]: /y',
  '[^1]',
  '[ ] ',
  '(',
  ')',
  '!',
  '\\',
  '\\#',
  '"',
  '“',
  '😀',
  '\ud800',
];

describe('the blocks of a body', () => {
  test('are those of remark over the whole, whatever stands in it', () => {
    const text = fc.array(fc.constantFrom(...fragments), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, expectSame), { numRuns: 3000 });
  });

  test('are those of remark where paragraphs of words stand among marks', () => {
    const words = fc.constantFrom(
      'word',
      'more words',
      '[sic]',
      '—',
      ' ',
      '  ',
      '\n',
      '  \n',
      '\n   ',
      '1.5',
      '5.',
      '!',
    );
    const plain = fc.array(words, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    const marked = fc.constantFrom(
      '- item',
      '1. item',
      '> quoted',
      '- item\n\n  more',
      '1.\n   - deep',
      '*so*',
      '~~no~~',
      '<b>so',
      '# head',
      '\\*',
      '```',
      '~~~~',
      '---',
      '>',
      '-',
      '[x](/y)',
      '[x]: /y',
      '    - far',
    );
    const chunk = fc.oneof(
      plain,
      marked,
      fc.tuple(fc.constantFrom(' ', '  ', '   ', '     '), plain).map((parts) => parts.join('')),
    );
    const text = fc
      .array(fc.tuple(chunk, fc.constantFrom('\n\n', '\n\n\n', '\n', '\n  \n')), { maxLength: 8 })
      .map((parts) => parts.flat().join(''));
    fc.assert(fc.property(text, expectSame), { numRuns: 3000 });
  });

  test('need remark only where there are marks', () => {
    const parts = [...stretches('Words,\nmore words.\n\n  Indented.\n\n- one\n\n  of it\n\nWords [sic].\n\n*So*.\n')];
    expect(parts).toEqual([
      { text: 'Words,\nmore words.\n\n  Indented.', plain: true },
      { text: '\n\n- one\n\n  of it', plain: false },
      { text: '\n\nWords [sic].', plain: true },
      { text: '\n\n*So*.\n', plain: false },
    ]);
  });

  test.skipIf(!hasCorpus)('are those of remark in real transcripts', { timeout: 120_000 }, () => {
    for (const { text } of corpus(40)) expectSame(text.replace(/\r\n?/g, '\n').replace(/^---\n[^]*?\n---\n/, ''));
  });
});
