import { getCollection, type CollectionEntry } from 'astro:content';
import { withSubjects } from '../core/subjects/subjects.ts';
import { storedTranscript } from '../node/store.ts';
import type { Transcript } from '../core/transcript/types.ts';
import { briefingPath, href } from '../contract/routes.ts';
import { chronological, inOrder } from '../core/transcript/order.ts';

export type BriefingEntry = CollectionEntry<'briefings'>;
export type SpeakerEntry = CollectionEntry<'speakers'>;

/** All briefings, newest first; those of one day in the order of their times of publication, then of their ids. */
export async function allBriefings(): Promise<BriefingEntry[]> {
  const entries = await getCollection('briefings');
  return entries.sort((a, b) => chronological(placed(b), placed(a)));
}

/** All speakers in the order of their ids. */
export async function allSpeakers(): Promise<SpeakerEntry[]> {
  return (await getCollection('speakers')).sort((a, b) => inOrder(a.id, b.id));
}

/** As much of a briefing as a link to it shows. */
export type Neighbour = { id: string; title: string; date: string; terms: string[] };

/** The briefings before and after each one in time, by its id. `briefings` as `allBriefings` gives them. */
export function neighbours(
  briefings: readonly BriefingEntry[],
): Map<string, { earlier: Neighbour | null; later: Neighbour | null }> {
  const links = briefings.map(({ id, data: { title, date, terms } }) => ({
    id,
    title,
    date,
    terms: terms.slice(0, 4).map(({ term }) => term),
  }));
  return new Map(
    links.map(({ id }, index) => [id, { earlier: links[index + 1] ?? null, later: links[index - 1] ?? null }]),
  );
}

/** The whole transcript of an entry, with its address on this site and what is believed about its speakers. */
export function transcriptOf({ id, data }: BriefingEntry): Transcript {
  const transcript = storedTranscript(data.digest);
  const speakers = new Map(data.labels.map(({ label, speaker }) => [label, speaker]));
  return {
    ...withSubjects(transcript, data),
    url: href(briefingPath(id)),
    turns: transcript.turns.map((turn) => ({ ...turn, speaker: speakers.get(turn.label) ?? null })),
  };
}

const placed = ({ id, data: { date, published } }: BriefingEntry) => ({ id, date, published });
