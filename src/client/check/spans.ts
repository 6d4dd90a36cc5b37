/** A stretch of a text, in UTF-16 units, `to` not in it. */
export type Span = readonly [from: number, to: number];

/**
 * Whether one of some stretches, sorted and apart, holds another; asked in the order of the text, so that one walk
 * answers all.
 */
export function within(spans: readonly Span[]): (from: number, to: number) => boolean {
  let at = 0;
  return (from, to) => {
    while (at < spans.length && spans[at]![1] < to) at += 1;
    return at < spans.length && spans[at]![0] <= from;
  };
}

/** Whether one of some sorted places lies between two others, both counted in; asked in the order of the text. */
export function between(places: readonly number[]): (from: number, to: number) => boolean {
  let at = 0;
  return (from, to) => {
    while (at < places.length && places[at]! < from) at += 1;
    return at < places.length && places[at]! <= to;
  };
}
