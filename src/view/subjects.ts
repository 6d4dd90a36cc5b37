import { href } from '../contract/routes.ts';
import { inOneLine } from '../contract/terms.ts';
import { keyOf } from '../core/subjects/tokens.ts';
import { exchanges } from '../core/transcript/exchanges.ts';
import type { BriefingEntry } from './entries.ts';
import type { BriefingData } from './schemas.ts';

/** A term that sets a part of an archive apart from the rest. */
export interface Subject {
  term: string;
  /** Briefings of the part that are about it. */
  briefings: number;
}

/** What a part of the archive is about: a month, or a year of a speaker's. */
export interface Period {
  period: string;
  subjects: Subject[];
}

/** A row of the picture: a term with the briefings about it in each month. */
export interface SubjectOverTime extends Subject {
  months: number[];
}

/** Who speaks in fewer briefings has no course over time. */
export const LEAST_BRIEFINGS = 4;

const MOST = 8;
const ROWS = 36;

/** A briefing's terms in one line. */
export const termsInWords = ({ terms }: BriefingData) => inOneLine(terms.map(({ term }) => term));

/** The search that shows all places of a term. */
export function searchFor(term: string, speaker?: string): string {
  const words = term.includes(' ') ? `"${term}"` : term;
  return `${href('/search/')}#${new URLSearchParams({ q: words, ...(speaker ? { speaker } : {}) })}`;
}

/** How many briefings are about each term, by one form of its words; and how most of them print it. */
class Count {
  readonly counts = new Map<string, number>();
  /** The same with more weight for what a whole briefing is about than for what an exchange is. */
  readonly weights = new Map<string, number>();
  readonly printed = new Map<string, Map<string, number>>();
  briefings = 0;

  add(terms: Iterable<string>, main: readonly string[] = []): void {
    const mains = new Map(main.map((term, rank) => [formOf(term), 3 - rank / main.length]));
    this.briefings++;
    for (const [key, term] of new Map([...terms].map((term) => [formOf(term), term]))) {
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
      this.weights.set(key, (this.weights.get(key) ?? 0) + (mains.get(key) ?? 1));
      const printed = this.printed.get(key) ?? new Map<string, number>();
      this.printed.set(key, printed.set(term, (printed.get(term) ?? 0) + 1));
    }
  }

  term(key: string): string {
    return [...this.printed.get(key)!].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
  }
}

const formOf = (term: string) => term.split(' ').map(keyOf).join(' ');

/** The terms of a briefing and of its exchanges. */
const allTerms = ({ terms, told }: BriefingData) => new Set([...terms.map(({ term }) => term), ...told.flat()]);

function countOf(
  briefings: readonly BriefingEntry[],
  termsOf: (data: BriefingData) => Iterable<string> = allTerms,
): Count {
  const count = new Count();
  for (const { data } of briefings)
    count.add(
      termsOf(data),
      data.terms.map(({ term }) => term),
    );
  return count;
}

/** What sets each month apart from the rest of the archive, in the order of time. */
export function monthSubjects(briefings: readonly BriefingEntry[]): Period[] {
  const whole = archiveCount(briefings);
  return byTime(briefings, 7).map(([period, inside]) => ({
    period,
    subjects: setApart(countOf(inside), whole),
  }));
}

/**
 * What sets each year of a speaker apart: terms of the exchanges that the speaker has a part in, against all others'.
 */
export function speakerSubjects(speaker: string, briefings: readonly BriefingEntry[], archive: Count): Period[] {
  return byTime(briefings, 4).map(([period, inside]) => ({
    period,
    subjects: setApart(
      countOf(inside, (data) => termsWith(data, speaker)),
      archive,
    ),
  }));
}

/** The counts of a whole archive, which parts of it are compared with. */
export const archiveCount = (briefings: readonly BriefingEntry[]): Count => countOf(briefings);

/** The terms that mark months most, each with its briefings over time, those of early months first. */
export function subjectsOverTime(briefings: readonly BriefingEntry[], periods: readonly Period[]): SubjectOverTime[] {
  const months = periods.map(({ period }) => period);
  const wanted = new Map<string, string>();
  for (let rank = 0; rank < MOST && wanted.size < ROWS; rank++)
    for (const { term } of periods
      .flatMap(({ subjects }) => subjects[rank] ?? [])
      .sort((a, b) => b.briefings - a.briefings))
      if (wanted.size < ROWS) wanted.set(formOf(term), wanted.get(formOf(term)) ?? term);
  const rows = new Map([...wanted].map(([key, term]) => [key, { term, briefings: 0, months: months.map(() => 0) }]));
  for (const { data } of briefings)
    for (const key of new Set([...allTerms(data)].map(formOf))) {
      const row = rows.get(key);
      if (!row) continue;
      row.briefings++;
      row.months[months.indexOf(data.date.slice(0, 7))]! += 1;
    }
  return [...rows.values()].sort((a, b) => peak(a) - peak(b) || (a.term < b.term ? -1 : 1));
}

const peak = ({ months }: SubjectOverTime) => months.indexOf(Math.max(...months));

function byTime(briefings: readonly BriefingEntry[], length: number): [string, BriefingEntry[]][] {
  return [...Map.groupBy(briefings, ({ data }) => data.date.slice(0, length))].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The terms of the exchanges that a speaker has a part in. */
function termsWith({ shape, labels, told }: BriefingData, speaker: string): Set<string> {
  const numbers = exchanges(shape.map(([label]) => labels[label]!.kind));
  const own = new Set(numbers.filter((_, turn) => labels[shape[turn]![0]]!.speaker === speaker));
  return new Set(told.filter((_, at) => own.has(at + 1)).flat());
}

/** The terms that more briefings of a part are about than one would expect from the whole, the most telling first. */
function setApart(part: Count, whole: Count): Subject[] {
  const least = part.briefings > 3 ? 2 : 1;
  const scored = [...part.counts].flatMap(([key, briefings]) => {
    const others = Math.max(0, (whole.counts.get(key) ?? 0) - briefings) + 0.5;
    const rest = Math.max(1, whole.briefings - part.briefings);
    const ratio = briefings / part.briefings / (others / rest);
    return briefings < least || ratio <= 1
      ? []
      : [{ key, briefings, score: part.weights.get(key)! * Math.log2(ratio) }];
  });
  scored.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const chosen: typeof scored = [];
  for (const each of scored) {
    if (chosen.length === MOST) break;
    if (!chosen.some(({ key }) => holds(key, each.key) || holds(each.key, key))) chosen.push(each);
  }
  return chosen.map(({ key, briefings }) => ({ term: part.term(key), briefings }));
}

const holds = (long: string, short: string) => ` ${long} `.includes(` ${short} `);
