import { diffArrays } from 'diff';
import { isSpoken, type Word } from './words.ts';

/**
 * A run of words that both texts have, or only one of them. The bounds are positions in the earlier and the later text.
 */
export interface Run {
  kind: 'same' | 'removed' | 'added';
  then: [from: number, to: number];
  now: [from: number, to: number];
}

/** Above so many edits two texts have nothing to do with each other, and counting on would take long. */
const mostEdits = 4000;

/**
 * The fewest words that make one text of the other. Where a run of edits could as well begin a few words earlier or
 * later, it begins where a turn, a paragraph or a sentence does. `starts` are positions in the texts at which turns
 * begin.
 */
export function diffWords(
  then: readonly Word[],
  now: readonly Word[],
  starts: { then: ReadonlySet<number>; now: ReadonlySet<number> } = { then: new Set(), now: new Set() },
  most = mostEdits,
): Run[] {
  const found = diffArrays(
    then.map(({ same }) => same),
    now.map(({ same }) => same),
    { maxEditLength: most },
  );
  const runs: Run[] = [];
  let [left, right] = [0, 0];
  const add = (kind: Run['kind'], count: number) => {
    const next = [left + (kind === 'added' ? 0 : count), right + (kind === 'removed' ? 0 : count)] as const;
    if (count > 0) runs.push({ kind, then: [left, next[0]], now: [right, next[1]] });
    [left, right] = next;
  };
  if (!found) {
    add('removed', then.length);
    add('added', now.length);
    return runs;
  }
  for (const { removed, added, count } of found) add(removed ? 'removed' : added ? 'added' : 'same', count);
  runs.forEach((run, index) => {
    const [before, after] = [runs[index - 1], runs[index + 1]];
    if (run.kind === 'same' || (before && before.kind !== 'same') || (after && after.kind !== 'same')) return;
    if (run.kind === 'added') slide(before, run, after, now, 'now', starts.now);
    else slide(before, run, after, then, 'then', starts.then);
  });
  return runs.filter((run) => run.then[0] < run.then[1] || run.now[0] < run.now[1]);
}

/** How many words two texts share, in their order; 0 where they are fewer than `least`. */
export function sharedWords(then: readonly Word[], now: readonly Word[], least: number): number {
  const edits = Math.min(mostEdits, Math.floor(then.length + now.length - 2 * least));
  return diffWords(then, now, undefined, edits).reduce(
    (sum, run) => sum + (run.kind === 'same' ? run.now[1] - run.now[0] : 0),
    0,
  );
}

/** Moves a lone run of edits to the best of the places where it means the same. */
function slide(
  before: Run | undefined,
  run: Run,
  after: Run | undefined,
  words: readonly Word[],
  side: 'then' | 'now',
  starts: ReadonlySet<number>,
): void {
  const [from, to] = run[side];
  const least = before ? before[side][0] : from;
  const most = after ? after[side][1] : to;
  let [best, bestWorth] = [0, worth(words, from, to, starts)];
  const consider = (shift: number) => {
    const value = worth(words, from + shift, to + shift, starts);
    if (value > bestWorth) [best, bestWorth] = [shift, value];
  };
  for (let shift = -1; after && from + shift >= least && words[from + shift]!.same === words[to + shift]!.same; shift--)
    consider(shift);
  for (
    let shift = 1;
    before && to + shift <= most && words[from + shift - 1]!.same === words[to + shift - 1]!.same;
    shift++
  )
    consider(shift);
  if (best === 0) return;
  for (const each of ['then', 'now'] as const) {
    if (before) before[each][1] += best;
    if (after) after[each][0] += best;
    run[each] = [run[each][0] + best, run[each][1] + best];
  }
}

/** How well a run from one word to another stands by itself. */
function worth(words: readonly Word[], from: number, to: number, starts: ReadonlySet<number>): number {
  return border(words, from, starts) + border(words, to, starts);
}

function border(words: readonly Word[], at: number, starts: ReadonlySet<number>): number {
  if (at === 0 || at === words.length || starts.has(at)) return 10;
  if (words[at]!.lead.length > 1) return 6;
  const before = words[at - 1]!;
  if (/[.?!]["')\]]*$/.test(before.same)) return 4;
  return !isSpoken(before) || /[,;:]$/.test(before.same) ? 2 : 0;
}
