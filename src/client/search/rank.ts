import type { Archive } from '../index/frame.ts';
import type { Found } from './find.ts';
import type { ByTurn } from './match.ts';

/**
 * How well each turn answers, the more the better: words said together as typed come before all else, then words close
 * to each other, then turns that dwell on the rarer words (BM25). Turns outside what was said come last.
 */
export function scores(archive: Archive, { turns, terms, together }: Found): Float64Array {
  const spoken = archive.starts.at(-1)!;
  const mean = spoken / archive.briefingOf.length;
  const weights = terms.map((term) => Math.log(1 + archive.briefingOf.length / (term.turns.length + 1)));
  const at = terms.map(() => 0);
  let exact = 0;
  return Float64Array.from(turns, (turn) => {
    const length = Math.max(archive.starts[turn + 1]! - archive.starts[turn]!, 30);
    let score = 0;
    for (const [index, term] of terms.entries()) {
      while (term.turns[at[index]!]! < turn) at[index]! += 1;
      const hits = term.from[at[index]! + 1]! - term.from[at[index]!]!;
      score += (weights[index]! * hits * 2.2) / (hits + 1.2 * (0.25 + (0.75 * length) / mean));
    }
    if (terms.length > 1) score += 20 * closeness(terms, at);
    if (together) {
      while (exact < together.turns.length && together.turns[exact]! < turn) exact += 1;
      if (together.turns[exact] === turn) score += 1000;
    }
    return archive.labels[archive.labelOf[turn]!]!.kind === 'outside' ? score - 10_000 : score;
  });
}

/** From 0 to 1: how much of the shortest stretch with every term in it is the terms themselves. */
function closeness(terms: ByTurn[], turnAt: number[]): number {
  const next = terms.map((term, index) => term.from[turnAt[index]!]!);
  const ends = terms.map((term, index) => term.from[turnAt[index]! + 1]!);
  let shortest = Infinity;
  for (;;) {
    let first = 0;
    let last = -1;
    for (const [index, term] of terms.entries()) {
      if (term.first[next[index]!]! < terms[first]!.first[next[first]!]!) first = index;
      last = Math.max(last, term.last[next[index]!]!);
    }
    shortest = Math.min(shortest, last - terms[first]!.first[next[first]!]! + 1);
    if ((next[first]! += 1) === ends[first]) return Math.min(1, terms.length / shortest);
  }
}
