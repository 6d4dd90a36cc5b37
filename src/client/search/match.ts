import { lastAtMost, turnAt, type Archive } from '../index/frame.ts';

/** Places where something was said: positions of the first and the last word of each, sorted by the first. */
export interface Matches {
  first: Int32Array;
  last: Int32Array;
}

/**
 * Where words stand one after the other within a turn. `lists` are the sorted positions of each word. An aside such as
 * `(Laughter.)` between two words may be passed over.
 */
export function phraseMatches(archive: Archive, lists: Int32Array[]): Matches {
  const start = lists[0] ?? new Int32Array(0);
  let firsts: Int32Array = start;
  let lasts: Int32Array = start;
  for (const list of lists.slice(1)) {
    const nextFirsts: number[] = [];
    const nextLasts: number[] = [];
    let at = 0;
    for (let match = 0; match < lasts.length; match += 1) {
      const next = lasts[match]! + 1;
      if (at > 0 && list[at - 1]! >= next) at = lastAtMost(list, next - 1) + 1;
      while (at < list.length && list[at]! < next) at += 1;
      const place = list[at] === next ? next : afterAside(archive, next, list);
      if (place < 0) continue;
      nextFirsts.push(firsts[match]!);
      nextLasts.push(place);
    }
    firsts = Int32Array.from(nextFirsts);
    lasts = Int32Array.from(nextLasts);
  }
  return lists.length < 2 ? { first: firsts, last: lasts } : withinTurns(archive, firsts, lasts);
}

/** The position after an aside that begins at `next`, if the list has it, else -1. */
function afterAside({ asides }: Archive, next: number, list: Int32Array): number {
  const aside = lastAtMost(asides.at, next);
  if (aside < 0 || asides.at[aside] !== next) return -1;
  const place = next + asides.count[aside]!;
  return list[lastAtMost(list, place)] === place ? place : -1;
}

/** Those of some matches that begin and end in one turn. */
export function withinTurns(archive: Archive, firsts: Int32Array, lasts: Int32Array): Matches {
  const first: number[] = [];
  const last: number[] = [];
  for (let match = 0; match < firsts.length; match += 1) {
    if (lasts[match]! >= archive.starts[turnAt(archive, firsts[match]!) + 1]!) continue;
    first.push(firsts[match]!);
    last.push(lasts[match]!);
  }
  return { first: Int32Array.from(first), last: Int32Array.from(last) };
}

/** Matches of several spellings as one. */
export function mergedMatches(parts: Matches[]): Matches {
  if (parts.length === 1) return parts[0]!;
  const pairs = parts.flatMap(({ first, last }) =>
    Array.from(first, (position, at): [number, number] => [position, last[at]!]),
  );
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const once = pairs.filter(([first, last], at) => first !== pairs[at - 1]?.[0] || last !== pairs[at - 1]![1]);
  return { first: Int32Array.from(once, ([first]) => first), last: Int32Array.from(once, ([, last]) => last) };
}

/** Matches by turn: turn `turns[i]` holds the matches from `from[i]` up to `from[i + 1]`. */
export interface ByTurn extends Matches {
  turns: Int32Array;
  from: Int32Array;
}

/** Sorts matches into their turns. */
export function byTurn(archive: Archive, matches: Matches): ByTurn {
  const turns: number[] = [];
  const from: number[] = [];
  let turn = -1;
  let end = -1;
  for (let match = 0; match < matches.first.length; match += 1) {
    const position = matches.first[match]!;
    if (position < end) continue;
    turn = nextTurn(archive, turn, position);
    end = archive.starts[turn + 1]!;
    turns.push(turn);
    from.push(match);
  }
  from.push(matches.first.length);
  return { ...matches, turns: Int32Array.from(turns), from: Int32Array.from(from) };
}

/** Looks a few turns ahead before it searches the whole archive: matches come in order, and often close together. */
function nextTurn(archive: Archive, turn: number, position: number): number {
  for (let ahead = turn + 1; ahead < Math.min(turn + 5, archive.briefingOf.length); ahead += 1) {
    if (archive.starts[ahead]! <= position && position < archive.starts[ahead + 1]!) return ahead;
  }
  return turnAt(archive, position);
}
