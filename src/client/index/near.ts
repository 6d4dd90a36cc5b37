/**
 * The shortest stretches that hold a place of every list, with at most `within` other places between them. `lists` are
 * sorted; the stretches come sorted by their first place.
 */
export function nearPlaces(lists: readonly ArrayLike<number>[], within: number): { first: number[]; last: number[] } {
  const found = { first: [] as number[], last: [] as number[] };
  const next = lists.map(() => 0);
  while (lists.length > 0 && next.every((at, list) => at < lists[list]!.length)) {
    let earliest = 0;
    let last = -1;
    for (const [list, at] of next.entries()) {
      if (lists[list]![at]! < lists[earliest]![next[earliest]!]!) earliest = list;
      last = Math.max(last, lists[list]![at]!);
    }
    const first = lists[earliest]![next[earliest]!]!;
    const others = last - first + 1 - lists.length;
    if (others >= 0 && others <= within) {
      found.first.push(first);
      found.last.push(last);
    }
    next[earliest]! += 1;
  }
  return found;
}
