import { turnAt, type Archive } from '../index/frame.ts';
import type { KeptWords } from '../index/kept.ts';
import type { Postings } from '../index/postings.ts';
import type { WordCounts } from '../index/suggest.ts';
import type { Texts } from '../index/texts.ts';
import { CAPITALS, wordKey } from '../../contract/search-words.ts';
import type { TextSource } from './source.ts';

/** The search index as a source of texts: its postings say where words stand, its text files are opened one by one. */
export function indexSource(archive: Archive, texts: Texts, postings: Postings, counts: WordCounts): TextSource {
  return {
    ...opening(archive, texts),
    holdings: holdings(archive.briefings),
    frequency: (key) => (counts.get(wordKey(key)) ?? 0) + (counts.get(wordKey(key) + CAPITALS) ?? 0),
    places: (key) => postings.exact(wordKey(key)),
  };
}

/** The briefings that are kept on this device as a source of texts. */
export function keptSource(archive: Archive, texts: Texts, words: KeptWords): TextSource {
  return {
    ...opening(archive, texts),
    holdings: { ...holdings(words.briefings.map((index) => archive.briefings[index]!)), kept: true },
    frequency: (key) => words.count(wordKey(key)) + words.count(wordKey(key) + CAPITALS),
    places: (key) => words.exact(wordKey(key)),
  };
}

const holdings = (briefings: { day: string }[]) => ({
  briefings: briefings.length,
  from: briefings[0]?.day ?? '',
  to: briefings.at(-1)?.day ?? '',
});

function opening(archive: Archive, texts: Texts): Pick<TextSource, 'names' | 'briefingAt' | 'open'> {
  const { briefingOf, starts } = archive;
  const last = starts.at(-1)! - 1;
  return {
    names: [
      ...archive.labels.map(({ label }) => label),
      ...[...archive.speakers.values()].filter(({ kind }) => kind === 'person').map(({ name }) => name),
    ],
    briefingAt: (position) => briefingOf[turnAt(archive, Math.min(position, last))]!,
    async open(briefing) {
      const { id, title, day, turns } = await texts.briefing(briefing);
      return {
        id,
        title,
        date: day,
        turns: turns.map(({ id: turn, n, label, kind, speaker, text }) => ({
          id: turn,
          n,
          label,
          text,
          kind: kind === 'question' ? 'question' : 'statement',
          name: speaker?.kind === 'person' ? speaker.name : null,
          unnamed: speaker?.kind === 'role',
          offices: [],
        })),
      };
    },
  };
}
