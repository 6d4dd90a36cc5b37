import { CborReader } from '../../contract/search-cbor.ts';
import { partsOf } from '../../contract/search-compounds.ts';
import { stemOf } from '../../contract/search-stem.ts';
import { CAPITALS, meansKey } from '../../contract/search-words.ts';
import type { Archive } from './frame.ts';
import type { ReadFile } from './files.ts';
import { readWordCounts } from './suggest.ts';
import { lastWhere } from '../../core/transcript/halving.ts';
import { Remembered } from '../../contract/remembered.ts';

/** Where each form of a word occurs: sorted positions by form. */
export type Forms = Map<string, Int32Array>;

/** Where words stand in the archive. */
export interface WordPlaces {
  /** All forms of a word (`sanction`, `sanctions`, `sanctioned`) with their positions. */
  forms(word: string): Promise<Forms>;
  /** Positions of this form alone; `us` is also printed `US`, but not the other way round. */
  exact(word: string): Promise<Int32Array>;
  /** All words that begin so. */
  beginning(start: string): Promise<Forms>;
  /** Words that begin so, as far as they can be had at once. */
  nearby(start: string): Promise<Forms>;
  /** The two words that the archive prints with a hyphen for this one, or for forms of it. */
  apart(word: string): Promise<Apart[]>;
}

/** A word that is also printed in two. */
export interface Apart {
  joined: string;
  parts: [string, string];
}

/** What is known of the words that have a stem in common. */
interface Family {
  forms: Forms;
  apart: Apart[];
}

/** Looks words up in Pagefind's postings, fetching the files that hold them, each once. */
export class Postings implements WordPlaces {
  private readonly archive: Archive;
  private readonly read: ReadFile;
  private readonly files = new Remembered<string, Promise<Uint8Array>>(100);
  private readonly known = new Remembered<string, Promise<Family>>(200);

  constructor(archive: Archive, read: ReadFile) {
    this.archive = archive;
    this.read = read;
  }

  async forms(word: string): Promise<Forms> {
    return formsOf(word, (await this.family(word)).forms);
  }

  async exact(word: string): Promise<Int32Array> {
    return exactly(word, (await this.family(word)).forms);
  }

  async apart(word: string): Promise<Apart[]> {
    return (await this.family(word)).apart;
  }

  /** As far as they stand in the file where such a word would be. */
  async nearby(start: string): Promise<Forms> {
    return start.length < 3
      ? new Map()
      : (await this.lookUp([start], (word) => word.startsWith(start) && !partsOf(word))).forms;
  }

  async beginning(start: string): Promise<Forms> {
    const words = [...(await readWordCounts(this.cached, this.archive.words)).keys()];
    const wanted = new Set(words.filter((word) => word.startsWith(start)));
    return (await this.lookUp([...new Set([...wanted].map(stemOf))], (word) => wanted.has(word))).forms;
  }

  private readonly cached: ReadFile = (path) => this.file(path);

  private family(word: string): Promise<Family> {
    const stem = stemOf(word);
    return this.known.get(stem, () => this.lookUp([stem], (form) => stemOf(partsOf(form)?.joined ?? form) === stem));
  }

  /** Words in the files where these stems would be, as far as they are wanted. */
  private async lookUp(stems: string[], wanted: (word: string) => boolean): Promise<Family> {
    const found = await Promise.all(this.archive.years.map((_, year) => this.inYear(stems, year, wanted)));
    const forms = new Map<string, Int32Array[]>();
    const apart = new Map<string, Apart>();
    for (const [word, positions] of found.flat()) {
      const parts = partsOf(word);
      if (parts) apart.set(word, parts);
      else forms.set(word, [...(forms.get(word) ?? []), positions]);
    }
    return { forms: new Map([...forms].map(([word, parts]) => [word, joined(parts)])), apart: [...apart.values()] };
  }

  private async inYear(
    stems: string[],
    at: number,
    wanted: (word: string) => boolean,
  ): Promise<[string, Int32Array][]> {
    const year = this.archive.years[at]!;
    const files = new Set(stems.map((stem) => lastWhere(year.stems.length, (file) => year.stems[file]! <= stem)));
    const found: [string, Int32Array][] = [];
    for (const file of files) {
      if (file < 0) continue;
      const reader = new CborReader(await this.file(`${year.name}/${year.files[file]}.bin`));
      for (let words = reader.array(); words > 0; words -= 1) {
        reader.array();
        const word = reader.text();
        if (wanted(word)) found.push([word, this.positions(reader, at)]);
        else reader.skip();
      }
    }
    return found;
  }

  /** Pagefind's pages of a word: `[[distance to the page before, positions, …]]`, positions again as distances. */
  private positions(reader: CborReader, at: number): Int32Array {
    const { records } = this.archive.years[at]!;
    const lists: { start: number; list: number[] }[] = [];
    let record = 0;
    for (let pages = reader.array(); pages > 0; pages -= 1) {
      const fields = reader.array();
      record += reader.integer();
      lists.push({ start: this.archive.briefings[records[record]!]!.start, list: distances(reader) });
      for (let rest = fields - 2; rest > 0; rest -= 1) reader.skip();
    }
    lists.sort((a, b) => a.start - b.start);
    const positions = new Int32Array(lists.reduce((sum, { list }) => sum + list.length, 0));
    let next = 0;
    for (const { start, list } of lists) for (const place of list) positions[next++] = start + place;
    return positions;
  }

  private file(path: string): Promise<Uint8Array> {
    return this.files.get(path, () => this.read(path));
  }
}

/** The forms of a family that answer a word: for one in capitals those in capitals. */
export function formsOf(word: string, family: Forms): Forms {
  return word.endsWith(CAPITALS) ? new Map([...family].filter(([form]) => form.endsWith(CAPITALS))) : family;
}

/** Positions of the forms of a family that are this very word. */
export function exactly(word: string, family: Forms): Int32Array {
  return merged([...family].filter(([form]) => meansKey(word, form)).map(([, positions]) => positions));
}

/** Places in a page; the negative numbers between them are weights, all the same here. */
function distances(reader: CborReader): number[] {
  const list: number[] = [];
  let place = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    const value = reader.integer();
    if (value < 0) continue;
    place += value;
    list.push(place);
  }
  return list;
}

function joined(parts: Int32Array[]): Int32Array {
  const whole = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Several sorted lists as one. */
export function merged(lists: Int32Array[]): Int32Array {
  if (lists.length === 1) return lists[0]!;
  const [longest = new Int32Array(0), ...others] = lists.toSorted((a, b) => b.length - a.length);
  const rest = joined(others).sort();
  const all = new Int32Array(longest.length + rest.length);
  for (let at = 0, left = 0, right = 0; at < all.length; at += 1) {
    all[at] = right === rest.length || longest[left]! <= rest[right]! ? longest[left++]! : rest[right++]!;
  }
  return all;
}
