import type { QuoteWord } from './passage.ts';
import type { TextSource } from './source.ts';

/** A briefing that may hold the quote; the score counts the words found in the right order, rare ones more. */
export interface Candidate {
  briefing: number;
  score: number;
}

/** Words asked for: the rarest, so many at most, and fewer where their places are too many to go through. */
const MOST_WORDS = 14;
const MOST_PLACES = 400_000;
/** Only words with so few places between them open a new bin; the others vote for bins that are open. */
const OPENING_PLACES = 40_000;
/** Keeps bins from being negative. */
const SHIFT = 4096;

/**
 * Briefings in which many words of a quote stand at the distances that they have in the quote, best first. Every
 * word votes for the place where the quote would begin, so no single word has to be right.
 */
export async function candidates(words: QuoteWord[], source: TextSource): Promise<Candidate[]> {
  const total = new Map<number, number>();
  for (const segment of segments(words)) {
    for (const [briefing, score] of await votes(segment, source))
      total.set(briefing, (total.get(briefing) ?? 0) + score);
  }
  return [...total]
    .map(([briefing, score]) => ({ briefing, score }))
    .sort((a, b) => b.score - a.score || b.briefing - a.briefing);
}

function segments(words: QuoteWord[]): QuoteWord[][] {
  const parts: QuoteWord[][] = [[]];
  for (const word of words) {
    if (word.gapBefore) parts.push([]);
    if (!word.bracketed) parts.at(-1)!.push(word);
  }
  return parts.filter((part) => part.length > 0);
}

/** For each briefing the votes for its best place. */
async function votes(words: QuoteWord[], source: TextSource): Promise<Map<number, number>> {
  const bins = new Map<number, { score: number; last: number }>();
  const chosen = rarest(words, source);
  const places = await Promise.all(chosen.map(({ key }) => source.places(key)));
  // Words may be missing or added, and notes of the record left out, more of them in a long quote.
  const width = words.length < 16 ? 4 : words.length < 60 ? 8 : 16;
  let opening = 0;
  for (const [index, { at, weight }] of chosen.entries()) {
    const positions = places[index]!;
    opening += positions.length;
    const opens = opening <= OPENING_PLACES || index < 2;
    for (let n = 0; n < positions.length; n += 1) {
      const bin = Math.floor((positions[n]! - at + SHIFT) / width);
      vote(bins, bin, index, weight, opens);
      vote(bins, bin + 1, index, weight, opens);
    }
  }
  const best = new Map<number, number>();
  for (const [bin, { score }] of bins) {
    const briefing = source.briefingAt(Math.max(0, bin * width - SHIFT));
    if (score > (best.get(briefing) ?? 0)) best.set(briefing, score);
  }
  return best;
}

/** One vote a word and bin, however often the word stands there. */
function vote(
  bins: Map<number, { score: number; last: number }>,
  bin: number,
  index: number,
  weight: number,
  opens: boolean,
): void {
  const entry = bins.get(bin);
  if (!entry) {
    if (opens) bins.set(bin, { score: weight, last: index });
  } else if (entry.last !== index) {
    entry.score += weight;
    entry.last = index;
  }
}

function rarest(words: QuoteWord[], source: TextSource): { key: string; at: number; weight: number }[] {
  const ranked = words
    .map(({ key }, at) => ({ key, at, frequency: source.frequency(key) }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => a.frequency - b.frequency || a.at - b.at);
  let places = 0;
  return ranked
    .filter(({ frequency }, rank) => rank < MOST_WORDS && ((places += frequency) <= MOST_PLACES || rank < 4))
    .map(({ key, at, frequency }) => ({ key, at, weight: Math.log2(1 + 1e7 / frequency) }));
}
