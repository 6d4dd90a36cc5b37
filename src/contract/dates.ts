/*
 * A transcript's date is a calendar day. It is formatted in UTC from its own digits, so that it is the same day
 * wherever the site is built or read.
 */
const long = new Intl.DateTimeFormat('en-US', {
  weekday: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});
const short = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'long', timeZone: 'UTC' });
const dayAndYear = new Intl.DateTimeFormat('en-US', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  timeZone: 'UTC',
});

const utc = (day: string) => new Date(`${day}T00:00:00Z`);

/** `2021-12-06` as `Monday, December 6, 2021`. */
export const longDate = (day: string) => long.format(utc(day));

/** `2021-12-06` as `December 6, 2021`. */
export const dayInWords = (day: string) => dayAndYear.format(utc(day));

/** `2021-12-06` as `Dec 6, 2021`. */
export const shortDate = (day: string) => short.format(utc(day));

/** Every month from the one of a day to the one of another, `2021-12` each. */
export function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first.slice(0, 7); month !== '' && month <= last.slice(0, 7); month = monthAfter(month))
    months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** `2021-12` or a day in it as `December 2021`. */
export const monthName = (day: string) => month.format(utc(`${day.slice(0, 7)}-01`));

/**
 * An instant as printed in the source, in words: `2021-12-06 16:35:06-05:00` as `December 6, 2021, 4:35 P.M. (UTC−5)`.
 * The digits are the source's own and never moved to another zone. What is no such instant comes back as it is.
 */
export function printedInstant(instant: string): string {
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/.exec(instant);
  if (!match) return /^\d{4}-\d\d-\d\d$/.test(instant) ? dayAndYear.format(utc(instant)) : instant;
  const [, day, hour, minute, offset] = match;
  const clock = `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'A.M.' : 'P.M.'}`;
  return `${dayAndYear.format(utc(day!))}, ${clock}${offset ? ` (${zoneInWords(offset)})` : ''}`;
}

function zoneInWords(offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(offset) ?? [];
  if (!sign || (hours === '00' && minutes === '00')) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}
