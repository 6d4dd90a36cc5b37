import type { Exchange, TurnKind } from './types.ts';

/**
 * Numbers the exchanges of a transcript: a question that follows an answer opens one; questions that follow each other
 * stay together (reporters talk over each other before anyone answers); statements belong to the question before them.
 * `null` before the first question.
 */
export function exchanges(kinds: readonly TurnKind[]): (number | null)[] {
  let number = 0;
  let before: TurnKind | null = null;
  return kinds.map((kind) => {
    if (kind === 'question' && before !== 'question') number++;
    before = kind;
    return number === 0 ? null : number;
  });
}

/** The exchanges of turns by their numbers, as `exchanges` gives them, each without its terms. */
export function exchangeList(numbers: readonly (number | null)[]): Exchange[] {
  const list: Exchange[] = [];
  for (const [index, n] of numbers.entries()) {
    if (n === null) continue;
    const last = list.at(-1);
    if (last?.n === n) last.turns++;
    else list.push({ n, first: index + 1, turns: 1, terms: [] });
  }
  return list;
}
