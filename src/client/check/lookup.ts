import { align, type Slot } from './align.ts';
import { candidates } from './candidates.ts';
import type { QuoteWord } from './passage.ts';
import { piecesOf, type Piece } from './pieces.ts';
import { recordWords, type BriefingText, type RecordWord, type TextSource } from './source.ts';
import { windows } from './windows.ts';

/** A briefing that was opened for a check. */
export interface Opened {
  briefing: number;
  text: BriefingText;
  record: RecordWord[];
}

/** A piece of a quote with the briefing in which it stands; the piece's record indexes count in `opened.record`. */
export interface Placed extends Piece {
  opened: Opened;
}

/** How a quote reads as words of the opened briefings. */
export interface Alignment {
  pieces: Placed[];
  /** What the reading costs: about the number of differences, more for each jump. */
  cost: number;
}

/** Files opened for one check, at most. */
const MOST_OPENED = 14;
const FIRST_OPENED = 4;
const THEN_OPENED = 2;
/** A stretch of the quote with so many words is looked for by itself if it was not found with the rest. */
const WORTH_LOOKING = 5;

/** The briefings of one check, opened as they are needed, few at a time. */
export class Shelf {
  readonly opened = new Map<number, Opened>();
  readonly #source: TextSource;

  constructor(source: TextSource) {
    this.#source = source;
  }

  /** Opens the best candidates for some words; says how many others are as good as the best. */
  async find(words: QuoteWord[], most: number): Promise<number> {
    const found = await candidates(words, this.#source);
    const fresh = found
      .filter(({ briefing }) => !this.opened.has(briefing))
      .slice(0, Math.min(most, MOST_OPENED - this.opened.size));
    const texts = await Promise.all(fresh.map(({ briefing }) => this.#source.open(briefing)));
    for (const [index, text] of texts.entries()) {
      const { briefing } = fresh[index]!;
      this.opened.set(briefing, { briefing, text, record: recordWords(text) });
    }
    return found.filter(({ briefing, score }) => !this.opened.has(briefing) && score >= found[0]!.score * 0.999).length;
  }
}

/**
 * Opens the briefings that a quote may come from, more of them for the parts that were not found in the first. Says
 * how many others promise as much as the best.
 */
export async function lookUp(words: QuoteWord[], shelf: Shelf): Promise<number> {
  const alike = await shelf.find(words, FIRST_OPENED);
  for (let round = 0; round < 3; round += 1) {
    const { pieces } = alignWith(words, [...shelf.opened.values()]);
    const open = strangers(words, pieces);
    const before = shelf.opened.size;
    for (const part of open) await shelf.find(part, THEN_OPENED);
    if (!isExplained(pieces)) await shelf.find(words, THEN_OPENED);
    if (shelf.opened.size === before) break;
  }
  return alike;
}

const isExplained = (pieces: Piece[]) => pieces.length === 1 && pieces[0]!.differences === 0;

/** Stretches of a quote that no piece explains: words without a counterpart, or with few between many changed ones. */
function strangers(words: QuoteWord[], pieces: Piece[]): QuoteWord[][] {
  const known = new Uint8Array(words.length);
  for (const piece of pieces) {
    let run: number[] = [];
    for (const step of [...piece.steps, null]) {
      if (step?.kind === 'same') run.push(step.quote);
      else if (!step || step.kind === 'changed' || step.kind === 'added' || step.kind === 'missing') {
        if (run.length >= WORTH_LOOKING) for (const at of run) known[at] = 1;
        run = [];
      }
    }
  }
  const stretches: QuoteWord[][] = [[]];
  for (const [at, word] of words.entries()) {
    if (!known[at]) stretches.at(-1)!.push(word);
    else if (stretches.at(-1)!.length > 0) stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.filter(({ bracketed }) => !bracketed).length >= WORTH_LOOKING);
}

/** Aligns a quote with all likely stretches of some briefings at once. */
export function alignWith(words: QuoteWord[], opened: Opened[], perBriefing = 6): Alignment {
  const slots: Slot[] = [];
  const origins: { opened: Opened; shift: number; end: number }[] = [];
  for (const one of opened) {
    for (const { from, to } of windows(words, one.record, perBriefing)) {
      slots.push(null);
      origins.push({ opened: one, shift: slots.length - from, end: slots.length + to - from });
      for (let at = from; at < to; at += 1) slots.push(one.record[at]!);
    }
  }
  const { steps, cost } = align(words, slots);
  const pieces = origins.length > 0 ? piecesOf(steps, slots, words) : [];
  return { cost, pieces: pieces.map((piece) => placed(piece, origins)) };
}

/** Every stretch by itself: where else the quote stands, and how well. */
export function alignEach(words: QuoteWord[], opened: Opened[]): Alignment[] {
  return opened.flatMap((one) =>
    windows(words, one.record, 8).map(({ from, to }) => {
      const slots = one.record.slice(from, to);
      const { steps, cost } = align(words, slots, { jumps: false });
      const pieces = piecesOf(steps, slots, words);
      return { cost, pieces: pieces.map((piece) => placed(piece, [{ opened: one, shift: -from, end: slots.length }])) };
    }),
  );
}

function placed(piece: Piece, origins: { opened: Opened; shift: number; end: number }[]): Placed {
  const { opened, shift } = origins.find(({ end }) => piece.recordFrom < end) ?? origins[0]!;
  return {
    ...piece,
    recordFrom: piece.recordFrom - shift,
    recordTo: piece.recordTo - shift,
    steps: piece.steps.map((step) => ('record' in step ? { ...step, record: step.record - shift } : step)),
    opened,
  };
}
