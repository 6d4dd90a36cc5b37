/**
 * The last of `count` places for which something holds, or -1: it must hold for all places before one for which it
 * does, as in a sorted list.
 */
export function lastWhere(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
