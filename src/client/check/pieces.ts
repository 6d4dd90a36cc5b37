import type { Slot, Step } from './align.ts';
import { withoutHyphens } from './hyphens.ts';
import type { QuoteWord } from './passage.ts';

/** A part of a quote that follows one stretch of the record. */
export interface Piece {
  steps: Step[];
  /** Words of the quote: from, and to without. */
  quoteFrom: number;
  quoteTo: number;
  /** Words of the record: from, and to without. */
  recordFrom: number;
  recordTo: number;
  /** Words that are the same in both. */
  same: number;
  /** Words changed, added and missing; what ellipses and brackets declare is not among them. */
  differences: number;
}

/** Words that a quote may leave out without an ellipsis and still be one altered passage, within one turn. */
const LONGEST_MISSING = 40;

/** Parts an alignment at its jumps, except where the quote only leaves out some words of the same turn. */
export function piecesOf(steps: Step[], record: Slot[], words: QuoteWord[]): Piece[] {
  const gapBefore = (quote: number) => words[quote]!.gapBefore;
  const runs: Step[][] = [[]];
  for (const step of steps) {
    if (step.kind === 'jump') runs.push([]);
    else runs.at(-1)!.push(step);
  }
  const joined: Step[][] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const bridge = before && leftOut(before, run, record, gapBefore);
    if (bridge) before.push(...bridge, ...run);
    else joined.push(run);
  }
  return joined
    .filter((run) => run.length > 0)
    .map((run) => pieceOf(completed(withoutHyphens(run, words, record), record)));
}

/** The steps over the words between two runs, where the second goes on further down in the same turn. */
function leftOut(before: Step[], after: Step[], record: Slot[], gapBefore: (quote: number) => boolean): Step[] | null {
  const last = recordsOf(before).at(-1);
  const first = recordsOf(after)[0];
  if (last === undefined || first === undefined || first <= last) return null;
  const between = record.slice(last + 1, first);
  if (
    between.some((slot) => slot === null || slot.turn !== record[last]!.turn) ||
    record[first]!.turn !== record[last]!.turn
  )
    return null;
  const marked = gapBefore(quotesOf(after)[0]!);
  if (!marked && between.length > LONGEST_MISSING) return null;
  return between.map(
    (slot, n) => ({ kind: slot!.aside ? 'aside' : marked ? 'omitted' : 'missing', record: last + 1 + n }) as Step,
  );
}

/**
 * A word at either end of a run that has no counterpart stands for the record's next word, unless the record's
 * sentence is over there.
 */
function completed(run: Step[], record: Slot[]): Step[] {
  const steps = [...run];
  const records = recordsOf(steps);
  if (records.length === 0) return steps;
  const end = steps.findLastIndex((step) => step.kind !== 'added') + 1;
  for (
    let at = end, next = records.at(-1)! + 1;
    at < Math.min(steps.length, end + 2) && steps.length - end <= 2;
    at += 1, next += 1
  ) {
    const slot = record[next];
    if (!slot || slot.turn !== record[next - 1]!.turn || slot.aside || sentenceEnds(record[next - 1]!, slot)) break;
    steps[at] = { kind: 'changed', quote: (steps[at] as { quote: number }).quote, record: next };
  }
  const start = steps.findIndex((step) => step.kind !== 'added');
  for (let at = start - 1, next = records[0]! - 1; start <= 2 && at >= 0; at -= 1, next -= 1) {
    const slot = record[next];
    if (!slot || slot.turn !== record[next + 1]!.turn || slot.aside || sentenceEnds(slot, record[next + 1]!)) break;
    steps[at] = { kind: 'changed', quote: (steps[at] as { quote: number }).quote, record: next };
  }
  return steps;
}

const sentenceEnds = (word: NonNullable<Slot>, next: NonNullable<Slot>) =>
  word.closes && /^\p{Lu}|^\p{N}/u.test(next.text);
const recordsOf = (steps: Step[]) => steps.flatMap((step) => ('record' in step ? [step.record] : []));
const quotesOf = (steps: Step[]) => steps.flatMap((step) => ('quote' in step ? [step.quote] : []));

function pieceOf(steps: Step[]): Piece {
  const quotes = quotesOf(steps);
  const records = recordsOf(steps);
  return {
    steps,
    quoteFrom: quotes[0] ?? 0,
    quoteTo: (quotes.at(-1) ?? -1) + 1,
    recordFrom: records[0] ?? 0,
    recordTo: (records.at(-1) ?? -1) + 1,
    same: steps.filter(({ kind }) => kind === 'same').length,
    differences: steps.filter(({ kind }) => kind === 'changed' || kind === 'added' || kind === 'missing').length,
  };
}
