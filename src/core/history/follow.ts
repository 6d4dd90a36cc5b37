import { resolveTurn } from '../transcript/resolve-turn.ts';
import type { Comparison } from './changes.ts';
import type { Change } from './types.ts';

/**
 * The changes of several comparisons in a row, the turns in each named by the ids that they have today, `null` where a
 * turn is no more. `present` are the ids of the transcript as it is now.
 */
export function withPresentIds(comparisons: readonly Comparison[], present: readonly string[]): Change[][] {
  const there = new Set(present);
  const later = comparisons.map(({ ids }) => new Map(ids));
  const today = (id: string, from: number): string | null => {
    let at = id;
    for (const map of later.slice(from)) {
      const next = map.get(at);
      if (next === null) return null;
      at = next ?? at;
    }
    if (there.has(at)) return at;
    const found = resolveTurn(at, present);
    return found.status === 'gone' ? null : found.id;
  };
  return comparisons.map(({ changes }, index) =>
    changes.map((change) => ({ ...change, turn: change.turn === null ? null : today(change.turn, index + 1) })),
  );
}
