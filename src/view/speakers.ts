import { briefingPath, href, turnPath } from '../contract/routes.ts';
import { transcriptOf, type BriefingEntry, type SpeakerEntry } from './entries.ts';
import { monthsFrom } from '../contract/dates.ts';

/** How much a speaker said in one month (or one year, where the archive is long). */
export interface Period {
  /** `2021-03` or `2021`. */
  period: string;
  briefings: number;
  turns: number;
  words: number;
}

/** What a speaker's page tells in figures. */
export interface SpeakerFigures {
  turns: number;
  words: number;
  /** Turns by label as printed, most first. */
  labels: { label: string; turns: number }[];
  /** Questions to which this speaker's turn is the answer. */
  questions: number;
  periods: Period[];
  /** The turn with most words, and where it is. */
  longest: { words: number; href: string; title: string; date: string } | null;
}

/** Counts what one speaker said in their briefings. */
export function speakerFigures(id: string, briefings: readonly BriefingEntry[]): SpeakerFigures {
  const figures = { turns: 0, words: 0, questions: 0 };
  const labels = new Map<string, number>();
  let longest: { words: number; turn: number; briefing: BriefingEntry } | null = null;
  for (const briefing of briefings) {
    const { labels: printed, shape } = briefing.data;
    for (const [turn, [label, words]] of shape.entries()) {
      const entry = printed[label]!;
      if (entry.speaker !== id) continue;
      figures.turns += 1;
      figures.words += words;
      labels.set(entry.label, (labels.get(entry.label) ?? 0) + 1);
      const before = shape[turn - 1];
      if (entry.kind === 'statement' && before && printed[before[0]]!.kind === 'question') figures.questions += 1;
      if (longest === null || words > longest.words) longest = { words, turn, briefing };
    }
  }
  return {
    ...figures,
    labels: [...labels].map(([label, turns]) => ({ label, turns })).sort((a, b) => b.turns - a.turns),
    periods: periodsOf(id, briefings),
    longest: longest && {
      words: longest.words,
      href: href(turnPath(longest.briefing.id, transcriptOf(longest.briefing).turns[longest.turn]!.id)),
      title: longest.briefing.data.title,
      date: longest.briefing.data.date,
    },
  };
}

/** Longer than this many months, and years are counted. */
const MOST_MONTHS = 96;

/** Every month from the first briefing to the last, empty ones too. */
function periodsOf(id: string, briefings: readonly BriefingEntry[]): Period[] {
  const days = briefings.map(({ data }) => data.date).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const length = monthsFrom(first, last).length > MOST_MONTHS ? 4 : 7;
  const periods = new Map(
    monthsFrom(first, last).map((month) => [
      month.slice(0, length),
      { period: month.slice(0, length), briefings: 0, turns: 0, words: 0 },
    ]),
  );
  for (const { data } of briefings) {
    const period = periods.get(data.date.slice(0, length))!;
    period.briefings += 1;
    for (const { speaker, turns, words } of data.labels) {
      if (speaker !== id) continue;
      period.turns += turns;
      period.words += words;
    }
  }
  return [...periods.values()];
}

/** Words a speaker said in the whole archive. */
export function wordsOf({ data }: SpeakerEntry): number {
  return data.briefings.reduce((sum, { words }) => sum + words, 0);
}

/** The key by which people are found in a list: the surname, then the rest. */
export function nameKey(name: string): string {
  const words = name.replace(/,? (?:[JS]r\.?|I{1,3}|IV)$/, '').split(' ');
  return `${words.at(-1)} ${words.slice(0, -1).join(' ')}`.normalize('NFD').toLowerCase();
}

/** Labels behind which nobody is known, with the briefings they stand in. */
export function undecidedLabels(
  briefings: readonly BriefingEntry[],
): { label: string; turns: number; href: string; title: string }[] {
  return briefings
    .flatMap(({ id, data }) =>
      data.labels
        .filter(({ speaker }) => speaker === null)
        .map(({ label, turns }) => ({ label, turns, href: href(briefingPath(id)), title: data.title })),
    )
    .sort((a, b) => b.turns - a.turns);
}
