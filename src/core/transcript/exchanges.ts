import type { TurnKind } from './types.ts';

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
