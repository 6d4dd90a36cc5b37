import { collectEvidence, resolveSpeakers, type Resolution } from '../../../src/core/speakers/resolve.ts';
import type { Transcript, Turn } from '../../../src/core/transcript/types.ts';

/** A transcript of invented people: each turn is its label and its words. */
export function transcript(
  date: string,
  title: string,
  turns: [label: string, text: string][],
  id = `${date}-${title.length}`,
): Transcript {
  return {
    schema: 1,
    id,
    url: `/briefings/${id}/`,
    source: `${id}.md`,
    title,
    date,
    published: null,
    modified: null,
    sourceUrl: null,
    lang: null,
    media: null,
    extra: {},
    tags: [],
    location: [],
    start: null,
    end: null,
    header: [],
    footer: [],
    terms: [],
    history: null,
    exchanges: [],
    messages: [],
    turns: turns.map(([label, text], at): Turn => ({
      id: `t-${at}`,
      n: at + 1,
      kind: label === 'Q' ? 'question' : 'statement',
      label,
      speaker: null,
      exchange: null,
      printed: null,
      time: null,
      seconds: null,
      text,
      blocks: [],
      line: at + 1,
    })),
  };
}

export function resolve(...transcripts: Transcript[]): Resolution {
  return resolveSpeakers(transcripts.map(collectEvidence));
}

/** The name of whoever bears a label, `role: …` where it is nobody's, `null` where undecided. */
export function who(resolution: Resolution, of: Transcript, label: string): string | null {
  const id = resolution.byLabel[of.id]?.[label];
  const speaker = resolution.speakers.find((candidate) => candidate.id === id);
  if (speaker === undefined) return null;
  return speaker.kind === 'role' ? `role: ${speaker.name}` : speaker.name;
}
