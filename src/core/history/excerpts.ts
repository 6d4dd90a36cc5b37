import type { SameLines } from './plain-words.ts';
import type { Version } from './types.ts';
import { readPlainly, startsTurn, type PlainLabels } from '../transcript/plain.ts';
import { countWords } from '../transcript/words.ts';

/**
 * Ids of turns reach twelve words beyond them. So a difference is told by the ids of turns up to so many words away,
 * and these reach so many words further.
 */
const wordsAround = 20;

/**
 * Of two versions, given by the lines below their front matter and how many of these they share, the turns around all
 * that differs: corrections are mostly small, and reading a whole transcript takes far longer. `labels` are those of
 * the transcript, see `plainLabels`. `null` where the whole has to be read.
 */
export function readAround(
  then: readonly string[],
  now: readonly string[],
  { top, bottom }: SameLines,
  labels: PlainLabels,
): [then: Version, now: Version] | null {
  const from = topOf(then, top);
  const behind = bottom - bottomOf(then.slice(then.length - bottom));
  const read = (lines: readonly string[]) => {
    const found = readPlainly(lines.slice(from, lines.length - behind), labels);
    return from === 0 || found?.header.length === 0 ? found : null;
  };
  // Where nobody speaks, what differs could make somebody speak.
  const differs = (lines: readonly string[]) => lines.slice(top, lines.length - bottom).join('\n');
  if (labels.plain.size === 0 && `${differs(then)}${differs(now)}`.includes(':')) return null;
  const before = read(then);
  const after = before && read(now);
  return after && [before, after];
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
