const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const month = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const ordinal = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const printed = new RegExp(
  String.raw`\b(?:${month}\s+${ordinal},?\s+(\d{4})|${ordinal}\s+(?:of\s+)?${month},?\s+(\d{4}))\b`,
  'i',
);
const numeric = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/;

/** What may stand beside the day in a line that gives nothing but the day. */
const around =
  /\b(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?|(?:issued|posted|published|released|updated|created|dated?|delivered)(?:\s+on)?|on|at|for immediate release|last|date|time|[ap]\.?m|e[sd]t|[cmp][sd]t|utc|gmt|et)\b\.?|\d{1,2}:\d{2}(?::\d{2})?|[\s\u00a0.,:;|()[\]·•–—-]+/gi;

/** The first calendar day in a text (`August 17, 2017`, `17 Aug. 2017`, `2017-08-17`, `8/17/2017`), as `YYYY-MM-DD`. */
export function dayIn(text: string): string | null {
  const words = printed.exec(text);
  if (words)
    return day(
      Number(words[3] ?? words[6]),
      months.findIndex((name) => name.startsWith((words[1] ?? words[5])!.toLowerCase().slice(0, 3))) + 1,
      Number(words[2] ?? words[4]),
    );
  const digits = numeric.exec(text);
  if (digits)
    return digits[1]
      ? day(Number(digits[1]), Number(digits[2]), Number(digits[3]))
      : day(Number(digits[6]), Number(digits[4]), Number(digits[5]));
  return null;
}

/** The day of a line that holds a day and nothing else but words such as `Issued on:`; `null` for any other line. */
export function dayLine(text: string): string | null {
  if (text.length > 90) return null;
  const found = dayIn(text);
  if (!found) return null;
  return text.replace(printed, ' ').replace(numeric, ' ').replace(around, ' ').trim() === '' ? found : null;
}

/** The day in an address such as `/2017/08/17/remarks`, or `/2017-08-17-remarks`. */
export function dayInAddress(address: string): string | null {
  const found = /[/_-](\d{4})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(address);
  return found ? day(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

/** An instant as transcripts print it, `2021-12-06 16:35:06-05:00`; `null` for anything that has no time and offset. */
export function instant(text: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})[T\s](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})$/i.exec(text.trim());
  if (!found || dayIn(found[1]!) === null) return null;
  const offset = /z/i.test(found[4]!) ? '+00:00' : found[4]!.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  return `${found[1]} ${found[2]}${found[3] ?? ':00'}${offset}`;
}

function day(year: number, monthOfYear: number, dayOfMonth: number): string | null {
  const at = new Date(Date.UTC(year, monthOfYear - 1, dayOfMonth));
  const real = year >= 1700 && year < 2200 && at.getUTCMonth() === monthOfYear - 1 && at.getUTCDate() === dayOfMonth;
  return real ? at.toISOString().slice(0, 10) : null;
}
