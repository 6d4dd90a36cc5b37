import { officeOn } from '../core/speakers/office-on.ts';
import { href, speakerPath } from '../contract/routes.ts';
import type { BriefingEntry, SpeakerEntry } from './entries.ts';

/** One who speaks in a briefing, by the labels that lead to them. */
export interface Participant {
  /** Value of the filter: a speaker's id, or the label where nobody is known behind it. */
  value: string;
  /** The speaker's name, or the label as printed. */
  name: string;
  /** What the speaker is, or `null` where nobody is known behind the label. */
  kind: 'person' | 'role' | null;
  /** Held on the day of the briefing, as far as it is known. */
  office: string | null;
  /** Address of the speaker's page, or `null` where there is none. */
  href: string | null;
  labels: string[];
  turns: number;
  words: number;
}

/** Those who make statements in a briefing, who says most first. */
export function participants({ data }: BriefingEntry, speakers: ReadonlyMap<string, SpeakerEntry>): Participant[] {
  const people = new Map<string, Participant>();
  for (const { label, kind, turns, words, speaker } of data.labels) {
    if (kind === 'question') continue;
    const known = speaker === null ? undefined : speakers.get(speaker);
    const value = known?.id ?? label;
    const person = people.get(value) ?? {
      value,
      name: known?.data.name ?? label,
      kind: known?.data.kind ?? null,
      office: known ? officeOn(data.date, known.data.offices) : null,
      href: known ? href(speakerPath(known.id)) : null,
      labels: [],
      turns: 0,
      words: 0,
    };
    person.labels.push(label);
    person.turns += turns;
    person.words += words;
    people.set(value, person);
  }
  return [...people.values()].sort((a, b) => b.words - a.words);
}
