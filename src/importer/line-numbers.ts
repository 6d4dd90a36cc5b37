import { beginsTurn } from './words.ts';

/** Lines of a page that courts number, from 1 up. */
const numbered = /^\s{0,16}(\d{1,2})(?:(\s+)(\S.*))?$/;
/** Fewer numbered lines than this, or a smaller share, are no numbered page. */
const fewest = 6;
const smallestShare = 0.6;
/** Numbers that may lack at a stretch. */
const mostLacking = 2;

/**
 * The paragraphs of a record whose lines are numbered page by page, as courts print them: numbers, page numbers and
 * what every page repeats at its head and foot fall away, and what the end of a line or page parted is joined. An
 * indented line begins a paragraph. `null` for a text that is not numbered.
 */
export function numberedParagraphs(text: string): string[][] | null {
  const lines = text.split('\n').map((line) => line.replace(/\t/g, '        ').trimEnd());
  const numbers = runs(lines);
  if (numbers === null) return null;
  const margin = indentOf(lines, numbers);
  const furniture = repeated(lines.filter((_, index) => !numbers.has(index)));
  const first = Math.min(...numbers.keys());
  const found: string[][] = [];
  let open = false;
  let last = 0;
  lines.forEach((line, index) => {
    const number = numbers.get(index);
    const own = number === undefined ? null : numbered.exec(line);
    // A line whose number lacks is a blank one, and parts what a blank line parts.
    if (number !== undefined && number > last + 1) open = false;
    last = number ?? last;
    const words = (own ? (own[3] ?? '') : line).trim();
    if (words === '') {
      if (own || index < first) open = false;
    } else if (!own) {
      // Page numbers and running heads part no sentence; anything else stands for itself.
      if (/^(?:page )?[-–—\d\s]+$/i.test(words) || furniture.has(bare(words))) return;
      found.push([words]);
      open = false;
    } else if (!open || own[2]!.length >= margin + 3 || beginsTurn(words)) {
      found.push([words]);
      open = true;
    } else found.at(-1)!.push(`${found.at(-1)!.pop()!} ${words}`);
  });
  return found;
}

/**
 * The numbered lines by index, or `null` where the numbers do not run on through most of the text. Some pages lack a
 * number or two, as that of a blank line.
 */
function runs(lines: readonly string[]): Map<number, number> | null {
  const found = new Map<number, number>();
  const printed = lines.flatMap((line, index) => {
    const [whole, number, , words] = numbered.exec(line) ?? [];
    return whole === undefined ? [] : [{ index, number: Number(number), hasWords: words !== undefined }];
  });
  let last = 0;
  let steps = 0;
  printed.forEach(({ index, number, hasWords }, at) => {
    const isBehindGap =
      hasWords && number > last && number <= last + mostLacking + 1 && printed[at + 1]?.number === number + 1;
    // A number in the middle of the page is that of the page.
    if (number !== last + 1 && number !== 1 && !isBehindGap) return;
    found.set(index, number);
    if (number === last + 1) steps++;
    last = number;
  });
  const filled = lines.filter((line) => line.trim() !== '').length;
  return steps >= fewest && found.size >= filled * smallestShare ? found : null;
}

/** Blanks between the numbers and words that go on with a paragraph: the fewest that are usual. */
function indentOf(lines: readonly string[], numbers: ReadonlyMap<number, number>): number {
  const gaps = [...numbers.keys()]
    .map((index) => numbered.exec(lines[index]!)?.[2]?.length ?? 99)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length * 0.1)]!;
}

/** Lines that recur but for their numbers. */
function repeated(lines: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const line of lines) if (line.trim() !== '') counts.set(bare(line), (counts.get(bare(line)) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([line]) => line));
}

function bare(line: string): string {
  return line.replace(/\d+/g, '').replace(/\s+/g, ' ').trim();
}
