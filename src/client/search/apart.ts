import type { SearchState } from './state.ts';
import type { Archive } from '../index/frame.ts';
import { filterTests } from './filter.ts';
import type { Found } from './find.ts';

/** Briefings that hold every term, but none of the given turns: different turns hold the words. */
export function apartBriefings(
  archive: Archive,
  { terms, leftOut }: Found,
  together: Int32Array,
  state: SearchState,
): number[] {
  if (terms.length < 2) return [];
  const passes = passing(archive, leftOut, state);
  // Of each briefing, how many terms it holds; one with a turn that holds them all is out.
  const holds = new Uint8Array(archive.briefings.length);
  for (const turn of together) holds[archive.briefingOf[turn]!] = 255;
  for (const [at, { turns }] of terms.entries()) {
    for (const turn of turns) {
      const briefing = archive.briefingOf[turn]!;
      if (holds[briefing] === at && passes(turn)) holds[briefing] = at + 1;
    }
  }
  return Array.from(archive.briefings.keys()).filter((briefing) => holds[briefing] === terms.length);
}

/** Turns of such a briefing that hold a term: first one for each, the rarest term first, then the others. */
export function apartTurns(
  archive: Archive,
  { terms, leftOut }: Found,
  briefing: number,
  state: SearchState,
): number[] {
  const { firstTurn, turns: count } = archive.briefings[briefing]!;
  const passes = passing(archive, leftOut, state);
  const own = terms
    .toSorted((a, b) => a.turns.length - b.turns.length)
    .map(({ turns }) => [...turns.filter((turn) => turn >= firstTurn && turn < firstTurn + count && passes(turn))]);
  return [...new Set([...own.flatMap((turns) => turns.slice(0, 1)), ...own.flat()])];
}

function passing(archive: Archive, leftOut: ReadonlySet<number>, state: SearchState): (turn: number) => boolean {
  const tests = Object.values(filterTests(archive, state)).filter((test) => test !== null);
  return (turn) => !leftOut.has(turn) && tests.every((test) => test(turn));
}
