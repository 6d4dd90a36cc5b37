import type { BriefingEntry } from './entries.ts';

/** A month of the archive as a picture: two SVG paths of bars, a unit a day across, 24 units high. */
export interface MonthPicture {
  /** `2021-12`. */
  month: string;
  briefings: number;
  statements: string;
  questions: string;
}

/** Years from the newest to the oldest, each with its twelve months; a month without briefings is there and empty. */
export interface YearPicture {
  year: string;
  briefings: number;
  months: MonthPicture[];
}

export const MONTH_HEIGHT = 24;
/** Words of the highest bar; what is longer is cut there. */
const FULL = 18_000;

/**
 * Draws the archive: each briefing a bar at its day, as high as its words, what was asked on top of what was answered.
 */
export function archivePicture(briefings: readonly BriefingEntry[]): YearPicture[] {
  const byMonth = Map.groupBy(briefings, ({ data }) => data.date.slice(0, 7));
  const years = briefings.map(({ data }) => Number(data.date.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: briefings.length === 0 ? 0 : last - first + 1 }, (_, index) => {
    const year = String(last - index).padStart(4, '0');
    const months = Array.from({ length: 12 }, (_, month) =>
      monthPicture(`${year}-${String(month + 1).padStart(2, '0')}`, byMonth),
    );
    return { year, briefings: months.reduce((sum, month) => sum + month.briefings, 0), months };
  });
}

function monthPicture(month: string, byMonth: Map<string, BriefingEntry[]>): MonthPicture {
  const briefings = byMonth.get(month) ?? [];
  const tops = new Map<number, number>();
  let statements = '';
  let questions = '';
  for (const { data } of briefings.toReversed()) {
    const day = Number(data.date.slice(8));
    const asked = data.labels.reduce((sum, { kind, words }) => sum + (kind === 'question' ? words : 0), 0);
    const top = tops.get(day) ?? MONTH_HEIGHT;
    const said = Math.min(top, Math.max(1, units(data.words - asked)));
    const above = Math.min(top - said, units(asked));
    statements += `M${day} ${round(top)}v${round(-said)}`;
    if (above > 0) questions += `M${day} ${round(top - said)}v${round(-above)}`;
    tops.set(day, top - said - above - 0.7);
  }
  return { month, briefings: briefings.length, statements, questions };
}

const units = (words: number) => (words / FULL) * MONTH_HEIGHT;
const round = (value: number) => Math.round(value * 10) / 10;
