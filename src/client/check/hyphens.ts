import { joins } from '../../contract/search-compounds.ts';
import type { Slot, Step } from './align.ts';
import type { QuoteWord } from './passage.ts';

type Same = Extract<Step, { record: number; quote: number }>;

/**
 * Steps in which a word written in two, or in one, differs from nothing: `cease-fire` from `ceasefire`, `G7` from `G-7`.
 * Each of the two words is then the same as the one.
 */
export function withoutHyphens(steps: Step[], quote: QuoteWord[], record: Slot[]): Step[] {
  const all: Step[] = [];
  for (let at = 0; at < steps.length;) {
    let end = at;
    while (end < steps.length && isDifference(steps[end]!)) end += 1;
    const group = steps.slice(at, Math.max(end, at + 1));
    all.push(...(end > at + 1 ? (alike(group, quote, record) ?? group) : group));
    at += group.length;
  }
  return all;
}

const isDifference = ({ kind }: Step) => kind === 'changed' || kind === 'added' || kind === 'missing';

/** The pairs of words that a group of differences comes down to where only blanks and hyphens differ, else `null`. */
function alike(group: Step[], quote: QuoteWord[], record: Slot[]): Step[] | null {
  const quotes = group.flatMap((step) => ('quote' in step ? [step.quote] : []));
  const records = group.flatMap((step) => ('record' in step ? [step.record] : []));
  const pairs: Same[] = [];
  for (let q = 0, r = 0; q < quotes.length || r < records.length;) {
    const [quoted, next] = [quote[quotes[q]!]?.key, quote[quotes[q + 1]!]?.key];
    const [said, following] = [record[records[r]!]?.key, record[records[r + 1]!]?.key];
    if (!quoted || !said) return null;
    const [across, down] =
      quoted === said
        ? [1, 1]
        : next && quoted + next === said && joins(quoted, next)
          ? [2, 1]
          : following && said + following === quoted && joins(said, following)
            ? [1, 2]
            : [0, 0];
    if (across === 0) return null;
    for (let n = 0; n < Math.max(across, down); n += 1) {
      const [at, place] = [quotes[q + Math.min(n, across - 1)]!, records[r + Math.min(n, down - 1)]!];
      pairs.push({ kind: 'same', quote: at, record: place });
    }
    q += across;
    r += down;
  }
  return pairs;
}
