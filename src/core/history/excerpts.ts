import type { Beside } from './plain-words.ts';
import type { Version } from './types.ts';
import { joined, readStretch, startsTurn, type PlainLabels } from '../transcript/plain.ts';
import { countWords } from '../transcript/words.ts';

/**
 * Ids of turns reach twelve words beyond them. So a difference is told by the ids of turns up to so many words away,
 * and these reach so many words further.
 */
const wordsAround = 20;

/**
 * Of two versions, the turns around all that differs: corrections are mostly small, and reading a whole transcript
 * takes far longer. `labels` are those of the transcript, see `plainLabels`. `null` where more of the lines they share,
 * or the whole, has to be read.
 */
export function readAround(
  { then, now, top, bottom, cut }: Beside,
  labels: PlainLabels,
): [then: Version, now: Version] | null {
  // Where nobody speaks, what differs could make somebody speak.
  const differs = (lines: readonly string[]) => lines.slice(top, lines.length - bottom).join('\n');
  if (labels.plain.size === 0 && `${differs(then)}${differs(now)}`.includes(':')) return null;
  const first = startAbove(then, top);
  const from = farAbove(then, first);
  const shared = then.slice(then.length - bottom);
  const last = startBelow(shared);
  const to = farBelow(shared, last);
  if ((cut.above && from === 0) || (cut.below && to === bottom)) return null;
  // What both have is read once.
  const above = readStretch(then.slice(from, first), labels);
  const below = above && readStretch(shared.slice(last, to), labels);
  if (!above || !below || (from > 0 && above.header.length > 0)) return null;
  const read = (lines: readonly string[]) => {
    const between = readStretch(lines.slice(first, lines.length - bottom + last), labels);
    if (!between || (first > 0 && between.header.length > 0)) return null;
    const whole = joined([above, between, below], to === bottom);
    return whole.turns.length > 0 || labels.plain.size === 0 ? whole : null;
  };
  const before = read(then);
  const after = before && read(now);
  return after && [before, after];
}

/** The last line above line `at` with which a turn starts, or the first line. */
function startAbove(lines: readonly string[], at: number): number {
  let line = Math.max(0, at - 1);
  while (line > 0 && !startsTurn(lines, line)) line--;
  return line;
}

/** The line to begin at: a label far enough above the one at `line`, or the first line. */
function farAbove(lines: readonly string[], line: number): number {
  for (let reach = 0, words = 0; line > 0 && reach < 2;) {
    words += countWords(lines[--line]!);
    if (startsTurn(lines, line) && words >= wordsAround) [reach, words] = [reach + 1, 0];
  }
  return line;
}

/** The first line behind another with which a turn starts, or the number of lines. */
function startBelow(lines: readonly string[]): number {
  let line = 0;
  while (line < lines.length && !(line > 0 && startsTurn(lines, line))) line++;
  return line;
}

/** The line to end before: a label far enough below the one at `line`, or the number of lines. */
function farBelow(lines: readonly string[], line: number): number {
  for (let reach = 0, words = 0; line < lines.length && reach < 2;) {
    words += countWords(lines[line++]!);
    if (line < lines.length && startsTurn(lines, line) && words >= wordsAround) [reach, words] = [reach + 1, 0];
  }
  return line;
}
