import type { Sign } from './place-words.ts';

/** What a line of a head is: perhaps a place, a day, the time of the beginning, or something else. */
export type HeadLine =
  | { is: 'line'; text: string; block: number; sign: Sign; certain: boolean; glued: boolean }
  | { is: 'day' | 'title' | 'else' | 'delivered' }
  | { is: 'clock'; official: boolean };
type Line = Extract<HeadLine, { is: 'line' }>;

/** Lines of one place: its room, its house, its town. */
const longestRun = 3;

/**
 * The lines of a head that name the place. None does by what it is not: a word for a place, a town with its state, a
 * day or a time beside it must speak for it, since any head may begin with the names of sites, offices and sections.
 */
export function vouched(lines: readonly HeadLine[]): string[] {
  const clock = lines.findIndex(({ is }) => is === 'clock');
  const isTown = (line: HeadLine) => line.is === 'line' && line.sign === 'town';
  // Several names with a country behind are those of people.
  const isList = lines.filter(isTown).length > 1;
  const certain = new Set<HeadLine>(
    lines.filter(
      (line) => line.is === 'line' && (line.certain || line.sign === 'way' || (line.sign === 'town' && !isList)),
    ),
  );
  if (clock >= 0) for (const line of aboveClock(lines, clock)) certain.add(line);
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (line.is !== 'line' || next?.is !== 'line' || !certain.has(next)) return;
    const above = next.sign === 'way' || (next.sign === 'town' && next.block === line.block);
    if (above && lines[at - 1]?.is !== 'line') certain.add(line);
  });
  const speaks = (line: HeadLine | undefined) =>
    line !== undefined && (certain.has(line) || line.is === 'day' || line.is === 'clock' || line.is === 'delivered');
  // Both ways, as a line may be spoken for by the one below it.
  for (const order of [[...lines.keys()], [...lines.keys()].reverse()])
    for (const at of order) {
      const line = lines[at]!;
      if (line.is !== 'line' || (line.sign !== 'room' && line.sign !== 'house')) continue;
      const isFirst = line.sign === 'room' && lines.slice(0, at).every(({ is }) => is === 'day' || is === 'title');
      if (isFirst || speaks(lines[at - 1]) || speaks(lines[at + 1])) certain.add(line);
    }
  const found = (part: readonly HeadLine[]) =>
    part.filter((line): line is Line => line.is === 'line' && certain.has(line)).map(({ text }) => text);
  const before = found(clock < 0 ? lines : lines.slice(0, clock));
  return before.length > 0 || clock < 0 ? before : found(lines.slice(clock));
}

/** The few lines directly above the time, only days between: so official heads print a place of any name. */
function aboveClock(lines: readonly HeadLine[], clock: number): Line[] {
  const run: Line[] = [];
  let at = clock - 1;
  let dated = false;
  for (; at >= 0 && (lines[at]!.is === 'line' || lines[at]!.is === 'day'); at--) {
    const line = lines[at]!;
    if (line.is === 'line') run.push(line);
    else dated = true;
  }
  const time = lines[clock]!;
  const isOfficial = time.is === 'clock' && (time.official || dated);
  return isOfficial && run.length <= longestRun && !run.some(({ glued }) => glued) ? run : [];
}
