import type { QuoteWord } from './passage.ts';
import type { RecordWord } from './source.ts';
import { sameWord, type Word } from './words.ts';

/**
 * One step of an alignment, in reading order. `quote` and `record` are indexes of words.
 * `same`: said so. `changed`: another word was said. `added`: in the quote, not said here. `missing`: said, not in the
 * quote. `omitted`: said and left out where an ellipsis says so. `aside`: a note of the record's writers, left out.
 * `inserted`: in brackets in the quote. `replaced`: said where the quote has brackets. `jump`: the quote goes on
 * elsewhere.
 */
export type Step =
  | { kind: 'same' | 'changed'; quote: number; record: number }
  | { kind: 'added' | 'inserted'; quote: number }
  | { kind: 'missing' | 'omitted' | 'aside' | 'replaced'; record: number }
  | { kind: 'jump' };

/** A word of the record; `null` parts stretches that do not follow on each other. */
export type Slot = RecordWord | null;

const CHANGED = 1.4;
/** A changed word that begins alike is likelier to be the same place. */
const CHANGED_ALIKE = 1.25;
const ADDED = 1;
/** More for the first and the last word of a quote: rather than stand alone, they match a word a little further off. */
const ADDED_AT_END = 0.35;
/**
 * A little less than an added word, so that a word at either end is rather taken for one that stands a little further
 * on.
 */
const MISSING = 0.9;
const ASIDE = 0.01;
const OMITTED = 0.01;
const INSERTED = 0.05;
const REPLACED = 0.3;
const OTHER_TURN = 0.2;
/** What it takes to believe that the quote goes on elsewhere: more than so many differences. */
const JUMP = 4;
const JUMP_AT_ELLIPSIS = 1.5;

/** Stands for the end of a stretch among the numbers of words. */
const BREAK = -2;
const MOVE = { diagonal: 1, up: 2, left: 3, jump: 4 } as const;

/** The cheapest way to read a quote as words of the record: in one piece, or in several with jumps between them. */
export function align(quote: QuoteWord[], record: Slot[], { jumps = true } = {}): { steps: Step[]; cost: number } {
  const rows = quote.length;
  const columns = record.length;
  const width = columns + 1;
  const moves = new Uint8Array((rows + 1) * width);
  const origins = new Int32Array(rows + 1);
  const { quoteIds, recordIds, quoteHeads, recordHeads } = numbered(quote, record);
  const turning = Float32Array.from(record, (slot, at) =>
    slot && record[at - 1] && record[at - 1]!.turn !== slot.turn ? OTHER_TURN : 0,
  );
  const asides = Uint8Array.from(record, (slot) => (slot?.aside ? 1 : 0));
  let above = new Float32Array(width);
  let row = new Float32Array(width);
  for (let i = 1; i <= rows; i += 1) {
    const word = quote[i - 1]!;
    const id = quoteIds[i - 1]!;
    const head = quoteHeads[i - 1]!;
    const up = word.bracketed ? INSERTED : ADDED + (i === 1 || i === rows ? ADDED_AT_END : 0);
    const skip = i === rows ? Infinity : skipCost(word, quote[i]!);
    const base = i * width;
    row[0] = above[0]! + up;
    moves[base] = MOVE.up;
    let best = row[0]!;
    let bestAt = 0;
    for (let j = 1; j <= columns; j += 1) {
      let cost = above[j]! + up;
      let move: number = MOVE.up;
      if (recordIds[j - 1] !== BREAK) {
        const same = recordIds[j - 1] === id && sameWord(word, record[j - 1]!);
        const turned = turning[j - 1]!;
        const diagonal =
          above[j - 1]! +
          turned +
          (same ? 0 : word.bracketed ? REPLACED : recordHeads[j - 1] === head ? CHANGED_ALIKE : CHANGED);
        if (diagonal < cost || (same && diagonal <= cost)) {
          cost = diagonal;
          move = MOVE.diagonal;
        }
        const left = row[j - 1]! + turned + (asides[j - 1] ? ASIDE : skip);
        if (left < cost) {
          cost = left;
          move = MOVE.left;
        }
      }
      row[j] = cost;
      moves[base + j] = move;
      if (cost < best) {
        best = cost;
        bestAt = j;
      }
    }
    if (jumps && i < rows) {
      const landing = best + (quote[i]!.gapBefore ? JUMP_AT_ELLIPSIS : JUMP);
      origins[i] = bestAt;
      for (let j = 0; j <= columns; j += 1) {
        if (row[j]! <= landing) continue;
        row[j] = landing;
        moves[base + j] = MOVE.jump;
      }
    }
    [above, row] = [row, above];
  }
  let end = 0;
  for (let j = 1; j <= columns; j += 1) if (above[j]! < above[end]!) end = j;
  return { steps: trace(quote, record, moves, origins, end, quoteIds, recordIds), cost: above[end]! };
}

function skipCost(before: QuoteWord, after: QuoteWord): number {
  if (after.gapBefore) return OMITTED;
  return before.bracketed || after.bracketed ? REPLACED : MISSING;
}

function trace(
  quote: QuoteWord[],
  record: Slot[],
  moves: Uint8Array,
  origins: Int32Array,
  end: number,
  quoteIds: Int32Array,
  recordIds: Int32Array,
): Step[] {
  const width = record.length + 1;
  const steps: Step[] = [];
  let j = end;
  for (let i = quote.length; i > 0;) {
    const word = quote[i - 1]!;
    switch (moves[i * width + j]) {
      case MOVE.jump:
        steps.push({ kind: 'jump' });
        j = origins[i]!;
        break;
      case MOVE.left: {
        const slot = record[j - 1]!;
        const cost = skipCost(word, quote[i]!);
        steps.push({
          kind: slot.aside ? 'aside' : cost === OMITTED ? 'omitted' : cost === REPLACED ? 'replaced' : 'missing',
          record: j - 1,
        });
        j -= 1;
        break;
      }
      case MOVE.diagonal: {
        const same = quoteIds[i - 1] === recordIds[j - 1] && sameWord(word, record[j - 1]!);
        if (!same && word.bracketed)
          steps.push({ kind: 'replaced', record: j - 1 }, { kind: 'inserted', quote: i - 1 });
        else steps.push({ kind: same ? 'same' : 'changed', quote: i - 1, record: j - 1 });
        i -= 1;
        j -= 1;
        break;
      }
      default:
        steps.push({ kind: word.bracketed ? 'inserted' : 'added', quote: i - 1 });
        i -= 1;
    }
  }
  return steps.reverse();
}

/** Words as numbers, so that most comparisons are of integers; heads are the first three letters. */
function numbered(quote: QuoteWord[], record: Slot[]) {
  const keys = new Map<string, number>();
  const heads = new Map<string, number>();
  const number = (map: Map<string, number>, key: string) => {
    let value = map.get(key);
    if (value === undefined) map.set(key, (value = map.size));
    return value;
  };
  const headOf = (word: Word) => (word.key.length > 3 ? word.key.slice(0, 3) : word.key);
  return {
    quoteIds: Int32Array.from(quote, (word) => number(keys, word.key)),
    quoteHeads: Int32Array.from(quote, (word) => number(heads, headOf(word))),
    recordIds: Int32Array.from(record, (slot) => (slot ? (keys.get(slot.key) ?? -1) : BREAK)),
    recordHeads: Int32Array.from(record, (slot) => (slot ? (heads.get(headOf(slot)) ?? -1) : BREAK)),
  };
}
