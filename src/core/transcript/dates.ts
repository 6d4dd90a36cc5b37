import { calendarDate } from './days.ts';

/**
 * The calendar day that a text begins with, `YYYY-MM-DD`, or `null` where there is none or the calendar lacks it.
 * A time behind it does not move it: the day counts as it is written.
 */
export function calendarDay(text: string): string | null {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})(?![\d])/.exec(text.trim());
  return found && calendarDate(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** A time as ISO 8601 with the offset that is printed (none where none is printed), or `null` where it is no time. */
export function instant(text: string | null): string | null {
  const found = /^(\S{8,10})[Tt\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|z|[+-]\d{1,2}(?::?\d{2})?)?$/.exec(
    text?.trim() ?? '',
  );
  const day = calendarDay(found?.[1] ?? text ?? '');
  if (!day) return null;
  if (!found) return day === text?.trim() ? `${day}T00:00:00Z` : null;
  const [, , hour, minute, second = '00', offset = ''] = found;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return `${day}T${hour!.padStart(2, '0')}:${minute}:${second}${isoOffset(offset)}`;
}

function isoOffset(offset: string): string {
  const found = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset);
  return found ? `${found[1]}${found[2]!.padStart(2, '0')}:${found[3] ?? '00'}` : offset.toUpperCase();
}
