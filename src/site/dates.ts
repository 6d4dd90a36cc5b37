/*
 * A transcript's date is a calendar day. It is formatted in UTC from its own digits, so that it is the same day
 * wherever the site is built or read.
 */
const long = new Intl.DateTimeFormat('en-US', { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'long', timeZone: 'UTC' });

const utc = (day: string) => new Date(`${day}T00:00:00Z`);

/** `2021-12-06` as `Monday, December 6, 2021`. */
export const longDate = (day: string) => long.format(utc(day));

/** `2021-12-06` as `Dec 6, 2021`. */
export const shortDate = (day: string) => short.format(utc(day));

/** `2021-12` or a day in it as `December 2021`. */
export const monthName = (day: string) => month.format(utc(`${day.slice(0, 7)}-01`));
