import type { QuoteWord } from './passage.ts';
import type { RecordWord } from './source.ts';

/** A stretch of one briefing's words: from, and to without. */
export interface Window {
  from: number;
  to: number;
}

const BIN = 16;
/** Words kept around a place, beyond the quote's own length. */
const MARGIN = 24;
/** Stretches nearer than this are taken together, so that what an ellipsis leaves out is at hand. */
const BRIDGE = 120;

/**
 * The stretches of a briefing where a quote, or a part of it, may stand: where its words vote for the same beginning.
 */
export function windows(quote: QuoteWord[], record: RecordWord[], most: number): Window[] {
  const offsets = new Map<string, number[]>();
  for (const [at, { key, bracketed }] of quote.entries())
    if (!bracketed) offsets.set(key, [...(offsets.get(key) ?? []), at]);
  const frequency = new Map<string, number>();
  for (const { key } of record) if (offsets.has(key)) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const shift = quote.length + BIN;
  const bins = new Float64Array(Math.ceil((record.length + shift) / BIN) + 2);
  for (const [position, { key }] of record.entries()) {
    const weight = 1 / Math.sqrt(frequency.get(key) ?? 1);
    for (const at of offsets.get(key) ?? []) {
      const bin = Math.floor((position - at + shift) / BIN);
      bins[bin]! += weight;
      bins[bin + 1]! += weight;
    }
  }
  const best = [...bins.entries()]
    .filter(([, score]) => score > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, most * 2);
  const found = best.map(([bin]): Window => {
    const begin = (bin - 1) * BIN - shift;
    return { from: Math.max(0, begin - MARGIN), to: Math.min(record.length, begin + 2 * BIN + quote.length + MARGIN) };
  });
  return merged(found.filter(({ from, to }) => to > from));
}

function merged(found: Window[]): Window[] {
  const result: Window[] = [];
  for (const window of found.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && window.from - last.to < BRIDGE) last.to = Math.max(last.to, window.to);
    else result.push({ ...window });
  }
  return result;
}
