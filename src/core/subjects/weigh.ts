import type { Background } from './background.ts';
import { usesOf, type Candidate } from './candidate.ts';

/** What weighing needs of a turn. */
export interface TurnFacts {
  question: boolean;
  exchange: number | null;
}

/** A candidate with what the choice goes by. */
export interface Weighed {
  candidate: Candidate;
  words: string[];
  /** How often it is said. */
  count: number;
  rarity: number;
  /**
   * How much more it counts for the whole: what is said again and again wherever it is said is a subject, what is said
   * in passing is none, however rare.
   */
  persistence: number;
}

/* Weights, found on transcripts labelled by reading: `src/bench/subjects.ts` measures them. */
const NAME = 1.12;
const RUN = 1.35;
const TITLED = 1.43;
const ASKED = 0.87;
/** What each octave of persistence adds to the weight in the whole, where the archive is large. */
const PERSISTENT = 0.5;
/** What is said before anybody asks was chosen to be said, and is worth so many exchanges. */
const UNASKED = 1.8;
const IN_GENERAL = 0.5;
/** Octaves of rarity in general English that every noun has. */
const COMMON_OCTAVES = 7.4;
/** What is left of the weight of words that most transcripts of a large archive say: its president's name. */
const EVERYWHERE = 0.3;
/** Octaves of an archive at which it tells as much as the list of general English. */
const HALF_WAY = 3;

/** Weighs a transcript's candidates against the archive, or where that is small against general English. */
export function weigh(candidates: readonly Candidate[], background: Background): Weighed[] {
  const archive = background.octaves / (background.octaves + HALF_WAY);
  return candidates.map((candidate) => {
    const words = candidate.key.split(' ');
    const general = Math.max(0, candidate.rarity - COMMON_OCTAVES) * IN_GENERAL;
    const here = background.rarity(candidate.key);
    const known = here < 1 ? EVERYWHERE ** archive : 1;
    const rarity = ((here + 0.5) * archive + general * (1 - 0.6 * archive)) * known;
    const telling = (candidate.name ? NAME : 1) * (words.length > 1 ? RUN : 1) * (candidate.titled ? TITLED : 1);
    const persistence = 1 + PERSISTENT * background.persistence(candidate.key) * archive;
    return { candidate, words, count: usesOf(candidate), rarity: rarity * telling, persistence };
  });
}

/**
 * How much each exchange says of a candidate, more where it is asked about; what is said outside of all is under null.
 */
export function spread({ places }: Candidate, turns: readonly TurnFacts[]): Map<number | null, number> {
  const said = new Map<number | null, { count: number; asked: boolean }>();
  for (let at = 0; at < places.length; at += 2) {
    const { exchange, question } = turns[places[at]!]!;
    const part = said.get(exchange);
    if (!part) said.set(exchange, { count: places[at + 1]!, asked: question });
    else {
      part.count += places[at + 1]!;
      part.asked ||= question;
    }
  }
  return new Map(
    Array.from(said, ([exchange, { count, asked }]) => [
      exchange,
      exchange === null ? UNASKED * Math.log2(1 + count) : Math.log2(1 + count) + (asked ? ASKED : 0),
    ]),
  );
}
