import { sameLines } from './plain-words.ts';
import { countWords } from '../transcript/words.ts';

/** The stretch of two files around all that differs, from one plain label to another. */
export interface Excerpts {
  then: Excerpt;
  now: Excerpt;
}

export interface Excerpt {
  /** A file of its own, with a front matter of its own. */
  text: string;
  /** Labels in it, if it is read as the whole file would be. */
  labels: number;
  /** Whether it begins where the file does. */
  fromTop: boolean;
}

/** The language is named so that it need not be told by the words, which no comparison asks for. */
const front = "---\ntitle: Excerpt\ndate: '2000-01-01'\nlang: en\n---\n";
/**
 * Ids of turns reach twelve words beyond them. So a difference is told by the ids of turns up to so many words away,
 * and these reach so many words further.
 */
const wordsAround = 20;
/** An excerpt longer than this share of the file saves nothing. */
const mostOfFile = 0.5;

/** A label in the commonest form, at the start of a paragraph. */
const plainLabel =
  /^[ \u00a0]{0,8}(?:Q[ \u00a0]{1,5}\S|(?:MR|MS|MRS|DR)\.[ \u00a0][A-Z’'-]+:[ \u00a0]{1,4}\S|(?=[A-Z \u00a0]{4})[A-Z]{2,}(?:[ \u00a0][A-Z]+)*(?:[ \u00a0]#\d)?:[ \u00a0]{1,4}\S)/;
/** What a whole file's other labels could make a label of. */
const doubtful =
  /(?:^|\s)Q(?:[\s:.]|[A-Z])|(?<![A-Z])[A-Z]{3,}[.#\d’'-]*[*_]*:|^[\t \u00a0*_]*(?:Mr|Ms|Mrs|Dr)\b[^\n]{0,40}:|^[\t \u00a0*_]*[A-Z]{2,}\.? +[A-Z]{2,}|```|~~~/m;

/**
 * Cuts out of two files, given by the lines below their front matter, what has to be read to compare them: corrections
 * are mostly small, and reading a whole transcript takes ten times as long. `null` where the whole has to be read.
 */
export function excerptsOf(then: readonly string[], now: readonly string[]): Excerpts | null {
  const { top, bottom } = sameLines(then, now);
  const from = topOf(then, top);
  const behind = bottom - bottomOf(then.slice(then.length - bottom));
  const cut = (lines: readonly string[]) => excerpt(lines.slice(from, lines.length - behind), from === 0);
  if (now.length - behind - from > mostOfFile * now.length) return null;
  const [left, right] = [cut(then), cut(now)];
  return left && right && { then: left, now: right };
}

/** The line to begin at: a label far enough above the turn in which line `at` stands, or the first line. */
function topOf(lines: readonly string[], at: number): number {
  let line = at;
  while (line > 0 && !startsTurn(lines, line)) line--;
  for (let reach = 0, words = 0; line > 0 && reach < 2;) {
    words += countWords(lines[--line]!);
    if (startsTurn(lines, line) && words >= wordsAround) [reach, words] = [reach + 1, 0];
  }
  return line;
}

/** How many of the lines behind what differs have to be read: to the end of a turn far enough below it. */
function bottomOf(lines: readonly string[]): number {
  let line = 0;
  while (line < lines.length && !(line > 0 && startsTurn(lines, line))) line++;
  for (let reach = 0, words = 0; line < lines.length && reach < 2;) {
    words += countWords(lines[line++]!);
    if (line < lines.length && startsTurn(lines, line) && words >= wordsAround) [reach, words] = [reach + 1, 0];
  }
  return line;
}

const startsTurn = (lines: readonly string[], at: number) =>
  (at === 0 || lines[at - 1]!.trim() === '') && plainLabel.test(lines[at]!);

function excerpt(lines: readonly string[], fromTop: boolean): Excerpt | null {
  let labels = 0;
  const rest = lines.map((line, at) => {
    if (!startsTurn(lines, at)) return line;
    labels++;
    return line.trimStart().replace(/^(?:Q|[^:]*:)/, '');
  });
  return doubtful.test(rest.join('\n')) ? null : { text: front + lines.join('\n'), labels, fromTop };
}
