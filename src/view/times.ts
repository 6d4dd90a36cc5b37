/**
 * Minutes between two printed times such as `11:56 A.M. EST` and `12:16 P.M. EST`, or `null` where they cannot be told:
 * another zone, no half of the day, an end before the start, or more than twelve hours, which is a slip of the pen.
 */
export function minutesBetween(start: string | null, end: string | null): number | null {
  const from = start && parse(start);
  const to = end && parse(end);
  if (!from || !to || from.zone !== to.zone) return null;
  const minutes = (to.minutes - from.minutes + 1440) % 1440;
  return minutes > 0 && minutes <= 720 ? minutes : null;
}

function parse(time: string): { minutes: number; zone: string } | null {
  const match = /^(\d{1,2}):(\d\d)\s*([ap])\.?\s*m\.?\s*(\S*)$/i.exec(time.trim());
  if (!match) return null;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (hour < 1 || hour > 12 || minute > 59) return null;
  const afternoon = match[3]!.toLowerCase() === 'p' ? 12 : 0;
  return { minutes: ((hour % 12) + afternoon) * 60 + minute, zone: match[4]!.toLowerCase() };
}

/** `95` as `1 hour 35 minutes`. */
export function inWords(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const;
  return parts.flatMap(([value, unit]) => (value > 0 ? [`${value} ${unit}${value === 1 ? '' : 's'}`] : [])).join(' ');
}

/** Both printed times as one: `1:18 P.M. to 2:05 P.M. EDT`; the zone once where it is the same. */
export function timeSpan(start: string | null, end: string | null): string | null {
  if (!start || !end) return start ?? (end && `until ${end}`);
  const zone = /\s[A-Z]{2,5}$/.exec(end)?.[0];
  return `${zone && start.endsWith(zone) ? start.slice(0, -zone.length) : start} to ${end}`;
}

/** Minutes that reading takes at 240 words a minute, at least one. */
export const readingMinutes = (words: number) => Math.max(1, Math.round(words / 240));
