import type { Candidate, Separator } from './candidates.ts';
import { editDistance } from './edit-distance.ts';
import type { Form } from './label-forms.ts';
import { likeness } from './label-names.ts';
import { key, surnamesOf } from './recurring.ts';

/** Labels as a transcript uses them, learnt from its plain cases, to judge the others by. */
export interface KnownLabels {
  /** How often each label stands in plain form, by `key`. */
  counts: Map<string, number>;
  /** Whether this transcript prints two blanks behind its labels. */
  wide: boolean;
  /** Whether questions are marked with `Q`. */
  asks: boolean;
  /** Whether people talk at all: questions, a label that recurs, or one with a person's title or office. */
  talks: boolean;
}

/**
 * Learns from candidates that need no other proof: capitals with a colon at the start of a block or after a hard break.
 */
export function learn(candidates: readonly Candidate[]): KnownLabels {
  const plain = candidates.filter(isPlain);
  const sure = plain.filter((candidate) => candidate.form !== 'single');
  const seen = sure.length > 0 ? sure : plain;
  const wide = seen.filter((candidate) => candidate.gap > 1).length * 2 >= seen.length;
  const counts = counted([
    ...sure,
    ...plain.filter((candidate) => candidate.form === 'single' && candidate.gap > 1 === wide),
  ]);
  const asks = candidates.some(
    (candidate) =>
      candidate.form === 'question' &&
      isApart(candidate) &&
      (candidate.separator === 'colon' || candidate.gap > 1 || candidate.beforeSentence),
  );
  const all = counted(plain);
  const talks =
    asks ||
    surnamesOf(plain).size > 0 ||
    plain.some(
      ({ label, titled, form }) => titled || ((form === 'titled' || all.get(key(label))! > 1) && likeness(label) === 2),
    );
  return { counts, wide, asks, talks };
}

function counted(candidates: readonly Candidate[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of candidates) counts.set(key(label), (counts.get(key(label)) ?? 0) + 1);
  return counts;
}

function isApart({ place }: Candidate): boolean {
  return place === 'block' || place === 'hard-break';
}

function isPlain(candidate: Candidate): boolean {
  return (
    isApart(candidate) &&
    candidate.separator === 'colon' &&
    !candidate.beforeAddress &&
    (candidate.contained ? ['titled'] : ['titled', 'capitals', 'single']).includes(candidate.form)
  );
}

/** Above this many labels they are not those of a briefing, and comparing all with all would take too long. */
export const mostLabels = 300;

const formPoints: Record<Form, number> = { question: 3, titled: 3, capitals: 2, single: 1, mixed: 2, words: -2 };
const separatorPoints: Record<Separator, number> = { colon: 2, stop: -1, dash: -1, none: -2 };
const placePoints: Record<Candidate['place'], number> = { block: 2, 'hard-break': 2, 'soft-break': -1, 'mid-line': -3 };
/** From here on a candidate is a label. */
export const enough = 6;

/**
 * How much speaks for a candidate being a label: its form, what separates it from the words, its place, the labels this
 * transcript uses elsewhere, and what stands around it. Names of people play no part.
 */
export function score(candidate: Candidate, known: KnownLabels): number {
  if (candidate.form === 'question') return scoreQuestion(candidate, known);
  let points = formPoints[candidate.form] + separatorPoints[candidate.separator] + placePoints[candidate.place];
  const familiar = familiarity(candidate, known);
  points += familiar;
  // As many blanks as behind the other labels; wrapped sentences and headlines have one.
  if ((candidate.separator === 'colon' || candidate.separator === 'stop') && !candidate.alone)
    points += candidate.gap > 1 !== known.wide ? -1 : candidate.form === 'single' && !known.wide ? 0 : 1;
  if (!isApart(candidate) && candidate.afterSentence) points += 1;
  // `CBS: “…` is a headline being read out.
  if (candidate.beforeQuote && !candidate.titled && candidate.form !== 'titled') points -= 2;
  // `WEBSITE: www.…`
  if (candidate.beforeAddress && !familiar && !candidate.titled) points -= 4;
  // `KEY FACTS:` over a list is a heading; a label alone in its paragraph is met with titles only.
  if (candidate.alone && !familiar && !candidate.titled) points -= 3;
  // Where nobody talks, words in capitals head what follows: `SAVING THE HARBOUR FROM THE SEA: `.
  if (!known.talks && !candidate.titled && (candidate.form !== 'titled' || likeness(candidate.label) < 2)) points -= 4;
  // A point of a list may begin with words in capitals.
  if (candidate.contained && !familiar) points -= 3;
  return points;
}

/**
 * A `Q` with no letter behind it is a question wherever a turn may begin. Within running text it needs a sentence that
 * ends before it and one that begins behind it, in a transcript that has other questions.
 */
function scoreQuestion(candidate: Candidate, known: KnownLabels): number {
  let points = formPoints.question + placePoints[candidate.place];
  if (isApart(candidate)) points += 1;
  if (candidate.separator === 'colon' || candidate.gap > 1) points += 2;
  if (candidate.afterSentence) points += 1;
  // `Q and A comes later.`
  if (!known.asks) points -= 4;
  if (!isApart(candidate) && known.asks && candidate.afterSentence && candidate.beforeSentence)
    points += candidate.gap > 1 ? 3 : 5;
  return points;
}

/** 3 where the transcript has this very label elsewhere in plain form, 2 where it has one a slip away, else 0. */
function familiarity(candidate: Candidate, known: KnownLabels): number {
  const own = key(candidate.label);
  const others = (known.counts.get(own) ?? 0) - (isPlain(candidate) ? 1 : 0);
  if (others > 0) return 3;
  if (known.counts.size > mostLabels) return 0;
  for (const label of known.counts.keys()) if (label !== own && label.length > 4 && nearly(own, label)) return 2;
  return 0;
}

/** At most two letters wrong, added, missing or swapped (one in a short label). */
export function nearly(left: string, right: string): boolean {
  const most = Math.min(left.length, right.length) < 8 ? 1 : 2;
  return editDistance(left, right, most) <= most;
}
