import { earlierOf } from '../index/earlier.ts';
import { readArchive } from '../index/frame.ts';
import type { ReadFile } from '../index/files.ts';
import { keptWordsOf, type ReadKept } from '../index/kept.ts';
import { Postings } from '../index/postings.ts';
import { readWordCounts, type WordCounts } from '../index/suggest.ts';
import { Texts } from '../index/texts.ts';
import type { TextSource } from './source.ts';
import { earlierRecord, indexSource, keptSource } from './index-source.ts';

/** The record as far as it can be had: all of it, or what is kept on this device. */
export interface Sources {
  all: () => Promise<TextSource>;
  /** `null` where nothing is kept. */
  kept: () => Promise<TextSource | null>;
}

/** Reads the archive's frame. */
export async function openSources(read: ReadFile, readKept: ReadKept): Promise<Sources> {
  const archive = await readArchive(read);
  const texts = new Texts(archive, read);
  const postings = new Postings(archive, read);
  const keptWords = keptWordsOf(archive, texts, readKept);
  const wordings = earlierOf(archive, read);
  const earlier = async (held?: number[]) => {
    const all = [...(await wordings())].filter(([briefing]) => !held || held.includes(briefing));
    return earlierRecord(archive, texts, new Map(all));
  };
  let counts: Promise<WordCounts> | undefined;
  return {
    async all() {
      counts ??= readWordCounts(read, archive.words);
      counts.catch(() => (counts = undefined));
      return { ...indexSource(archive, texts, postings, await counts), earlier: () => earlier() };
    },
    async kept() {
      const words = await keptWords();
      return words && { ...keptSource(archive, texts, words), earlier: () => earlier(words.briefings) };
    },
  };
}
