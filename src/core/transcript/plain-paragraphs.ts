import type { Paragraph } from 'mdast';

/**
 * What Markdown could read as anything but words: the marks of spans, and those of blocks before a line. Brackets alone
 * make no link, as there are no definitions. A tab at a line's end is no hard break, and a byte-order mark falls away.
 */
const marks = /[\t\ufeff&*<\\_`~]|\]\(|^ *(?:[-+#>]|\d+[.)])/m;

/** A part of a text: paragraphs of words only, or what needs a Markdown parser. */
export interface Stretch {
  text: string;
  plain: boolean;
}

/**
 * Parts a text between its blank lines, so that a Markdown parser, for which a letter costs as much as a mark, need
 * read only what has marks. What follows a mark and is indented may belong to a list and stays with it; where a fence
 * stands, everything does.
 */
export function* stretches(text: string): Generator<Stretch> {
  if (/```|~~~/.test(text)) return yield { text, plain: false };
  let stretch: Stretch = { text: '', plain: true };
  for (const part of text.split(/(?<=[^\n])(?=\n\n)/)) {
    const plain = !marks.test(part) && (stretch.plain || !/^\n* /.test(part));
    if (plain !== stretch.plain) {
      yield stretch;
      stretch = { text: '', plain };
    }
    stretch.text += part;
  }
  yield stretch;
}

/** The paragraphs of a text, read as words only. `lines` is the number of lines above it. */
export function plainParagraphs(text: string, lines: number): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let line = lines;
  let before = '';
  for (const printed of text.split('\n')) {
    const position = at(++line);
    const value = /^[ \t]*([^]*[^ \t])/.exec(printed)?.[1] ?? '';
    const children = paragraphs.at(-1)?.children;
    const last = children?.at(-1);
    if (printed !== '' && before === '')
      paragraphs.push({ type: 'paragraph', children: [{ type: 'text', value, position }], position });
    else if (printed !== '' && before.endsWith('  '))
      children!.push({ type: 'break', position: at(line - 1) }, { type: 'text', value, position });
    else if (printed !== '' && last?.type === 'text') last.value += `\n${value}`;
    before = printed;
  }
  return paragraphs;
}

function at(line: number) {
  return { start: { line, column: 1, offset: 0 }, end: { line, column: 1, offset: 0 } };
}
