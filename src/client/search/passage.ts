import { turnWords, type SpokenTurn } from '../index/texts.ts';

/** Words of a passage, and whether they are a hit. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** A hit in a turn: its first and last word, and which of the query's terms it is. */
export interface HitWords {
  first: number;
  last: number;
  term: number;
}

/** Words to show before the first hit, and in all. */
const BEFORE = 22;
const LENGTH = 75;

/**
 * The part of a turn around its hits. `hits` are in the order of their first words. A cut is shown as `…`; a turn that
 * is hardly longer than its passage is shown whole.
 */
export function passage(turn: SpokenTurn, hits: HitWords[]): Piece[] {
  const words = turnWords(turn);
  const best = densest(hits);
  const whole = words.length <= LENGTH + 15;
  const first = whole ? 0 : Math.max(0, Math.min(best - BEFORE, words.length - LENGTH));
  const last = whole
    ? words.length - 1
    : Math.min(words.length - 1, Math.max(first + LENGTH, (hits.find((hit) => hit.first === best)?.last ?? 0) + 10));
  const from = first === 0 ? 0 : words[first]!.start;
  const to = last === words.length - 1 ? turn.text.length : words[last]!.end;
  const pieces: Piece[] = [];
  let at = from;
  const add = (end: number, hit: boolean) => {
    if (end > at) pieces.push({ text: turn.text.slice(at, end), hit });
    at = Math.max(at, end);
  };
  if (from > 0) pieces.push({ text: '… ', hit: false });
  for (const { first: start, last: end } of hits) {
    if (start < first || end > last || !words[start] || words[start]!.start < at) continue;
    add(words[start]!.start, false);
    add(words[end]!.end, true);
  }
  add(to, false);
  if (to < turn.text.length) pieces.push({ text: ' …', hit: false });
  return pieces;
}

/** The first word of the hit after which most terms, and then most hits, follow within a passage's length. */
function densest(hits: HitWords[]): number {
  let best = hits[0]?.first ?? 0;
  let most = 0;
  let end = 0;
  const terms = new Map<number, number>();
  for (const [at, { first, term }] of hits.entries()) {
    for (; end < hits.length && hits[end]!.last < first + LENGTH - BEFORE; end += 1)
      terms.set(hits[end]!.term, (terms.get(hits[end]!.term) ?? 0) + 1);
    const worth = terms.size * 1000 + end - at;
    if (worth > most) [best, most] = [first, worth];
    const left = (terms.get(term) ?? 1) - 1;
    if (left > 0) terms.set(term, left);
    else terms.delete(term);
  }
  return best;
}
