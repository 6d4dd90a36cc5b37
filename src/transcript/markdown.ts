import type { ListItem, Paragraph, Root, RootContent } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { visit } from 'unist-util-visit';
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
 * The blocks of a body, in one run of remark (a very long body in several). `lines` is the number of lines above the body, so that positions are
 * those of the file. Input on which Markdown parsers slow down is read as plain paragraphs instead, with a message.
 */
export function parseMarkdown(body: string, lines: number, report: Report): RootContent[] {
  const text = body.replace(/^[^\S\n]+$/gmu, '');
  const line = tooComplex(text);
  if (line !== null) {
    report.add('too-complex', line + lines, 1, 'Markup is nested or crowded here beyond what can be read; the file is shown as plain paragraphs. Remove the marks.');
    return plainParagraphs(text, lines);
  }
  const blocks: RootContent[] = [];
  let above = lines;
  for (const piece of pieces(text)) {
    const tree = markdown.parse(piece) as Root;
    visit(tree, (node) => {
      if (node.type === 'listItem') keepNumber(node, piece);
      if (node.position) node.position.start.line += above;
    });
    for (const block of tree.children) blocks.push(block);
    for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) above++;
  }
  return blocks;
}

/** Markdown counts the items of a list itself; a record keeps the numbers that are printed. */
function keepNumber(item: ListItem, source: string): void {
  const printed = /^(\d+)[.)]/.exec(source.slice(item.position!.start.offset, item.position!.start.offset! + 12));
  if (printed) item.data = { hProperties: { value: printed[1]!, dataPrinted: printed[0] } };
}

/** Far more than any briefing has; parsing it at once would take gigabytes. */
const longestPiece = 500_000;

/** The text in one piece; a very long one cut before paragraphs that begin with a letter, so that no list is cut. */
function* pieces(text: string): Generator<string> {
  let start = 0;
  const border = /\n\n(?=\p{L})/gu;
  while (text.length - start > longestPiece) {
    border.lastIndex = start + longestPiece;
    const found = border.exec(text);
    if (!found) break;
    yield text.slice(start, found.index + 2);
    start = found.index + 2;
  }
  yield text.slice(start);
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
