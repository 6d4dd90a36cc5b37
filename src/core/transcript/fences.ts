/** A line of marks that opens or closes code, with what is said of the code behind them. */
const fence = /^[ \t>]{0,16}(`{3,}|~{3,})((?![`~]).*)?$/;
/** What stands between such lines and is said to be this may be a talk that was pasted. */
const words = /^(?:text|txt|plain|plaintext|log|irc|chat|transcript|md|markdown)?$/i;

/** A stretch of lines between two fences, both counted. */
interface Stretch {
  from: number;
  to: number;
  isWords: boolean;
}

/**
 * The lines of a body that are code between fences, by their numbers in the file: they have labels in them that nobody
 * says (`GET:`, `default:`). `lines` is the number of lines above the body. A fence must be evident as one, since rows
 * of such marks also part the turns of a talk; and what holds most of a document without the code of any language is
 * its talk, pasted.
 */
export function fencedLines(body: string, lines: number): ReadonlySet<number> {
  const fenced = new Set<number>();
  if (!body.includes('```') && !body.includes('~~~')) return fenced;
  const printed = body.split('\n');
  const stretches = stretchesOf(printed);
  const size = (from: number, to: number) =>
    printed.slice(from, to + 1).reduce((sum, line) => sum + line.trim().length, 0);
  const pasted = stretches.reduce((sum, { from, to, isWords }) => sum + (isWords ? size(from, to) : 0), 0);
  const isTalk = stretches.every(({ isWords }) => isWords) && pasted > size(0, printed.length) / 2;
  for (const { from, to, isWords } of stretches)
    if (!isWords || !isTalk) for (let at = from; at <= to; at++) fenced.add(lines + at + 1);
  return fenced;
}

function stretchesOf(printed: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  const isBlank = (at: number) => (printed[at] ?? '').trim() === '';
  const marks = printed.flatMap((line, at) => {
    const [, mark, info] = fence.exec(line) ?? [];
    return mark === undefined || info?.includes('`') ? [] : [{ at, mark, info: (info ?? '').trim() }];
  });
  for (let index = 0; index < marks.length; index++) {
    const open = marks[index]!;
    const end = marks.findIndex(({ mark, info }, other) => other > index && info === '' && mark.startsWith(open.mark));
    if (end < 0) continue;
    const { at: to } = marks[end]!;
    const isSetOff = !isBlank(open.at + 1) && !isBlank(to - 1) && (isBlank(open.at - 1) || isBlank(to + 1));
    if (to === open.at + 1 || (open.info === '' && !isSetOff)) continue;
    found.push({ from: open.at, to, isWords: words.test(open.info) });
    index = end;
  }
  return found;
}
