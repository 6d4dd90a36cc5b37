import { compoundsOf, partsOf } from '../../contract/search-compounds.ts';
import { stemOf } from '../../contract/search-stem.ts';
import type { Archive } from './frame.ts';
import { exactly, formsOf, type Apart, type Forms, type WordPlaces } from './postings.ts';
import { turnWords, type Texts } from './texts.ts';

/** Ids of the briefings whose words the offline worker keeps on this device; none where there is no worker. */
export type ReadKept = () => Promise<string[]>;

/** A `ReadKept` that asks the worker at its address. */
export function keptAt(address: string): ReadKept {
  return async () => {
    const response = await fetch(address).catch(() => null);
    return response?.ok ? ((await response.json()) as string[]) : [];
  };
}

/**
 * The words of some briefings, taken from their texts. It stands in for the postings where these cannot be had, so that
 * what is kept on a device can be searched with no network.
 */
export class KeptWords implements WordPlaces {
  /** Index of each briefing in the archive, in order. */
  readonly briefings: number[];
  readonly #places = new Map<string, Int32Array>();
  readonly #forms = new Map<string, string[]>();
  readonly #apart: Apart[];

  private constructor(briefings: number[], places: Map<string, number[]>, compounds: Iterable<string>) {
    this.briefings = briefings;
    this.#apart = [...compounds].map((compound) => partsOf(compound)!);
    for (const [word, positions] of places) {
      this.#places.set(word, Int32Array.from(positions));
      const stem = stemOf(word);
      const forms = this.#forms.get(stem);
      if (forms) forms.push(word);
      else this.#forms.set(stem, [word]);
    }
  }

  /** Reads the texts of the briefings of these ids. */
  static async read(archive: Archive, texts: Texts, ids: readonly string[]): Promise<KeptWords> {
    const wanted = new Set(ids);
    const indexes = archive.briefings.flatMap(({ id }, index) => (wanted.has(id) ? [index] : []));
    const places = new Map<string, number[]>();
    const read: number[] = [];
    const compounds = new Set<string>();
    for (const index of indexes) {
      const text = await texts.briefing(index).catch(() => null);
      if (!text) continue;
      read.push(index);
      for (const turn of text.turns) {
        for (const compound of compoundsOf(turn.text, turnWords(turn))) compounds.add(compound);
        for (const [at, { key }] of turnWords(turn).entries()) {
          const positions = places.get(key);
          if (positions) positions.push(archive.starts[turn.turn]! + at);
          else places.set(key, [archive.starts[turn.turn]! + at]);
        }
      }
    }
    return new KeptWords(read, places, compounds);
  }

  /** How often a word stands in these briefings. */
  count(word: string): number {
    return this.#places.get(word)?.length ?? 0;
  }

  async forms(word: string): Promise<Forms> {
    return formsOf(word, this.#named(this.#forms.get(stemOf(word)) ?? []));
  }

  async exact(word: string): Promise<Int32Array> {
    return exactly(word, await this.forms(word));
  }

  async beginning(start: string): Promise<Forms> {
    return this.#named([...this.#places.keys()].filter((word) => word.startsWith(start)));
  }

  async nearby(start: string): Promise<Forms> {
    return start.length < 3 ? new Map() : this.beginning(start);
  }

  async apart(word: string): Promise<Apart[]> {
    const stem = stemOf(word);
    return this.#apart.filter(({ joined }) => stemOf(joined) === stem);
  }

  #named(words: string[]): Forms {
    return new Map(words.map((word) => [word, this.#places.get(word)!]));
  }
}

/** The kept words of an archive, read anew only when others are kept. */
export function keptWordsOf(archive: Archive, texts: Texts, readKept: ReadKept): () => Promise<KeptWords | null> {
  let key = '';
  let words: Promise<KeptWords> | null = null;
  return async () => {
    const ids = await readKept();
    if (ids.length === 0) return null;
    if (ids.join() !== key || !words) {
      key = ids.join();
      words = KeptWords.read(archive, texts, ids);
    }
    return words;
  };
}
