import type { BriefingData } from './schemas.ts';
import { closeDirections } from '../core/transcript/directions.ts';
import { eventKinds } from '../core/transcript/event-kind.ts';
import { count } from '../contract/counts.ts';
import { longDate, monthName } from '../contract/dates.ts';
import type { Participant } from './people.ts';

/** A briefing in a sentence or two for search engines and previews: what, when, where, who. */
export function briefingDescription(
  { event, date, location, questions, words }: BriefingData,
  people: readonly Participant[],
): string {
  const named = people.slice(0, 3).map(({ name }) => closeDirections(name));
  const who = named.length > 0 ? ` with ${listed(people.length > 3 ? [...named, 'others'] : named)}` : '';
  const where = location.length > 0 ? `, ${closeDirections(location[0]!)}` : '';
  const asked = questions > 0 ? `${count(questions, 'question')}, ` : '';
  return `${eventKinds[event]}${who}, ${longDate(date)}${where}. The full transcript: ${asked}${count(words, 'word')}.`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/**
 * What an archive holds: `955 briefings from January 2021 to January 2025, 7,112,004 words`. Newest first, as
 * `allBriefings` gives them.
 */
export function archiveInWords(briefings: readonly { data: { date: string; words: number } }[]): string {
  const [newest, oldest] = [briefings[0], briefings.at(-1)];
  if (!newest || !oldest) return 'no briefing yet';
  const [from, to] = [monthName(oldest.data.date), monthName(newest.data.date)];
  const span = from === to ? `of ${from}` : `from ${from} to ${to}`;
  const what =
    briefings.length === 1
      ? `the briefing of ${longDate(newest.data.date)}`
      : `${count(briefings.length, 'briefing')} ${span}`;
  return `${what}, ${count(
    briefings.reduce((sum, { data }) => sum + data.words, 0),
    'word',
  )}`;
}

/** The hosts of the first publishers with how many transcripts name them, most first. */
export function sourceHosts(
  briefings: readonly { data: { sourceUrl: string | null } }[],
): { host: string; briefings: number }[] {
  const hosts = new Map<string, number>();
  for (const { data } of briefings) {
    const host = data.sourceUrl === null ? undefined : URL.parse(data.sourceUrl)?.host;
    if (host) hosts.set(host, (hosts.get(host) ?? 0) + 1);
  }
  return [...hosts].map(([host, briefings]) => ({ host, briefings })).sort((a, b) => b.briefings - a.briefings);
}
