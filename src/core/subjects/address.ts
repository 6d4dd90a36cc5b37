import type { Token } from './tokens.ts';

/** Words after which a name by itself is somebody addressed: `Go ahead, Peter.`, `Thanks, April.` */
const CALLING = new Set(
  `thanks thank ahead yes yeah okay ok sure hi hey hello morning afternoon evening sorry please right no well welcome
  now next you to sir all back oh`.split(/\s+/u),
);

/**
 * Words after which somebody says who is asking, or hands over: `This is Ada Moreno with …`, `We’ll go to Peter with …`
 */
const NAMING = new Set(['is', 'it', "i'm", 'to', 'from', 'with', 'name', 'go', 'thanks', 'hear', 'hi', 'by']);
/** So many words from its beginning somebody may say who is asking. */
const OPENING = 6;
const OF_OUTLET = new Set(['with', 'from', 'at', 'of', 'here', 'for']);
const NAMED_AFTER = new Set(['go', 'question', 'turn', 'take', 'do', 'is', 'it', "i'm", 'up', 'over', 'goes', 'move']);

/** Counts names used to address somebody, by the key of each word; call it turn by turn. */
export class Addressed {
  readonly #counts = new Map<string, number>();

  add(turn: readonly Token[]): void {
    for (let start = 0; start < turn.length; start++) {
      if (!turn[start]!.capital || (start > 0 && turn[start - 1]!.capital && turn[start]!.after === 'blank')) continue;
      let end = start + 1;
      while (end < turn.length && turn[end]!.capital && turn[end]!.after === 'blank') end++;
      if (end - start <= 3 && isAddress(turn, start, end))
        for (const { key } of turn.slice(start, end)) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  /** How often a word is part of a name by which somebody is addressed. */
  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }
}

function isAddress(turn: readonly Token[], start: number, end: number): boolean {
  const ends = end === turn.length || turn[end]!.after !== 'blank';
  const before = turn[start - 1];
  const called = before !== undefined && CALLING.has(before.key) && turn[start]!.after !== 'blank';
  if (ends && end - start === turn.length) return true;
  if (ends && called) return true;
  if (turn[start]!.after === 'sentence' && turn[end]?.after === 'mark') return true;
  if (ends && before && ['thank', 'hi', 'hey', 'hello', 'yeah', 'yes', 'okay', 'sorry'].includes(before.key))
    return true;
  const outlet = end + 1 < turn.length && OF_OUTLET.has(turn[end]!.key) && turn[end + 1]!.capital;
  // `Hi. Ada Moreno from the Herald.`
  if (outlet && start < OPENING && turn[start]!.after === 'sentence') return true;
  if (!before || !NAMING.has(before.key)) return false;
  const earlier = turn[start - 2];
  return (outlet || ends) && (NAMED_AFTER.has(before.key) || (earlier !== undefined && NAMED_AFTER.has(earlier.key)));
}
