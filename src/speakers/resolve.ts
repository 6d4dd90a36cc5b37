import type { Transcript } from '../transcript/types.ts';
import { countWords } from '../transcript/words.ts';
import type { Speaker } from './types.ts';

/** What one transcript tells about its speakers. */
export interface Evidence {
  id: string;
  date: string;
  labels: { label: string; turns: number; words: number }[];
}

/** Who is who in an archive. */
export interface Resolution {
  speakers: Speaker[];
  /** By transcript id, then by label as printed: the speaker's id, or `null` where undecided. */
  byLabel: Record<string, Record<string, string | null>>;
}

/** Reads the evidence of one transcript. */
export function collectEvidence(transcript: Transcript): Evidence {
  const labels = new Map<string, { label: string; turns: number; words: number }>();
  for (const turn of transcript.turns) {
    const entry = labels.get(turn.label) ?? { label: turn.label, turns: 0, words: 0 };
    entry.turns += 1;
    entry.words += countWords(turn.text);
    labels.set(turn.label, entry);
  }
  return { id: transcript.id, date: transcript.date, labels: [...labels.values()] };
}

/** Joins labels of the same words into one speaker. */
export function resolveSpeakers(evidence: Evidence[]): Resolution {
  const speakers = new Map<string, Speaker>();
  const byLabel: Resolution['byLabel'] = {};
  for (const { id, labels } of evidence) {
    const own: Record<string, string | null> = (byLabel[id] = {});
    for (const { label, turns, words } of labels) {
      const slug = label.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'unknown';
      own[label] = slug;
      const speaker = speakers.get(slug) ?? { schema: 1, id: slug, url: `/speakers/${slug}/`, name: label, kind: 'role', labels: [], offices: [], briefings: [] };
      if (!speaker.labels.includes(label)) speaker.labels.push(label);
      speaker.briefings.push({ id, turns, words });
      speakers.set(slug, speaker);
    }
  }
  return { speakers: [...speakers.values()], byLabel };
}
