import { joinedKey, joins } from '../../contract/search-compounds.ts';
import { stemOf } from '../../contract/search-stem.ts';
import { asidesOf, CAPITALS, meansKey, wordsOf, type Word } from '../../contract/search-words.ts';
import { nearPlaces } from './near.ts';
import type { Query, Run, Sought, Term } from './query.ts';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Indexes of the first and the last word. */
type Place = [first: number, last: number];

/**
 * Where a text answers a query, by the same rules as the index: nowhere unless every term is in it and nothing left out
 * is; the words together as typed if they stand so, else each by itself.
 */
export function matchesIn(text: string, query: Query): Stretch[] {
  const words = wordsOf(text);
  const after = new Map(asidesOf(text, words).map(({ at, count }) => [at, at + count]));
  const find = ({ runs }: Pick<Term, 'runs'>) => runs.flatMap((run) => placesOf(words, after, run));
  const found = query.terms.map(find);
  if (
    found.length === 0 ||
    found.some((term) => term.length === 0) ||
    query.excluded.some((term) => find(term).length > 0)
  )
    return [];
  const typed = find({ runs: query.sequence });
  const best = typed.length > 0 ? [typed, ...found.filter((_, at) => query.terms[at]!.kind === 'phrase')] : found;
  return joined(best.flat().map(([first, last]) => ({ start: words[first]!.start, end: words[last]!.end })));
}

/** Where a run stands; an aside between two of its words may be passed over. */
function placesOf(words: Word[], after: Map<number, number>, { words: sought, within }: Run): Place[] {
  if (within !== undefined) {
    const lists = sought.map((one) => words.flatMap((word, at) => (matches(one, word.key) ? [at] : [])));
    const { first, last } = nearPlaces(lists, within);
    return first.map((at, index): Place => [at, last[index]!]);
  }
  const found: Place[] = [];
  for (const first of words.keys()) {
    let next = first;
    const whole = sought.every((one) => {
      const start = next;
      next += lengthAt(words, next, one);
      const aside = start > first && next === start ? after.get(start) : undefined;
      if (aside !== undefined) next = aside + lengthAt(words, aside, one);
      return next > start && (aside === undefined || next > aside);
    });
    if (whole) found.push([first, next - 1]);
  }
  return found;
}

/** How many words there answer the one that is looked for: none, one, or two that are written in one elsewhere. */
function lengthAt(words: Word[], at: number, sought: Sought): number {
  const [word, next] = [words[at], words[at + 1]];
  if (!word) return 0;
  if (matches(sought, word.key)) return 1;
  const two = next && sought.key.startsWith(word.key.replace(CAPITALS, '')) && joins(word.key, next.key);
  return two && matches(sought, joinedKey(word.key, next.key)) ? 2 : 0;
}

function matches({ key, as }: Sought, printed: string): boolean {
  if (as === 'said') return meansKey(key, printed);
  if (as === 'beginning') return printed.startsWith(key);
  return stemOf(key) === stemOf(printed) && (!key.endsWith(CAPITALS) || printed.endsWith(CAPITALS));
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
