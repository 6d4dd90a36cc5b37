/** A line as printed, with its number in the file and the column at which it begins there. */
export interface Line {
  text: string;
  line: number;
  column: number;
}

const opensHtml = /^\s*<(table|ul|ol|dl|blockquote|figure|pre|script|style)(?=[\s>])/i;
const looksLabelled = /^(?:\s|<[^<>]*>)*(?:Q\b|\p{Lu}[\p{Lu}. ’'-]+:)/u;
/** Lines among which the end of a block of HTML is looked for. */
const farthest = 1000;

/**
 * The stretches of a text between its blank lines. A table, list or quotation in HTML goes on over blank lines to its
 * end, unless a label stands before that.
 */
export function* paragraphsOf(lines: readonly Line[]): Generator<readonly Line[]> {
  let current: Line[] = [];
  /** The line up to which the end of an element was looked for in vain. */
  const endless = new Map<string, number>();
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index];
    if (line && line.text.trim() !== '') {
      current.push(line);
      continue;
    }
    if (current.length === 0) continue;
    const end = endOfHtml(lines, index - current.length, index, endless);
    for (; index < end; index++) if (lines[index]!.text.trim() !== '') current.push(lines[index]!);
    yield current;
    current = [];
  }
}

/** The line behind a block of HTML that begins at `from` and is open at `to`; `to` where there is none. */
function endOfHtml(lines: readonly Line[], from: number, to: number, endless: Map<string, number>): number {
  const name = opensHtml.exec(lines[from]!.text)?.[1]!.toLowerCase();
  if (!name || from < (endless.get(name) ?? 0)) return to;
  const tags = new RegExp(`<(/?)${name}(?=[\\s>])`, 'gi');
  let open = 0;
  let index = from;
  for (; index < lines.length && index < from + farthest; index++) {
    const { text } = lines[index]!;
    if (looksLabelled.test(text)) break;
    for (const tag of text.matchAll(tags)) open += tag[1] === '' ? 1 : -1;
    if (open > 0) continue;
    let end = index + 1;
    while (end < lines.length && lines[end]!.text.trim() !== '') end++;
    return Math.max(end, to);
  }
  endless.set(name, index);
  return to;
}
