import type { Paragraph, Root, RootContent } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Report } from './report.ts';

/**
 * Markdown constructs that would swallow or move words of a record: indented code (transcripts indent turns and `END`),
 * definitions (which leave their place), setext headings, raw blocks (an unclosed one runs to the end of the file; as
 * inline HTML it ends with its paragraph). Of GitHub's extensions only `~~struck out~~` is read.
 */
const disabled = ['codeIndented', 'definition', 'htmlFlow', 'setextUnderline'];

const markdown = unified()
  .use(remarkParse)
  .use(function leaveWordsInPlace(this: Processor) {
    const data = this.data();
    (data.micromarkExtensions ??= []).push(gfmStrikethrough({ singleTilde: false }), { disable: { null: disabled } });
    (data.fromMarkdownExtensions ??= []).push(gfmStrikethroughFromMarkdown());
  });

/** More than this in one paragraph, and parsing takes more than linear time. */
const mostMarks = 2000;
const mostNested = 40;

/**
 * The blocks of a body, in one run of remark. `lines` is the number of lines above the body, so that positions are
 * those of the file. Input on which Markdown parsers slow down is read as plain paragraphs instead, with a message.
 */
export function parseMarkdown(body: string, lines: number, report: Report): RootContent[] {
  const text = body.replace(/^[^\S\n]+$/gmu, '');
  const line = tooComplex(text);
  if (line !== null) {
    report.add('too-complex', line + lines, 1, 'Markup is nested or crowded here beyond what can be read; the file is shown as plain paragraphs. Remove the marks.');
    return plainParagraphs(text, lines);
  }
  return (markdown.parse('\n'.repeat(lines) + text) as Root).children;
}

/** The line on which a paragraph has too many marks or too deep a nesting, or `null`. */
function tooComplex(text: string): number | null {
  const nested = new RegExp(`^[ \\t]*(?:(?:[>*+-]|\\d{1,9}[.)])[ \\t]*){${mostNested}}`);
  let marks = 0;
  let line = 0;
  for (const printed of text.split('\n')) {
    line++;
    if (printed === '') marks = 0;
    for (let index = 0; index < printed.length; index++) if ('*_~[]<`!&\\'.includes(printed[index]!)) marks++;
    if (marks > mostMarks || /^[ \t]{400}/.test(printed) || (nested.test(printed) && !/^[ \t]*([*_-][ \t]*)+$/.test(printed))) return line;
  }
  return null;
}

function plainParagraphs(text: string, lines: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let line = lines;
  let paragraph: Paragraph | null = null;
  for (const printed of text.split('\n')) {
    line++;
    if (printed === '') {
      paragraph = null;
      continue;
    }
    const point = { line, column: 1, offset: 0 };
    if (!paragraph) paragraphs.push((paragraph = { type: 'paragraph', children: [], position: { start: point, end: point } }));
    else paragraph.children.push({ type: 'text', value: '\n', position: { start: point, end: point } });
    paragraph.children.push({ type: 'text', value: printed.trim(), position: { start: point, end: point } });
  }
  return paragraphs;
}
