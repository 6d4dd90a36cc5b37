import { recordWords, type BriefingText, type TextSource } from './source.ts';
import { lastWhere } from '../../core/transcript/halving.ts';

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
    briefingAt: (at) => lastWhere(starts.length, (briefing) => starts[briefing]! <= at),
    open: async (briefing) => briefings[briefing]!,
  };
}
