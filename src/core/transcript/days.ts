/** A calendar day as people write it: one day, or two between which a numeric form leaves the choice (`6/5/2018`). */
export interface WrittenDay {
  /** `YYYY-MM-DD`; two where the order of day and month is not told, month first as the first. */
  days: [string] | [string, string];
  /** Where in the text it stands. */
  at: number;
  length: number;
}

/** Languages whose names of months are known; the names are those of the Unicode locale data that the runtime has. */
const languages = (
  'en de fr es pt it nl ca da nb sv fi is et lv lt pl cs sk sl hr hu ro bg sr mk ru uk be el tr az id ms vi eu ' +
  'gl ga cy ' +
  'sq hy ka he ar fa ur hi bn ta th'
).split(' ');

/** Forms of months that the locale data lacks but people write. */
const furtherNames: Record<string, number> = { sept: 9, okt: 10, dez: 12, mär: 3, mrz: 3, mai: 5, maj: 5, agu: 8 };

/** A name of a month beside which a number may be a day: all letters and signs that such names are made of. */
const WORD = String.raw`[\p{L}\p{M}’'.]{2,20}`;
const DAY = String.raw`\d{1,2}`;
const YEAR = String.raw`(?:\d{4}|['’]?\d{2})(?!\d|[:/-]\d)`;
const BETWEEN = String.raw`(?:\s{1,3}(?:(?:of|de|del|di|do|da)(?=\s)|d['’]|[พค]\.ศ\.))?\s{0,3}`;
const FORMS: [RegExp, (found: string[]) => string[]][] = [
  [
    /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/gu,
    ([, year, month, day]) => written(year!, month!, day!),
  ],
  [/(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/gu, ([, year, , month, day]) => written(year!, month!, day!)],
  [
    /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu,
    ([, year, month, day]) => written(year!, month!, day!),
  ],
  [
    new RegExp(String.raw`(?<!\d)(${DAY})(?:st|nd|rd|th|er|º|ª|°|\.)?${BETWEEN}(${WORD}),?${BETWEEN}(${YEAR})`, 'giu'),
    ([, day, name, year]) => named(year!, name!, day!),
  ],
  [
    new RegExp(String.raw`(?<!\p{L})(${WORD})\s{0,3}(${DAY})(?:st|nd|rd|th|º)?,?\s{1,3}(${YEAR})`, 'giu'),
    ([, name, day, year]) => named(year!, name!, day!),
  ],
  [
    new RegExp(String.raw`(?<!\d)(\d{4})[,.]?\s{1,3}(${WORD})\s{1,3}(${DAY})(?!\d|:)`, 'giu'),
    ([, year, name, day]) => named(year!, name!, day!),
  ],
  [
    /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d|\.\d)/gu,
    ([, day, month, year]) => written(year!, month!, day!),
  ],
  [
    /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/gu,
    ([, one, , other, year]) => [...written(year!, one!, other!), ...written(year!, other!, one!)],
  ],
];

/**
 * The first day that is written in a text, in digits or with the month's name in one of many languages:
 * `2021-12-06`, `December 6, 2021`, `29. April 2015`, `6 декабря 2021`, `2021年12月6日`, `4/29/15`. `null` where none is,
 * or where the calendar lacks it. Years of two digits are those of 1969 to 2068, as POSIX has it.
 */
export function writtenDay(text: string): WrittenDay | null {
  const plain = digits(text);
  const found = FORMS.flatMap(([form, read]) => {
    for (const match of plain.matchAll(form)) {
      const days = [...new Set(read(match))];
      if (days.length > 0) return [{ days: days as WrittenDay['days'], at: match.index, length: match[0].length }];
    }
    return [];
  });
  return found.sort((a, b) => a.at - b.at || b.length - a.length)[0] ?? null;
}

let names: Map<string, number> | null = null;

/** A month's number by its name in any of the known languages, whole or shortened; `null` for any other word. */
function monthOf(name: string): number | null {
  names ??= monthNames();
  return names.get(nameKey(name)) ?? null;
}

function written(year: string, month: string, day: string): string[] {
  const exact = calendarDate(fullYear(year), Number(month), Number(day));
  return exact ? [exact] : [];
}

function named(year: string, name: string, day: string): string[] {
  const month = monthOf(name);
  // Thai years are those of the Buddhist era.
  const common = /\p{Script=Thai}/u.test(name) && Number(year) > 2400 ? String(Number(year) - 543) : year;
  return month === null ? [] : written(common, String(month), day);
}

function fullYear(printed: string): number {
  const year = Number(printed.replace(/^['’]/, ''));
  return printed.length > 3 ? year : year + (year < 69 ? 2000 : 1900);
}

/** A day of the calendar as `YYYY-MM-DD`; `null` where the calendar lacks it. */
export function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** Digits of every script as those of ours, each in its place, so that positions stay. */
function digits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    const value = String(code - zero);
    return digit.length === 2 ? `0${value}` : value;
  });
}

function monthNames(): Map<string, number> {
  const names = new Map(Object.entries(furtherNames));
  for (const language of languages)
    for (const month of ['long', 'short'] as const)
      for (const options of [{ month }, { month, day: 'numeric', year: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
        for (let index = 0; index < 12; index++) {
          const part = format.formatToParts(Date.UTC(2021, index, 5)).find(({ type }) => type === 'month');
          const key = nameKey(part?.value ?? '');
          if (key.length > 1 && !/\d/.test(key) && !names.has(key)) names.set(key, index + 1);
        }
      }
  return names;
}

const nameKey = (name: string) => name.toLowerCase().normalize('NFKC').replace(/[.’']/g, '');
