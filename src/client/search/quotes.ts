import { wordKey, wordsOf } from '../../contract/search-words.ts';
import { turnAt, type Archive } from '../index/frame.ts';
import { exactMatches } from './find.ts';
import type { Postings } from '../index/postings.ts';
import type { SpokenBriefing, Texts } from '../index/texts.ts';

/** A stretch of a turn, in words of that turn (`turnWords`), `end` not in it. */
export interface Place {
  briefing: string;
  /** Index of the turn in `turnsOf(briefing).turns`. */
  turn: number;
  start: number;
  end: number;
}

/** A stretch of a briefing where much of a passage may have been said. */
export interface Candidate {
  briefing: string;
  /** Index of the turn where the passage would begin. */
  turn: number;
  /** Word of that turn where the passage would begin. */
  start: number;
  /** How many of the passage's words were looked up, and how many of them stand here about where they should. */
  looked: number;
  hits: number;
  /** The hits' weight: a rare word says more. Candidates come in the order of it. */
  weight: number;
}

/** Access for programs that check quotes: where words were said, by looking up as little as possible. */
export class Quotes {
  private readonly archive: Archive;
  private readonly postings: Postings;
  private readonly texts: Texts;
  private readonly indexes: Map<string, number>;

  constructor(archive: Archive, postings: Postings, texts: Texts) {
    this.archive = archive;
    this.postings = postings;
    this.texts = texts;
    this.indexes = new Map(archive.briefings.map(({ id }, index) => [id, index]));
  }

  /** Every place where the words of `text` stand one after the other in a turn (asides between them passed over). */
  async findPhrase(text: string): Promise<Place[]> {
    const { first, last } = await exactMatches(
      this.archive,
      this.postings,
      wordsOf(text).map(({ key }) => key),
    );
    return Array.from(first, (position, at) => {
      const turn = turnAt(this.archive, position);
      const start = position - this.archive.starts[turn]!;
      return { ...this.placeOf(turn), start, end: start + last[at]! - position + 1 };
    });
  }

  /**
   * Where a passage may come from, the likeliest first: its `most` rarest words are looked up, and each place where one
   * was said votes for where the passage would begin. Words that everybody uses are looked up only where there are no
   * others.
   */
  async candidates(text: string, { most = 8, limit = 12 } = {}): Promise<Candidate[]> {
    const words = wordsOf(text).map(({ key }, at) => ({ key, at }));
    const rare = words.filter(({ key }) => !common.has(key));
    const chosen = rare.length >= 3 ? rare : words;
    const looked = await Promise.all(
      chosen.slice(0, 60).map(async (word) => ({ ...word, positions: await this.postings.exact(word.key) })),
    );
    const rarest = looked
      .filter(({ positions }) => positions.length > 0)
      .sort((a, b) => a.positions.length - b.positions.length)
      .slice(0, most);
    const all = this.archive.starts.at(-1)!;
    const votes = new Map<number, Vote>();
    for (const { at, positions } of rarest) {
      const weight = Math.log(all / positions.length);
      for (const position of positions.length > 100_000 ? [] : positions)
        vote(votes, Math.max(0, position - at), at, weight);
    }
    return [...votes.values()]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, limit * 4)
      .filter(({ start }, at, list) => !list.slice(0, at).some((other) => Math.abs(other.start - start) < WINDOW * 2))
      .slice(0, limit)
      .map(({ start, hits, weight }) => {
        const turn = turnAt(this.archive, start);
        return {
          ...this.placeOf(turn),
          start: start - this.archive.starts[turn]!,
          looked: rarest.length,
          hits,
          weight,
        };
      });
  }

  /** How often each word was said in the archive, 0 for a word that never was. */
  async counts(words: string[]): Promise<number[]> {
    return Promise.all(words.map(async (word) => (await this.postings.exact(wordKey(word))).length));
  }

  /** A briefing with all its turns. Rejects where there is none of that id. */
  async turnsOf(briefing: string): Promise<SpokenBriefing> {
    const index = this.indexes.get(briefing);
    if (index === undefined) throw new Error(`There is no briefing \`${briefing}\` in this archive.`);
    return this.texts.briefing(index);
  }

  private placeOf(turn: number): { briefing: string; turn: number } {
    const briefing = this.archive.briefings[this.archive.briefingOf[turn]!]!;
    return { briefing: briefing.id, turn: turn - briefing.firstTurn };
  }
}

/** Votes for beginnings this many words apart are one: words may be missing or added between. */
const WINDOW = 12;

interface Vote {
  hits: number;
  weight: number;
  start: number;
  /** The passage's word that voted last; each votes once. */
  last: number;
}

function vote(votes: Map<number, Vote>, start: number, word: number, weight: number): void {
  const bucket = Math.floor(start / WINDOW);
  for (const at of [bucket, bucket + 1]) {
    const entry = votes.get(at);
    if (!entry) votes.set(at, { hits: 1, weight, start, last: word });
    else if (entry.last !== word) {
      entry.hits += 1;
      entry.weight += weight;
      entry.last = word;
      entry.start = Math.min(entry.start, start);
    }
  }
}

/** Words of which everybody says many; looking them up costs most and says least. */
const common = new Set(
  (
    'the to and that of in a i we you is it s on this for are have be as with our re about so not has at but ' +
    'what will they was from or if do there he an ' +
    ('all been can just by who know going were your would more ve think us his their how when which people out ' +
      'some also had one up them those make now because these ') +
    'other her no him my me get its than time any very over work its dont thats were'
  ).split(' '),
);
