import type { Candidate, Form, Separator } from './candidates.ts';

/** Labels as a transcript uses them, learnt from its plain cases, to judge the others by. */
export interface KnownLabels {
  /** How often each label stands in plain form, by `key`. */
  counts: Map<string, number>;
  /** Whether this transcript prints two blanks behind its labels. */
  wide: boolean;
  /** Whether questions are marked with `Q`. */
  asks: boolean;
}

const plainForms: readonly Form[] = ['titled', 'capitals'];

/** Learns from candidates that need no other proof: capitals with a colon at the start of a block or after a hard break. */
export function learn(candidates: readonly Candidate[]): KnownLabels {
  const counts = new Map<string, number>();
  let wide = 0;
  let narrow = 0;
  let asks = false;
  for (const candidate of candidates) {
    if (candidate.place !== 'block' && candidate.place !== 'hard-break') continue;
    if (candidate.form === 'question' && (candidate.wide || candidate.separator === 'colon')) asks = true;
    if (candidate.separator !== 'colon' || !(plainForms.includes(candidate.form) || (candidate.form === 'single' && candidate.wide))) continue;
    counts.set(key(candidate.label), (counts.get(key(candidate.label)) ?? 0) + 1);
    if (candidate.wide) wide++;
    else narrow++;
  }
  return { counts, wide: wide >= narrow, asks };
}

/** A label without case, points and blanks: what tells two spellings of it apart. */
export function key(label: string): string {
  return label.toUpperCase().replace(/[^\p{L}\p{N}#]/gu, '');
}

const formPoints: Record<Form, number> = { question: 3, titled: 3, capitals: 2, single: 1, mixed: 0, words: -2 };
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
  points += familiarity(candidate, known);
  // A label is followed by as many blanks as the others here; wraps and headlines are not.
  if (candidate.separator !== 'dash' && (candidate.wide === known.wide || candidate.alone)) points += 1;
  if (candidate.place !== 'block' && candidate.place !== 'hard-break' && candidate.afterSentence) points += 1;
  // `CBS: “…` is a headline being read out.
  if (candidate.beforeQuote && candidate.form !== 'titled') points -= 2;
  return points;
}

/** A `Q` with no letter behind it is a question wherever a turn may begin; within running text it needs the wide gap. */
function scoreQuestion(candidate: Candidate, known: KnownLabels): number {
  let points = formPoints.question + placePoints[candidate.place];
  if (candidate.separator === 'colon' || candidate.wide) points += 2;
  if (candidate.alone) points += 1;
  if (candidate.place === 'block' || candidate.place === 'hard-break') points += 1;
  if (candidate.afterSentence) points += 1;
  if (known.asks && candidate.wide) points += 1;
  return points;
}

/** 3 where the transcript uses this very label plainly (3 for itself alone counts not), 2 where it uses one a slip away. */
function familiarity(candidate: Candidate, known: KnownLabels): number {
  const own = key(candidate.label);
  const plain = candidate.separator === 'colon' && (candidate.place === 'block' || candidate.place === 'hard-break') && plainForms.includes(candidate.form);
  const others = (known.counts.get(own) ?? 0) - (plain ? 1 : 0);
  if (others > 0) return 3;
  for (const label of known.counts.keys()) if (label !== own && label.length > 4 && nearly(own, label)) return 2;
  return 0;
}

/** At most two letters wrong, added, missing or swapped (one in a short label). */
export function nearly(left: string, right: string): boolean {
  const most = Math.min(left.length, right.length) < 8 ? 1 : 2;
  return Math.abs(left.length - right.length) <= most && distance(left, right) <= most;
}

/** Edits (letters put in, left out, changed, or two neighbours swapped) that make one text of the other. */
export function distance(left: string, right: string): number {
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      let best = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + same);
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) best = Math.min(best, before[column - 2]! + 1);
      current.push(best);
    }
    before = above;
    above = current;
  }
  return above[right.length]!;
}
