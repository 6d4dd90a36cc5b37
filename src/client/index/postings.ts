import { CborReader } from '../../contract/search-cbor.ts';
import { stemOf } from '../../contract/search-stem.ts';
import type { Archive } from './frame.ts';
import type { ReadFile } from './files.ts';

/** Where each form of a word occurs: sorted positions by form. */
export type Forms = Map<string, Int32Array>;

/** Where words stand in the archive. */
export interface WordPlaces {
  /** All forms of a word (`sanction`, `sanctions`, `sanctioned`) with their positions. */
  forms(word: string): Promise<Forms>;
  /** Positions of this form alone. */
  exact(word: string): Promise<Int32Array>;
  /** Words that begin so, as far as they can be had at once. */
  beginning(start: string): Promise<Forms>;
}

/** Looks words up in Pagefind's postings, fetching the files that hold them, each once. */
export class Postings implements WordPlaces {
  private readonly archive: Archive;
  private readonly read: ReadFile;
  private readonly files = new Map<string, Promise<Uint8Array>>();
  private readonly known = new Map<string, Promise<Forms>>();

  constructor(archive: Archive, read: ReadFile) {
    this.archive = archive;
    this.read = read;
  }

  forms(word: string): Promise<Forms> {
    const stem = stemOf(word);
    let forms = this.known.get(stem);
    if (!forms) {
      forms = this.lookUp(stem);
      this.known.set(stem, forms);
      forms.catch(() => this.known.delete(stem));
      if (this.known.size > 400) this.known.delete(this.known.keys().next().value!);
    }
    return forms;
  }

  async exact(word: string): Promise<Int32Array> {
    return (await this.forms(word)).get(word) ?? new Int32Array(0);
  }

  /** As far as they stand in the file where such a word would be. */
  beginning(start: string): Promise<Forms> {
    return start.length < 3 ? Promise.resolve(new Map()) : this.lookUp(start, (word) => word.startsWith(start));
  }

  private async lookUp(stem: string, wanted = (word: string) => stemOf(word) === stem): Promise<Forms> {
    const found = await Promise.all(this.archive.years.map((_, year) => this.inYear(stem, year, wanted)));
    const forms = new Map<string, Int32Array[]>();
    for (const year of found)
      for (const [word, positions] of year) forms.set(word, [...(forms.get(word) ?? []), positions]);
    return new Map([...forms].map(([word, parts]) => [word, joined(parts)]));
  }

  private async inYear(stem: string, at: number, wanted: (word: string) => boolean): Promise<[string, Int32Array][]> {
    const year = this.archive.years[at]!;
    const file = lastStem(year.stems, stem);
    if (file < 0) return [];
    const reader = new CborReader(await this.file(`${year.name}/${year.files[file]}.bin`));
    const found: [string, Int32Array][] = [];
    for (let words = reader.array(); words > 0; words -= 1) {
      reader.array();
      const word = reader.text();
      if (wanted(word)) found.push([word, this.positions(reader, at)]);
      else reader.skip();
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
    let file = this.files.get(path);
    if (!file) {
      file = this.read(path);
      this.files.set(path, file);
      file.catch(() => this.files.delete(path));
      if (this.files.size > 200) this.files.delete(this.files.keys().next().value!);
    }
    return file;
  }
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

function lastStem(stems: string[], stem: string): number {
  let low = 0;
  let high = stems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stems[middle]! <= stem) low = middle + 1;
    else high = middle;
  }
  return low - 1;
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
