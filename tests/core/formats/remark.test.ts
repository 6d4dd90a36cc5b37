import matter from 'gray-matter';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { toMarkdown } from '../../../src/core/formats/markdown.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import type { Transcript } from '../../../src/core/transcript/types.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';

const remark = unified().use(remarkParse).use(remarkGfm);

/** The words that remark finds, with the marks of lists, which are printed words here. */
function wordsByRemark(markdown: string): string {
  const body = matter(markdown).content;
  const text = (node: Nodes): string => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    if (node.type === 'break') return '\n';
    if (!('children' in node)) return '';
    const inside = node.children.map(text).join('');
    if (node.type !== 'listItem') return inside;
    const begin = node.position!.start.offset!;
    return body.slice(begin, node.children[0]?.position!.start.offset ?? begin) + inside;
  };
  return letters(text(remark.parse(body)));
}

const letters = (text: string) => text.replace(/[^\p{L}\p{M}\p{N}$%#+=]/gu, '');

const said = ({ header, turns, footer }: Transcript) =>
  letters(
    [...header, ...turns.flatMap(({ label, text }) => [{ text: label }, { text }]), ...footer]
      .map(({ text }) => text)
      .join(''),
  );

const SAMPLE = `---
title: A briefing
date: '2031-04-02'
---

MS. MORENO:  Good *afternoon*. It is $5 \\* 3_000, <s>Monday</s> \\[Tuesday\\], see [it](https://example.org/a_b).

- One thing
- Another: 1 < 2 && 3

1\\. Not a list

    Set in, and no code.

Q    Has it_really_reopened?  # No heading.

\\# 1 priority

MS. MORENO:  \\*\\*\\* It has. A ~~tilde~~ | a | table
| - | - |

+1
-----
`;

test('remark reads the words of the record in our Markdown, none more and none less', () => {
  const { transcript } = parseTranscript({ id: 'x', source: 'a.md', text: SAMPLE });
  expect(wordsByRemark(toMarkdown(transcript!))).toBe(said(transcript!));
});

test.skipIf(!hasCorpus)('and so it does in real transcripts', { timeout: 240_000 }, () => {
  const different = corpusFiles().flatMap(({ source, text }, index) => {
    if (!process.env['EVERY_TRANSCRIPT'] && index % 60 !== 0) return [];
    const { transcript } = parseTranscript({ id: 'x', source, text });
    return wordsByRemark(toMarkdown(transcript!)) === said(transcript!) ? [] : source;
  });
  expect(different).toEqual([]);
});
