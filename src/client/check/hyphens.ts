import { joins } from '../../contract/search-compounds.ts';
import type { Slot, Step } from './align.ts';
import type { QuoteWord } from './passage.ts';

type Same = Extract<Step, { record: number; quote: number }>;

/**
 * Steps in which a word written in two, or in one, differs from nothing: `cease-fire` from `ceasefire`, `G7` from
 * `G-7`. Each of the two words is then the same as the one.
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
  return atStart(atEnd(all, quote, record), quote, record);
}

/** Words at the end that differ only because they are written otherwise, and go on beyond where the run ends. */
function atEnd(steps: Step[], quote: QuoteWord[], record: Slot[]): Step[] {
  const end = steps.findLastIndex((step) => !isDifference(step)) + 1;
  const last = steps.findLast((step) => 'record' in step)?.record;
  if (last === undefined || end === steps.length) return steps;
  const group = steps.slice(end);
  for (let count = 1; count <= Math.min(group.length + 2, MOST_BESIDES); count += 1) {
    if (record[last + count]?.turn !== record[last]?.turn) break;
    const more = Array.from({ length: count }, (_, n): Step => ({ kind: 'missing', record: last + 1 + n }));
    const pairs = alike([...group, ...more], quote, record);
    if (pairs) return [...steps.slice(0, end), ...pairs];
  }
  return steps;
}

/** The same at the start. */
function atStart(steps: Step[], quote: QuoteWord[], record: Slot[]): Step[] {
  const start = steps.findIndex((step) => !isDifference(step));
  const first = steps.find((step) => 'record' in step)?.record;
  if (first === undefined || start <= 0) return steps;
  const group = steps.slice(0, start);
  for (let count = 1; count <= Math.min(group.length + 2, MOST_BESIDES); count += 1) {
    if (record[first - count]?.turn !== record[first]?.turn) break;
    const more = Array.from({ length: count }, (_, n): Step => ({ kind: 'missing', record: first - count + n }));
    const pairs = alike([...more, ...group], quote, record);
    if (pairs) return [...pairs, ...steps.slice(start)];
  }
  return steps;
}

/** Words of the record that are looked at beyond a run. */
const MOST_BESIDES = 6;

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
