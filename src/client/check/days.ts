const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The calendar day that some words name (`Dec. 6, 2021`, `6 December 2021`, `12/6/2021`, `2021-12-06`), as
 * `YYYY-MM-DD`, or `null`.
 */
export function readDay(text: string): string | null {
  const iso = /\b(\d{4})-(\d\d)-(\d\d)\b/.exec(text);
  if (iso) return iso[0];
  const slashes = /\b(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)\b/.exec(text);
  if (slashes) return day(slashes[3]!, Number(slashes[1]), slashes[2]!);
  const american = /\b([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text);
  if (american) return day(american[3]!, monthOf(american[1]!), american[2]!);
  const british = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8})\.?,?\s+(\d{4})\b/.exec(text);
  return british ? day(british[3]!, monthOf(british[2]!), british[1]!) : null;
}

const monthOf = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function day(year: string, month: number, date: string): string | null {
  if (month < 1 || month > 12 || Number(date) < 1 || Number(date) > 31) return null;
  return `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
}
