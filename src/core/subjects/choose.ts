import { inOrder } from '../transcript/order.ts';
import type { Background } from './background.ts';
import type { Candidate } from './candidate.ts';
import type { Subjects } from './subjects.ts';
import { spread, weigh, type TurnFacts, type Weighed } from './weigh.ts';

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
const ASKED_IN_EXCHANGE = 2.2;
const RARITY_IN_EXCHANGE = 0.83;
const REST_OF_TRANSCRIPT = 0.35;
/** What is left of the weight of an exchange for each term that was chosen and is said in it. */
const ONCE_MORE = 0.8;
/** Share of a noun's score and uses from which on a longer candidate says more of the same. */
const SAYS_MORE = 0.5;
const SAYS_AS_OFTEN = 0.15;
/** Of so many candidates the terms of a transcript are chosen. */
const CONSIDERED = 80;

/** Chooses the terms of a transcript and of its exchanges. The same candidates and background give the same terms. */
export function chooseTerms(
  candidates: readonly Candidate[],
  turns: readonly TurnFacts[],
  background: Background,
): Subjects {
  const weighed = weigh(candidates, background);
  const whole = weighed.map((each) => scoredOverall(each, turns));
  const last = turns.reduce((most, { exchange }) => Math.max(most, exchange ?? 0), 0);
  const inside: Scored[][] = Array.from({ length: last }, () => []);
  for (const each of weighed)
    for (const [exchange, said] of saidInside(each.candidate, turns))
      inside[exchange - 1]!.push({
        ...each,
        score: said * each.rarity ** RARITY_IN_EXCHANGE * each.count ** REST_OF_TRANSCRIPT,
      });
  return {
    terms: widest(whole, MOST_OF_WHOLE).map(({ candidate: { term, places } }) => ({
      term,
      turns: places.length / 2,
      first: places[0]! + 1,
    })),
    told: inside.map((list) => best(list.filter(tells), MOST_OF_EXCHANGE).map(({ candidate }) => candidate.term)),
  };
}

type Scored = Weighed & { score: number };
type Spread = Scored & { exchanges: ReadonlyMap<number | null, number>; weight: number };

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

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

function scoredOverall(each: Weighed, turns: readonly TurnFacts[]): Spread {
  const exchanges = spread(each.candidate, turns);
  const weight = each.rarity * each.persistence;
  return { ...each, exchanges, weight, score: sum(exchanges.values()) * weight };
}

/** The best, none of which says again what a better one says. */
function best(scored: readonly Scored[], most: number): Scored[] {
  const chosen: Scored[] = [];
  for (const each of ranked(scored)) {
    if (chosen.length === most) break;
    if (!chosen.some((other) => sayTheSame(each.words, other.words))) chosen.push(each);
    const whole = togetherWith(each, chosen, scored);
    if (whole) chosen.splice(0, Infinity, ...chosen.filter(({ words }) => !whole.words.includes(words[0]!)), whole);
  }
  return chosen.map((each) => inMoreWords(each, chosen, scored));
}

/** What two single words are together, where they were both chosen: `dissent cable` for `dissent` and `cable`. */
function togetherWith(each: Scored, chosen: readonly Scored[], scored: readonly Scored[]): Scored | undefined {
  const singles = new Set(chosen.filter(({ words }) => words.length === 1).map(({ words }) => words[0]!));
  return singles.size < 2
    ? undefined
    : scored.find(
        ({ words }) => words.length > 1 && words.includes(each.words[0]!) && words.every((word) => singles.has(word)),
      );
}

/** The best that tell different exchanges: each one chosen takes weight from the exchanges that it tells. */
function widest(scored: readonly Spread[], most: number): Scored[] {
  const left = ranked(scored).slice(0, CONSIDERED);
  const told = new Map<number | null, number>();
  const chosen: Spread[] = [];
  const gain = ({ exchanges, weight }: Spread) =>
    weight * sum(Array.from(exchanges, ([exchange, said]) => said * ONCE_MORE ** (told.get(exchange) ?? 0)));
  while (chosen.length < most && left.length > 0) {
    const gains = left.map(gain);
    const [next] = left.splice(gains.indexOf(Math.max(...gains)), 1) as [Spread];
    if (chosen.some((other) => sayTheSame(next.words, other.words))) continue;
    chosen.push(next);
    for (const exchange of next.exchanges.keys()) told.set(exchange, (told.get(exchange) ?? 0) + 1);
  }
  return chosen.map((each) => inMoreWords(each, chosen, scored));
}

/** Candidates by their scores, without those that are part of a longer one that carries them. */
function ranked<T extends Scored>(scored: readonly T[]): T[] {
  const parts = carriedParts(scored);
  return scored.filter((each) => !parts.has(each.candidate.key)).sort(byScore);
}

const byScore = (a: Scored, b: Scored) => b.score - a.score || inOrder(a.candidate.key, b.candidate.key);

/** A single noun with the words that most tell which one is meant: `classified documents` in place of `documents`. */
function inMoreWords(each: Scored, chosen: readonly Scored[], scored: readonly Scored[]): Scored {
  if (each.words.length > 1 || each.candidate.name) return each;
  const [longer] = scored
    .filter(({ words, count }) => words.length > 1 && words.includes(each.words[0]!) && count > 1)
    .filter(({ count, score }) => score >= SAYS_MORE * each.score && count >= SAYS_AS_OFTEN * each.count)
    .sort(byScore);
  if (!longer) return each;
  const isTold = chosen.some((other) => other !== each && sayTheSame(other.words, longer.words));
  return isTold ? each : longer;
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

/**
 * Whether two terms name the same: one holds the other, they share two words, or are forms of one (`Israel`,
 * `Israeli`).
 */
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
