import type { Term, Transcript } from '../transcript/types.ts';
import type { Background } from './background.ts';
import type { Candidate } from './candidates.ts';
import { spread, weigh, type TurnFacts, type Weighed } from './weigh.ts';

/** A term with where it is said. */
export interface PlacedTerm extends Term {
  /** Number of the first turn that says it. */
  first: number;
}

/** What a transcript is about. */
export interface Subjects {
  terms: PlacedTerm[];
  /** The terms that tell each exchange, in their order; none where nothing is named. */
  told: string[][];
}

/** The transcript with what it is about. */
export function withSubjects(transcript: Transcript, { terms, told }: Subjects): Transcript {
  const exchanges = transcript.exchanges.map((exchange, at) => ({ ...exchange, terms: told[at] ?? [] }));
  return { ...transcript, terms, exchanges };
}

const MOST_OF_WHOLE = 8;
const MOST_OF_EXCHANGE = 3;

/* Found as those in `weigh.ts`. */
/** Share of a part's uses from which on a longer candidate takes its place; names are shortened once they were said. */
const CARRIES = 0.56;
const NAME_CARRIES = 0.34;
const TOGETHER_CARRY = 0.6;
/** Least score in an exchange: below it a term is there by chance. */
const LEAST = 9.7;
const LEAST_OF_NAME = 2.6;
const ASKED_IN_EXCHANGE = 1.6;
const RARITY_IN_EXCHANGE = 0.83;
const REST_OF_TRANSCRIPT = 0.35;

/** Chooses the terms of a transcript and of its exchanges. The same candidates and background give the same terms. */
export function chooseTerms(
  candidates: readonly Candidate[],
  turns: readonly TurnFacts[],
  background: Background,
): Subjects {
  const weighed = weigh(candidates, background);
  const whole = weighed.map((each) => ({ ...each, score: spread(each.candidate, turns) * each.rarity }));
  const last = turns.reduce((most, { exchange }) => Math.max(most, exchange ?? 0), 0);
  const inside: Scored[][] = Array.from({ length: last }, () => []);
  for (const each of weighed)
    for (const [exchange, said] of saidInside(each.candidate, turns))
      inside[exchange - 1]!.push({
        ...each,
        score: said * each.rarity ** RARITY_IN_EXCHANGE * each.count ** REST_OF_TRANSCRIPT,
      });
  return {
    terms: best(whole, MOST_OF_WHOLE).map(({ candidate: { term, places } }) => ({
      term,
      turns: places.length / 2,
      first: places[0]! + 1,
    })),
    told: inside.map((list) => best(list.filter(tells), MOST_OF_EXCHANGE).map(({ candidate }) => candidate.term)),
  };
}

type Scored = Weighed & { score: number };

const tells = ({ candidate, score }: Scored) => score >= (candidate.name ? LEAST_OF_NAME : LEAST);

/** How much each exchange says of a candidate. */
function saidInside({ places }: Candidate, turns: readonly TurnFacts[]): Map<number, number> {
  const inside = new Map<number, number>();
  for (let at = 0; at < places.length; at += 2) {
    const { exchange, question } = turns[places[at]!]!;
    if (exchange === null) continue;
    const said = Math.log2(1 + places[at + 1]!) * (question ? ASKED_IN_EXCHANGE : 1);
    inside.set(exchange, (inside.get(exchange) ?? 0) + said);
  }
  return inside;
}

/** The best, none of which is part of a longer one that carries it or says again what a better one says. */
function best(scored: readonly Scored[], most: number): Scored[] {
  const parts = carriedParts(scored);
  const order = scored
    .filter((each) => !parts.has(each.candidate.key))
    .sort((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1));
  const chosen: Scored[] = [];
  for (const each of order) {
    if (chosen.length === most) break;
    if (!chosen.some((other) => sayTheSame(each.words, other.words))) chosen.push(each);
  }
  return chosen;
}

/** The keys of parts that are seldom said without the longer candidates around them. */
function carriedParts(weighed: readonly Weighed[]): Set<string> {
  const counts = new Map(weighed.map(({ candidate, count }) => [candidate.key, count]));
  const within = new Map<string, number>();
  const carried = new Set<string>();
  for (const { words, count, candidate } of weighed)
    for (let length = 1; length < words.length; length++)
      for (let start = 0; start + length <= words.length; start++) {
        const part = words.slice(start, start + length).join(' ');
        const all = counts.get(part);
        if (all === undefined) continue;
        if (count >= all * (candidate.name ? NAME_CARRIES : CARRIES)) carried.add(part);
        if (length === words.length - 1 && count > 1) within.set(part, (within.get(part) ?? 0) + count);
      }
  for (const [part, count] of within) if (count >= TOGETHER_CARRY * counts.get(part)!) carried.add(part);
  return carried;
}

/** Whether two terms name the same: one holds the other, they share two words, or are forms of one (`Israel`, `Israeli`). */
function sayTheSame(one: readonly string[], other: readonly string[]): boolean {
  const shared = one.filter((word) => other.includes(word)).length;
  if (shared >= Math.min(2, one.length, other.length)) return true;
  return one.length === 1 && other.length === 1 && areForms(one[0]!, other[0]!);
}

function areForms(one: string, other: string): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return same >= 5 && same >= Math.min(one.length, other.length) - 2;
}
