import type { ListItem, Root, RootContent } from 'mdast';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { visit } from 'unist-util-visit';
import { plainParagraphs, stretches } from './plain-paragraphs.ts';
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
 * The blocks of a body. `lines` is the number of lines above the body, so that positions are those of the file (lines
 * everywhere, columns where there is markup). Input on which Markdown parsers slow down is read as plain paragraphs
 * instead, with a message.
 */
export function parseMarkdown(body: string, lines: number, report: Report): RootContent[] {
  const text = body.replace(/^[^\S\n]+$/gmu, '');
  const line = tooComplex(text);
  if (line !== null) {
    report.add(
      'too-complex',
      line + lines,
      1,
      'Markup is nested or crowded here beyond what can be read; the file is shown as plain paragraphs. Remove the marks.',
    );
    return plainParagraphs(text, lines);
  }
  const blocks: RootContent[] = [];
  let above = lines;
  for (const piece of pieces(text)) {
    for (const { text, plain } of stretches(piece)) {
      for (const block of plain ? plainParagraphs(text, above) : markedBlocks(text, above)) blocks.push(block);
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) above++;
    }
  }
  return blocks;
}

/** The blocks of a text, in one run of remark. `lines` is the number of lines above it. */
export function markedBlocks(text: string, lines: number): RootContent[] {
  const tree = markdown.parse(text) as Root;
  visit(tree, (node) => {
    if (node.type === 'listItem') keepNumber(node, text);
    if (node.position) node.position.start.line += lines;
  });
  return tree.children;
}

/** Markdown counts the items of a list itself; a record keeps the numbers that are printed. */
function keepNumber(item: ListItem, source: string): void {
  // The parser's offsets leave out a byte-order mark.
  const offset = item.position!.start.offset! + (source.startsWith('\ufeff') ? 1 : 0);
  const printed = /^(\d+)[.)]/.exec(source.slice(offset, offset + 12));
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
    if (
      marks > mostMarks ||
      /^[ \t]{400}/.test(printed) ||
      (nested.test(printed) && !/^[ \t]*([*_-][ \t]*)+$/.test(printed))
    )
      return line;
  }
  return null;
}
