import type { Line } from './paragraphs.ts';

/** A list, or a list within an item. */
export interface ListLevel {
  ordered: boolean;
  items: { lines: Line[]; inner: ListLevel[] }[];
}

interface OpenLevel extends ListLevel {
  indent: number;
  /** The bullet, or the mark behind the numbers. */
  mark: string;
  /** The number of the last item. */
  number: number;
}

const itemMark = /^([ \t]*)(?:([-+*])|(\d{1,9})([.)]))([ \t]+)(?=\S)/;
const mostNested = 6;

/**
 * The list that the lines of a paragraph evidently are, or `null`: two items or more with the same bullet, or with
 * numbers that follow each other; or one bullet set off by three blanks, as programs write it. A dash before speech, a
 * sum or a year at the head of a paragraph is none.
 */
export function evidentList(lines: readonly Line[]): ListLevel | null {
  const first = itemMark.exec(lines[0]!.text);
  if (!first) return null;
  const levels: OpenLevel[] = [opened(first, lines[0]!)];
  for (const line of lines.slice(1)) {
    const item = itemMark.exec(line.text);
    if (!item || !place(levels, item, line)) levels.at(-1)!.items.at(-1)!.lines.push(line);
  }
  const [list] = levels;
  return list!.items.length > 1 || (!list!.ordered && first[5]!.length > 2) ? list! : null;
}

function opened(item: RegExpExecArray, line: Line): OpenLevel {
  const ordered = item[3] !== undefined;
  return {
    ordered,
    items: [{ lines: [line], inner: [] }],
    indent: width(item[1]!),
    mark: ordered ? item[4]! : item[2]!,
    number: Number(item[3] ?? 0),
  };
}

/** Puts an item into the list it belongs to by its indent and mark; says whether there is one. */
function place(levels: OpenLevel[], item: RegExpExecArray, line: Line): boolean {
  const next = opened(item, line);
  const depth = levels.findLastIndex(({ indent }) => next.indent > indent - 2);
  const level = levels[depth];
  if (!level) return false;
  if (next.indent > level.indent + 1) {
    if (depth + 1 >= mostNested || (next.ordered && next.number > 1)) return false;
    levels.length = depth + 1;
    level.items.at(-1)!.inner.push(next);
    levels.push(next);
    return true;
  }
  if (next.mark !== level.mark || (next.ordered && next.number !== level.number + 1)) return false;
  levels.length = depth + 1;
  level.items.push(next.items[0]!);
  level.number = next.number;
  return true;
}

function width(indent: string): number {
  return indent.replaceAll('\t', '    ').length;
}
