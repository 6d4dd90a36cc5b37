import { writtenDay } from '../core/transcript/days.ts';

/** What may stand beside the day in a line that gives nothing but the day. */
const around = new RegExp(
  String.raw`\b(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?|(?:issued|posted|published` +
    String.raw`|released|updated|created|dated?|delivered)(?:\s+on)?|on|at|for immediate release|last|date|time` +
    String.raw`|[ap]\.?m|e[sd]t|[cmp][sd]t|utc|gmt|et)\b\.?|\d{1,2}:\d{2}(?::\d{2})?|[\s\u00a0.,:;|()[\]·•–—-]`,
  'gi',
);

/** The first calendar day in a text, as `YYYY-MM-DD`; `null` where there is none, or where it could be two. */
export function dayIn(text: string): string | null {
  const days = writtenDay(text)?.days;
  return days?.length === 1 ? days[0] : null;
}

/** The two days that a text may mean, as `6/5/2018` does; `null` where there is one, or none. */
export function eitherDay(text: string): readonly [string, string] | null {
  const days = writtenDay(text)?.days;
  return days?.length === 2 ? days : null;
}

/** Whether a line holds a day and nothing else but words such as `Issued on:`. */
export function isDayLine(text: string): boolean {
  if (text.length > 90) return false;
  const found = writtenDay(text);
  if (!found) return false;
  const rest = `${text.slice(0, found.at)} ${text.slice(found.at + found.length)}`;
  return rest.replace(weekdays(), ' ').replace(around, ' ').trim() === '';
}

/** The day of a line that holds nothing else; `null` for any other line, or where it could be two. */
export function dayLine(text: string): string | null {
  return isDayLine(text) ? dayIn(text) : null;
}

/** Whether a line holds a place and the day and nothing else: `Harbour Town, April 2, 2031`. */
export function isDateline(text: string): boolean {
  const found = text.length > 90 || isDayLine(text) ? null : writtenDay(text);
  const behind = found && text.slice(found.at + found.length).replace(/[.:)\s]/g, '');
  return behind === '' && place.test(text.slice(0, found!.at));
}

const place = /^\p{Lu}[\p{L}\p{M}.’'-]*(?:,? \p{Lu}[\p{L}\p{M}.’'-]*){0,5}(?:,|\s[–—-]+|\s?\()\s*$/u;

/** The day in an address such as `/2017/08/17/remarks`, or `/2017-08-17-remarks`. */
export function dayInAddress(address: string): string | null {
  const found = /[/_-](\d{4})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(address);
  return found && dayIn(`${found[1]}-${found[2]}-${found[3]}`);
}

/** An instant as transcripts print it, `2021-12-06 16:35:06-05:00`; `null` for anything that has no time and offset. */
export function instant(text: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})[T\s](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})$/i.exec(text.trim());
  if (!found || dayIn(found[1]!) === null) return null;
  const offset = /z/i.test(found[4]!) ? '+00:00' : found[4]!.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  return `${found[1]} ${found[2]}${found[3] ?? ':00'}${offset}`;
}

let names: RegExp | null = null;

/** Names of weekdays in languages whose days are read. */
function weekdays(): RegExp {
  const languages = [
    'de',
    'fr',
    'es',
    'pt',
    'it',
    'nl',
    'sv',
    'da',
    'nb',
    'fi',
    'pl',
    'cs',
    'ru',
    'uk',
    'tr',
    'ja',
    'zh',
    'ko',
    'ar',
  ];
  names ??= new RegExp(
    languages
      .flatMap((language) =>
        Array.from({ length: 7 }, (_, day) =>
          new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2021, 10, day + 1)),
        ),
      )
      .sort((a, b) => b.length - a.length)
      .join('|'),
    'giu',
  );
  return names;
}
