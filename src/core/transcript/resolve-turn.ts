/** What became of the turn that a link asks for: there as it was, there but changed, or not to be found. */
export type Resolved = { status: 'exact' | 'changed'; id: string } | { status: 'gone' };

/** Pieces into which a turn may have been cut and still be found by its two ends. */
const mostPieces = 6;

/**
 * Finds the turn that a permalink (`t-<first>-<last>-<around>`) means among the ids of a transcript as it is now: the
 * turn with this id; else the one turn on which all parts that are still found agree; else, where its beginning and its
 * end are now in two turns close together, the one with its beginning (it was cut). Otherwise there is no guess.
 * Needs nothing but its arguments: it runs in the browser too.
 */
export function resolveTurn(asked: string, ids: readonly string[]): Resolved {
  if (ids.includes(asked)) return { status: 'exact', id: asked };
  const parts = partsOf(asked);
  if (!parts) return { status: 'gone' };
  const holding: number[][] = parts.map(() => []);
  ids.forEach((id, index) => {
    const own = partsOf(id);
    if (own) parts.forEach((part, place) => own[place] === part && holding[place]!.push(index));
  });
  const found = holding.filter((turns) => turns.length > 0);
  const agreed = found.length > 0 ? found.reduce((left, right) => left.filter((turn) => right.includes(turn))) : [];
  if (agreed.length === 1) return { status: 'changed', id: ids[agreed[0]!]! };

  const [first, last, around] = holding as [number[], number[], number[]];
  const isCut =
    first.length === 1 &&
    last.length === 1 &&
    around.length === 0 &&
    first[0]! < last[0]! &&
    last[0]! - first[0]! < mostPieces;
  return isCut ? { status: 'changed', id: ids[first[0]!]! } : { status: 'gone' };
}

function partsOf(id: string): string[] | null {
  return /^t-([a-z2-9]{5})-([a-z2-9]{5})-([a-z2-9]{5})(?:-\d+)?$/.exec(id)?.slice(1) ?? null;
}
