import { close, createIndex } from 'pagefind';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CborReader, concat, textValue } from '../../contract/search-cbor.ts';
import { inTurn } from './in-turn.ts';

/** Pagefind's postings of one word, ready to be written into a file of ours. */
export interface Posting {
  word: string;
  /** `[word, pages, variants]` in Pagefind's CBOR. */
  bytes: Uint8Array;
}

export interface PagefindIndex {
  postings: Posting[];
  /** Pagefind's number of each record, in the order in which the records were given. */
  records: number[];
}

/** Length of the signature at the beginning of each of Pagefind's files. */
const SIGNATURE = 12;
const marker = (record: number) => `endofrecord${record}`;
/**
 * Given to Pagefind for words that are more than Latin letters and digits, so that its own rules about words don't
 * touch them.
 */
const token = (number: number) => `otherword${number}`;
const untouched = /^(?!otherword)[a-z0-9]+$/;

const indexing = inTurn();

/**
 * Has Pagefind index records, each a list of words, in `folder`. It is told no language, so it keeps the words as they
 * are: stems are put together when searching, and an exact search stays exact. Pagefind numbers records by a digest;
 * a marker after the last word of each leads back from its number. It works on one index at a time, to hold one in
 * memory.
 */
export async function indexRecords(records: string[][], folder: string): Promise<PagefindIndex> {
  const tokens = new Map<string, string>();
  const words = new Map<string, string>();
  const tokenOf = (word: string) => {
    if (untouched.test(word)) return word;
    let own = tokens.get(word);
    if (own === undefined) {
      tokens.set(word, (own = token(tokens.size)));
      words.set(own, word);
    }
    return own;
  };
  const contents = records.map((record) => record.map(tokenOf).join(' '));
  await indexing(() => writeIndex(contents, folder));
  return readIndex(folder, records.length, words);
}

/** A word of the index that stands nowhere: it only says something about other words. */
export function hint(word: string): Posting {
  return { word, bytes: concat([Uint8Array.of(0x82), textValue(word), Uint8Array.of(0x80)]) };
}

async function writeIndex(contents: string[], folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'und' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const added = await Promise.all(
    contents.map((words, record) =>
      index.addCustomRecord({ url: `/${record}`, language: 'und', content: `${words} ${marker(record)}` }),
    ),
  );
  const written = await index.writeFiles({ outputPath: folder });
  await index.deleteIndex();
  const failures = [...added.flatMap((answer) => answer.errors), ...written.errors];
  if (failures.length > 0) throw new Error(`Pagefind could not index the transcripts: ${failures[0]}`);
}

/** Ends Pagefind's process. */
export async function closePagefind(): Promise<void> {
  await close();
}

function readIndex(folder: string, count: number, words: ReadonlyMap<string, string>): PagefindIndex {
  const numbers = new Map<string, number>();
  const markers = new Set(Array.from({ length: count }, (_, record) => marker(record)));
  const postings: Posting[] = [];
  for (const name of readdirSync(join(folder, 'index')).sort()) {
    const bytes = new Uint8Array(gunzipSync(readFileSync(join(folder, 'index', name))));
    for (const posting of postingsOf(bytes, words)) {
      if (markers.has(posting.word)) numbers.set(posting.word, firstRecord(posting));
      else postings.push(posting);
    }
  }
  return { postings, records: Array.from({ length: count }, (_, record) => numbers.get(marker(record))!) };
}

/** The words of one `pf_index` file: an array of one array of `[word, pages, [[variant, pages]]]`. */
function* postingsOf(bytes: Uint8Array, words: ReadonlyMap<string, string>): Generator<Posting> {
  const reader = new CborReader(bytes, SIGNATURE);
  reader.array();
  const real = (word: string) => words.get(word) ?? word;
  for (let left = reader.array(); left > 0; left -= 1) {
    reader.array();
    const word = reader.text();
    const pages = value(reader);
    if (pages.length > 1) yield posting(real(word), pages);
    for (let variants = reader.array(); variants > 0; variants -= 1) {
      reader.array();
      yield posting(real(reader.text()), value(reader));
    }
  }
}

function posting(word: string, pages: Uint8Array): Posting {
  return { word, bytes: concat([Uint8Array.of(0x82), textValue(word), pages]) };
}

function value(reader: CborReader): Uint8Array {
  const start = reader.at;
  reader.skip();
  return reader.bytes.slice(start, reader.at);
}

function firstRecord({ bytes }: Posting): number {
  const reader = new CborReader(bytes);
  reader.array();
  reader.skip();
  reader.array();
  reader.array();
  return reader.integer();
}
