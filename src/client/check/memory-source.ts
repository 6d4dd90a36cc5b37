import { recordWords, type BriefingText, type TextSource } from './source.ts';

/** A text source over briefings held in memory: for tests, measurements and archives that were loaded as a whole. */
export function memorySource(briefings: BriefingText[]): TextSource {
  const places = new Map<string, number[]>();
  const starts: number[] = [];
  let position = 0;
  for (const text of briefings) {
    starts.push(position);
    for (const { key } of recordWords(text)) {
      const list = places.get(key);
      if (list) list.push(position);
      else places.set(key, [position]);
      position += 1;
    }
  }
  const days = briefings.map(({ date }) => date).sort();
  return {
    holdings: { briefings: briefings.length, from: days[0] ?? '', to: days.at(-1) ?? '' },
    names: [
      ...new Set(
        briefings.flatMap(({ turns }) => turns.flatMap(({ label, name }) => (name ? [label, name] : [label]))),
      ),
    ],
    frequency: (key) => places.get(key)?.length ?? 0,
    places: async (key) => places.get(key) ?? [],
    briefingAt: (at) => lastAtMost(starts, at),
    open: async (briefing) => briefings[briefing]!,
  };
}

/** Index of the last value that is at most `value` in a sorted list that begins with 0. */
function lastAtMost(sorted: number[], value: number): number {
  let low = 0;
  for (let high = sorted.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle;
  }
  return low;
}
