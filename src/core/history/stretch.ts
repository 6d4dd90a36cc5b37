import { diffWords, type Run } from './diff-words.ts';
import { markUp } from './mark-up.ts';
import type { Part } from './types.ts';
import { shownText, wordsOf } from './words.ts';
import { withoutEnd } from '../transcript/ends.ts';

/** A stretch of an earlier text beside what a later one has in its place. */
export interface Stretch {
  /** The stretch marked up, with some words around it. */
  parts: Part[];
  /** What stands in its place; empty where it was taken out. */
  now: string;
}

/** Words shown on either side. */
const wordsBeside = 24;

/**
 * What became of the characters `from` to `to` (not in it) of an earlier text; the words that they cut are whole in
 * it.
 */
export function stretchOf(then: string, now: string, from: number, to: number): Stretch {
  const start = withoutEnd(then.slice(0, from), /\S/u).length;
  const end = to + /^\S*/u.exec(then.slice(to))![0].length;
  const pieces = [then.slice(0, start), then.slice(start, end), then.slice(end)].map(wordsOf);
  const words = pieces.flat();
  const later = wordsOf(now);
  const runs = diffWords(words, later);
  const first = pieces[0]!.length;
  const last = first + pieces[1]!.length;
  const around = [Math.max(0, first - wordsBeside), Math.min(words.length, last + wordsBeside)] as const;
  const [left, right] = [beginOf(runs, around[0]), endOf(runs, around[1])];
  const { parts } = markUp(words.slice(...around), later.slice(left, right));
  return {
    parts: [
      ...(around[0] > 0 ? [['same', '… '] as Part] : []),
      ...parts,
      ...(around[1] < words.length ? [['same', ' …'] as Part] : []),
    ],
    now: shownText(later.slice(beginOf(runs, first), endOf(runs, last))),
  };
}

/** Where in the later text a stretch begins whose first word in the earlier one is `at`. */
function beginOf(runs: readonly Run[], at: number): number {
  const run = runs.find(({ then }) => then[0] <= at && at < then[1]);
  return run ? run.now[0] + (run.kind === 'same' ? at - run.then[0] : 0) : 0;
}

/** Where it ends whose last word is the one before `at`: what was put in for that word belongs to it. */
function endOf(runs: readonly Run[], at: number): number {
  const index = runs.findIndex(({ then }) => then[0] < at && at <= then[1]);
  const run = runs[index];
  if (!run) return 0;
  if (run.kind === 'same') return run.now[0] + at - run.then[0];
  const next = runs[index + 1];
  return next?.kind === 'added' ? next.now[1] : run.now[1];
}
