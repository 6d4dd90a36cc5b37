import type { BlockContent, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { evidentList, type ListLevel } from './list-lines.ts';
import { paragraphsOf, type Line } from './paragraphs.ts';
import { quoted, type Report } from './report.ts';
import { spans } from './spans.ts';
import { lastWhere } from './halving.ts';

/** One hash is a number sign, unless a capital follows and the line ends as no sentence does. */
const numberSignHeading = /^ {0,3}#[ \t]+[\p{Lu}\p{Lt}\p{Lo}“"].*[^\s#.,;!?…—–-][ \t]*$/u;
const rankedHeading = /^ {0,3}#{2,6}[ \t]+[^\s#](?:.*[^\s#])?[ \t]*$/u;
const quoteMark = /^ {0,3}>(?: |$)/;
const labelled = /^ {0,3}> *(?:Q\b|\p{Lu}[\p{Lu}. ’'-]+:)/u;
const mostNested = 3;

/**
 * The blocks of a body, by the closed list of README.md. `lines` is the number of lines above the body, so that
 * positions are those of the file. What is taken as markup though it might have been words is noted.
 */
export function parseMarkdown(body: string, lines: number, report: Report): RootContent[] {
  const printed = body.split('\n').map((text, index) => ({ text, line: lines + index + 1, column: 1 }));
  return blocks(printed, report, 0);
}

function blocks(lines: readonly Line[], report: Report, depth: number): RootContent[] {
  const found: RootContent[] = [];
  for (const all of paragraphsOf(lines)) {
    let rest = all;
    while (rest.length > 0 && isHeading(rest)) {
      found.push(heading(rest[0]!, report));
      rest = rest.slice(1);
    }
    if (rest.length === 0) continue;
    const list = evidentList(rest);
    if (list) found.push(listOf(list, report));
    else if (depth < mostNested && isQuote(rest)) found.push(quote(rest, report, depth));
    else if (depth < mostNested && isQuotedTalk(rest)) found.push(...blocks(unmarked(rest, report), report, depth + 1));
    else found.push(paragraph(rest, report));
  }
  return found;
}

function isHeading(lines: readonly Line[]): boolean {
  const { text } = lines[0]!;
  return rankedHeading.test(text) || (lines.length === 1 && numberSignHeading.test(text));
}

function heading(line: Line, report: Report): RootContent {
  const mark = /^ *(#{1,6})[ \t]+/.exec(line.text)!;
  const depth = mark[1]!.length as 1 | 2 | 3 | 4 | 5 | 6;
  if (depth === 1) note(report, line, line.text, 'a heading');
  const words = { ...line, text: line.text.slice(mark[0].length), column: line.column + mark[0].length };
  return { type: 'heading', depth, children: phrasing([words], report), ...at(line) };
}

/** A quotation has a mark before each of several lines; before one, or before a label, it is a printed mark. */
function isQuote(lines: readonly Line[]): boolean {
  return lines.length > 1 && lines.every(({ text }) => quoteMark.test(text) && !labelled.test(text));
}

/** With marks on the blank lines between them as well, several labels are those of a talk that is quoted as a whole. */
function isQuotedTalk(lines: readonly Line[]): boolean {
  return (
    lines.length > 1 &&
    lines.every(({ text }) => quoteMark.test(text)) &&
    lines.some(({ text }) => text.trim() === '>') &&
    lines.filter(({ text }) => labelled.test(text)).length > 1
  );
}

function quote(lines: readonly Line[], report: Report, depth: number): RootContent {
  const children = blocks(unmarked(lines, report), report, depth + 1) as BlockContent[];
  return { type: 'blockquote', children, ...at(lines[0]!) };
}

/** The lines of a quotation without its marks. */
function unmarked(lines: readonly Line[], report: Report): Line[] {
  note(report, lines[0]!, lines[0]!.text, 'a quotation');
  return lines.map((line) => {
    const mark = quoteMark.exec(line.text)![0].length;
    return { ...line, text: line.text.slice(mark), column: line.column + mark };
  });
}

/** The marks of items, numbers or not, are printed words and stay in their text. */
function listOf({ ordered, items }: ListLevel, report: Report): RootContent {
  return {
    type: 'list',
    ordered,
    spread: false,
    data: { hProperties: { role: 'list' } },
    children: items.map(({ lines, inner }) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(lines, report), ...inner.map((level) => listOf(level, report) as BlockContent)],
      ...at(lines[0]!),
    })),
    ...at(items[0]!.lines[0]!),
  };
}

function paragraph(lines: readonly Line[], report: Report): Paragraph {
  return { type: 'paragraph', children: phrasing(lines, report), ...at(lines[0]!) };
}

const mayHoldMarks = /[\\<&*_~[]/;

/** The spans of lines that belong together. Two blanks or a backslash at a line's end are a hard break. */
function phrasing(lines: readonly Line[], report: Report): PhrasingContent[] {
  const starts: number[] = [];
  const columns: number[] = [];
  const breaks = new Set<number>();
  let text = '';
  lines.forEach((line, index) => {
    const indent = /^[ \t]*/.exec(line.text)![0].length;
    const last = index === lines.length - 1;
    const slash = !last && /(?<!\\)(?:\\\\)*\\$/.test(line.text.slice(-9));
    starts.push(text.length);
    columns.push(line.column + indent);
    text += withoutBlanksAtEnd(slash ? line.text.slice(indent, -1) : line.text.slice(indent));
    if (last) return;
    if (slash || line.text.endsWith('  ')) breaks.add(text.length);
    text += '\n';
  });
  const place = (offset: number) => {
    const at = lastWhere(starts.length, (line) => starts[line]! <= offset);
    return { line: lines[at]!.line, column: columns[at]! + offset - starts[at]! };
  };
  if (!mayHoldMarks.test(text)) return plain(text, breaks, place);
  return spans(
    { text, breaks, place },
    {
      emphasis: (offset, printed) => note(report, place(offset), printed, 'emphasis'),
      words: (offset, printed) => {
        const { line, column } = place(offset);
        report.add(
          'link-unread',
          line,
          column,
          `${quoted(printed)} is read as words, for what is in its brackets is no address; if a link was meant, ` +
            'begin the address with https://.',
        );
      },
    },
  );
}

/** Nine paragraphs of ten have nothing but words. */
function plain(text: string, breaks: ReadonlySet<number>, place: (offset: number) => Place): PhrasingContent[] {
  const children: PhrasingContent[] = [];
  let from = 0;
  for (const end of [...breaks, text.length]) {
    if (end > from) children.push({ type: 'text', value: text.slice(from, end), ...at(place(from)) });
    if (breaks.has(end)) children.push({ type: 'break', ...at(place(end)) });
    from = end + 1;
  }
  return children;
}

function withoutBlanksAtEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
  return text.slice(0, end);
}

interface Place {
  line: number;
  column: number;
}

function at({ line, column }: Place) {
  const start = { line, column, offset: 0 };
  return { position: { start, end: start } };
}

function note(report: Report, { line, column }: Place, printed: string, what: string): void {
  report.add(
    'read-as-markup',
    line,
    column,
    `${quoted(printed)} is read as ${what}, without its marks; if they were printed, put a backslash before each.`,
  );
}
