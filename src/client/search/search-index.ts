import { apartTurns } from './apart.ts';
import { readArchive, type Archive } from '../index/frame.ts';
import { earlierOf } from '../index/earlier.ts';
import { earlierHits, type EarlierHit } from './earlier.ts';
import { lines, type Line } from './lines.ts';
import { bySpeaker, timeline, type Timeline } from './timeline.ts';
import type { ReadFile } from '../index/files.ts';
import { keptWordsOf, type KeptWords, type ReadKept } from '../index/kept.ts';
import { Postings } from '../index/postings.ts';
import { Quotes, type Candidate, type Place } from './quotes.ts';
import { FIRST, HITS, openGroup, search, type Answer, type Group, type Result } from './session.ts';
import type { SearchState } from './state.ts';
import { shownKey, wordKey } from '../../contract/search-words.ts';
import { nearWords, readWordCounts, type WordCounts } from '../index/suggest.ts';
import { Texts, type SpokenBriefing } from '../index/texts.ts';
import { Remembered } from '../../contract/remembered.ts';

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
  private readonly read: ReadFile;
  private readonly postings: Postings;
  private readonly texts: Texts;
  private readonly quotes: Quotes;
  private readonly wordings: ReturnType<typeof earlierOf>;
  private readonly keptWords: () => Promise<KeptWords | null>;
  private readonly results = new Remembered<string, Promise<Result>>(4);
  private words: Promise<WordCounts> | undefined;

  private constructor(archive: Archive, read: ReadFile, readKept: ReadKept) {
    this.archive = archive;
    this.read = read;
    this.postings = new Postings(archive, read);
    this.texts = new Texts(archive, read);
    this.keptWords = keptWordsOf(archive, this.texts, readKept);
    this.wordings = earlierOf(archive, read);
    this.quotes = new Quotes(archive, this.postings, this.texts);
  }

  /** `readKept` tells what can be searched where the network fails. */
  static async open(read: ReadFile, readKept: ReadKept = async () => []): Promise<SearchIndex> {
    return new SearchIndex(await readArchive(read), read, readKept);
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

  /**
   * Searches; the answer has the numbers, `page` the passages. While somebody is `typing`, the last word may be
   * unfinished.
   */
  async search(state: SearchState, typing = false): Promise<Answer> {
    const { answer } = await this.result(state, typing);
    // The network may be back by the next time.
    if (answer.kept !== null) this.results.forget(keyOf(state, typing));
    return answer;
  }

  /** Some of a search's briefings with their passages, `apart` those where the words were not said in one turn. */
  async page(
    state: SearchState,
    from: number,
    count: number,
    { apart = false, typing = false } = {},
  ): Promise<Group[]> {
    const result = await this.result(state, typing);
    const groups = apart
      ? result.apart
          .slice(from, from + count)
          .map((briefing) => ({ briefing, turns: apartTurns(this.archive, result.found, briefing, state) }))
      : result.groups.slice(from, from + count);
    return Promise.all(groups.map((group) => openGroup(this.archive, this.texts, result, group)));
  }

  /** The hits of one briefing of a search that `page` did not give. */
  async rest(state: SearchState, briefing: string, { apart = false, typing = false } = {}): Promise<Group> {
    const result = await this.result(state, typing);
    const at = this.archive.briefings.findIndex(({ id }) => id === briefing);
    const turns = apart
      ? apartTurns(this.archive, result.found, at, state)
      : result.groups.find((group) => group.briefing === at)!.turns;
    const group = { briefing: at, turns };
    return openGroup(this.archive, this.texts, result, group, HITS, Infinity);
  }

  /** Wordings that stood in the archive once and hold a search's words. */
  earlier(state: SearchState): Promise<EarlierHit[]> {
    return earlierHits(this.archive, this.wordings, state);
  }

  /** A search's turns by month, and those of the queries it is compared with; or by speaker. Dates do not narrow it. */
  async timeline(state: SearchState, split: 'queries' | 'speakers'): Promise<Timeline> {
    const open = { ...state, from: '', to: '' };
    const queries = split === 'queries' ? [state.q, ...state.vs] : [state.q];
    const results = await Promise.all(queries.map((q) => this.result({ ...open, q })));
    const sets =
      split === 'speakers'
        ? bySpeaker(this.archive, results[0]!.turns)
        : results.map(({ turns }, at) => ({ name: queries[at]!, turns }));
    return timeline(this.archive, sets, state);
  }

  /** The hits of `count` turns of a search in the middle of their lines, in the order of the archive. */
  async lines(state: SearchState, from: number, count: number): Promise<Line[]> {
    return lines(this.archive, this.texts, await this.result(state), from, count);
  }

  /** Words of the archive near to one that is not in it, the likeliest first. */
  async near(word: string): Promise<string[]> {
    this.words ??= readWordCounts(this.read, this.archive.words);
    this.words.catch(() => (this.words = undefined));
    return nearWords(await this.words, wordKey(word)).map(shownKey);
  }

  private result(state: SearchState, typing = false): Promise<Result> {
    return this.results.get(keyOf(state, typing), () => this.searchAll(state, typing));
  }

  /** Searches the archive, or, where it or the first passages cannot be had, the briefings that are kept. */
  private async searchAll(state: SearchState, typing: boolean): Promise<Result> {
    try {
      const result = await search(this.archive, this.postings, state, typing);
      await Promise.all(result.groups.slice(0, FIRST).map(({ briefing }) => this.texts.briefing(briefing)));
      return result;
    } catch (cause) {
      const kept = await this.keptWords();
      if (!kept) throw cause;
      return search(this.archive, kept, state, typing, kept.briefings.length);
    }
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

const keyOf = (state: SearchState, typing: boolean) => JSON.stringify([state, typing]);
