import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { storedTranscript } from '../store.ts';
import { cutPostings } from './cut.ts';
import { inTurn } from './in-turn.ts';
import { hint, indexRecords } from './pagefind.ts';
import { spokenOf, type Spoken } from './spoken.ts';
import { textFile } from '../../contract/search-files.ts';
import type { Settings } from '../settings.ts';

/** What an index is made by: where the words of a briefing are read from, and how much the number of files counts. */
export type SearchSettings = Pick<Settings, 'searchReads' | 'spare'>;

/** What is kept of a year besides its files. */
export interface YearRecord {
  /** By briefing, in the order given. */
  briefings: Pick<Spoken, 'labels' | 'turns' | 'asides'>[];
  /** Pagefind's number of each briefing. */
  records: number[];
  /** Files of postings with their first stems. */
  files: [stem: string, file: string][];
  /** How often each word was said. */
  words: Record<string, number>;
}

/**
 * A year's index on disk: `folder` holds its files of postings, and in `text/` the words of each briefing where the
 * search reads them there.
 */
export interface Year {
  folder: string;
  record: YearRecord;
}

/** The index of a year's briefings: from the cache, or made anew. `key` names what it is made from. */
export async function yearIndex(
  briefings: { id: string; digest: string }[],
  key: string,
  cache: string,
  settings: SearchSettings,
): Promise<Year> {
  const folder = join(cache, key);
  if (!existsSync(join(folder, 'record.json'))) {
    const part = `${folder}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(dirname(join(part, textFile(''))), { recursive: true });
    const record = await makeYear(briefings, part, settings);
    writeFileSync(join(part, 'record.json'), JSON.stringify(record));
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
  }
  return { folder, record: JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8')) as YearRecord };
}

const gathering = inTurn();

async function makeYear(
  briefings: { id: string; digest: string }[],
  folder: string,
  { searchReads, spare }: SearchSettings,
): Promise<YearRecord> {
  const { records, kept, counts, compounds } = await gathering(() =>
    gather(briefings, searchReads === 'texts' ? folder : null),
  );
  const raw = join(folder, 'pagefind');
  const index = await indexRecords(records, raw);
  rmSync(raw, { recursive: true });
  const files = cutPostings([...index.postings, ...[...compounds].sort().map(hint)], 2 ** spare).map(
    ({ stem, bytes }): [string, string] => {
      const packed = pack(bytes);
      const file = `${nameOf(packed)}.bin`;
      writeFileSync(join(folder, file), packed);
      return [stem, file];
    },
  );
  return {
    briefings: kept,
    records: index.records,
    files,
    words: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The words that each briefing is indexed by, and how often each was said. Writes their texts into a folder given. */
async function gather(briefings: { id: string; digest: string }[], folder: string | null) {
  const counts = new Map<string, number>();
  const compounds = new Set<string>();
  const records: string[][] = [];
  const kept: YearRecord['briefings'] = [];
  for (const { id, digest } of briefings) {
    const { words, text, compounds: own, ...rest } = spokenOf(storedTranscript(digest));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const compound of own) compounds.add(compound);
    records.push(words);
    kept.push(rest);
    if (folder) writeFileSync(join(folder, textFile(id)), pack(JSON.stringify(text)));
    // Lets Pagefind, which works on a year before, be given more to do.
    await setImmediate();
  }
  return { records, kept, counts, compounds };
}

/** Gzipped; the same for the same content wherever it is built. */
export function pack(content: string | Uint8Array): Buffer {
  const packed = gzipSync(content, { level: 9 });
  packed[9] = 255;
  return packed;
}

/** Short name of a file's content. */
export function nameOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
