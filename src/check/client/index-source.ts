import { readArchive, turnAt } from '../../search/client/archive.ts';
import type { ReadFile } from '../../search/client/files.ts';
import { Postings } from '../../search/client/postings.ts';
import { readWordCounts } from '../../search/client/suggest.ts';
import { Texts } from '../../search/client/texts.ts';
import { wordKey } from '../../search/words.ts';
import type { TextSource } from '../source.ts';

/** The search index as a source of texts: its postings say where words stand, its text files are opened one by one. */
export async function indexSource(read: ReadFile): Promise<TextSource> {
  const archive = await readArchive(read);
  const counts = await readWordCounts(read, archive.words);
  const postings = new Postings(archive, read);
  const texts = new Texts(archive, read);
  const { briefings, briefingOf, starts } = archive;
  const last = starts.at(-1)! - 1;
  return {
    holdings: { briefings: briefings.length, from: briefings[0]?.day ?? '', to: briefings.at(-1)?.day ?? '' },
    names: [...archive.labels.map(({ label }) => label), ...[...archive.speakers.values()].filter(({ kind }) => kind === 'person').map(({ name }) => name)],
    frequency: (key) => countOf(wordKey(key)),
    places: (key) => postings.exact(wordKey(key)),
    briefingAt: (position) => briefingOf[turnAt(archive, Math.min(position, last))]!,
    async open(briefing) {
      const { id, title, day, turns } = await texts.briefing(briefing);
      return {
        id,
        title,
        date: day,
        turns: turns.map(({ id: turn, n, label, kind, speaker, text }) => ({
          id: turn, n, label, text,
          kind: kind === 'question' ? 'question' : 'statement',
          name: speaker?.kind === 'person' ? speaker.name : null,
          offices: [],
        })),
      };
    },
  };

  function countOf(key: string): number {
    return counts.get(key) ?? 0;
  }
}
