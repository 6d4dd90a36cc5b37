import { readArchive, type Archive } from './archive.ts';
import type { ReadFile } from './files.ts';
import { Postings } from './postings.ts';
import { Quotes, type Candidate, type Place } from './quotes.ts';
import { Texts, type SpokenBriefing } from './texts.ts';

/** What the archive holds. */
export interface ArchiveSummary {
  briefings: number;
  turns: number;
  words: number;
  /** First and last day; empty strings for an empty archive. */
  from: string;
  to: string;
  speakers: { id: string; name: string; kind: 'person' | 'role' }[];
}

/** Everything that can be asked of the index; the worker answers with one of these. */
export class SearchIndex {
  readonly archive: Archive;
  private readonly quotes: Quotes;

  private constructor(archive: Archive, read: ReadFile) {
    this.archive = archive;
    const postings = new Postings(archive, read);
    const texts = new Texts(archive, read);
    this.quotes = new Quotes(archive, postings, texts);
  }

  static async open(read: ReadFile): Promise<SearchIndex> {
    return new SearchIndex(await readArchive(read), read);
  }

  summary(): ArchiveSummary {
    const { briefings, briefingOf, labels, labelOf, starts, speakers } = this.archive;
    return {
      briefings: briefings.length,
      turns: briefingOf.length - labelOf.filter((label) => labels[label]!.kind === 'outside').length,
      words: starts.at(-1)!,
      from: briefings[0]?.day ?? '',
      to: briefings.at(-1)?.day ?? '',
      speakers: [...speakers.values()],
    };
  }

  findPhrase(text: string): Promise<Place[]> {
    return this.quotes.findPhrase(text);
  }

  candidates(text: string, options?: { most?: number; limit?: number }): Promise<Candidate[]> {
    return this.quotes.candidates(text, options);
  }

  counts(words: string[]): Promise<number[]> {
    return this.quotes.counts(words);
  }

  turnsOf(briefing: string): Promise<SpokenBriefing> {
    return this.quotes.turnsOf(briefing);
  }
}
