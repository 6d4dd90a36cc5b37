import type { Query, Term } from './query.ts';
import { stemOf } from '../../contract/search-stem.ts';
import { asidesOf, wordsOf, type Word } from '../../contract/search-words.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Where a text answers a query, by the same rules as the index: nowhere unless every term is in it and nothing left out
 * is; the words together as typed if they stand so, else each by itself.
 */
export function matchesIn(text: string, query: Query): Stretch[] {
  const words = wordsOf(text);
  const after = new Map(asidesOf(text, words).map(({ at, count }) => [at, at + count]));
  const find = ({ kind, variants }: Term) =>
    variants.flatMap((run) => runs(words, after, run, kind === 'phrase' || run.length > 1));
  const found = query.terms.map(find);
  if (
    found.length === 0 ||
    found.some((term) => term.length === 0) ||
    query.excluded.some((term) => find(term).length > 0)
  )
    return [];
  const typed = together(words, after, query);
  const best = typed.length > 0 ? [typed, ...found.filter((_, at) => query.terms[at]!.kind === 'phrase')] : found;
  return joined(best.flat().map(([first, last]) => ({ start: words[first]!.start, end: words[last]!.end })));
}

type Run = [first: number, last: number];

function together(words: Word[], after: Map<number, number>, { sequence }: Query): Run[] {
  return sequence.length < 2
    ? []
    : runs(
        words,
        after,
        sequence.flatMap((variants) => variants[0]!),
        true,
      );
}

/** Places where words follow each other; an aside between two of them may be passed over. */
function runs(words: Word[], after: Map<number, number>, run: string[], exact: boolean): Run[] {
  if (!exact) return words.flatMap(({ key }, at): Run[] => (stemOf(key) === stemOf(run[0]!) ? [[at, at]] : []));
  const found: Run[] = [];
  for (const [first, { key }] of words.entries()) {
    if (key !== run[0]) continue;
    let last = first;
    const whole = run.slice(1).every((word) => {
      const aside = after.get(last + 1);
      last = words[last + 1]?.key === word ? last + 1 : aside !== undefined && words[aside]?.key === word ? aside : -1;
      return last >= 0;
    });
    if (whole) found.push([first, last]);
  }
  return found;
}

/** In order, overlapping ones as one. */
function joined(stretches: Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const stretch of stretches.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (last && stretch.start < last.end) last.end = Math.max(last.end, stretch.end);
    else all.push({ ...stretch });
  }
  return all;
}
