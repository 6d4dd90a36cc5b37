import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Briefing, Published } from '../archive/load.ts';
import { digestOf, versionOf } from '../store.ts';
import { copyKept } from '../copy-kept.ts';
import { encodeTable, MANIFEST, type Manifest, type Table } from '../../contract/search-format.ts';
import { earlierWordings } from './earlier.ts';
import { closePagefind } from './pagefind.ts';
import { nameOf, pack, yearIndex, type SearchSettings, type Year } from './year.ts';
import { chronological, inOrder } from '../../core/transcript/order.ts';
import { textFile } from '../../contract/search-files.ts';

/**
 * Writes the search index of an archive into `outDir`; `cache` keeps what is unchanged for the next time. Each year has
 * an index of its own: a corrected transcript costs that year, in building and in what readers fetch again.
 */
export async function writeSearchIndex(
  archive: Published,
  cache: string,
  outDir: string,
  settings: SearchSettings,
): Promise<void> {
  const { searchReads, spare } = settings;
  const version = versionOf([
    new URL('../../core/', import.meta.url),
    new URL('../../contract/', import.meta.url),
    new URL('./', import.meta.url),
  ]);
  const years = Map.groupBy(archive.briefings.toSorted(chronological), ({ date }) => date.slice(0, 4));
  const manifest: Manifest = { version: 1, years: [], words: '', earlier: null, reads: searchReads };
  const words = new Map<string, number>();
  const keys = new Set<string>();
  if (searchReads === 'texts') mkdirSync(dirname(join(outDir, textFile(''))), { recursive: true });
  // Begun two years ahead, so that the words of the next are gathered while Pagefind works on those of this one.
  const begun: Promise<Year>[] = [];
  const begin = (briefings: Briefing[] | undefined) => {
    if (!briefings) return;
    const key = digestOf(version, searchReads, String(spare), ...briefings.flatMap(({ id, digest }) => [id, digest]));
    keys.add(key);
    const year = yearIndex(briefings, key, cache, settings);
    // Its turn to fail comes when it is waited for.
    year.catch(() => {});
    begun.push(year);
  };
  const waiting = years.values();
  try {
    begin(waiting.next().value);
    begin(waiting.next().value);
    for (const [name, briefings] of years) {
      begin(waiting.next().value);
      const year = await begun.shift()!;
      for (const [word, count] of Object.entries(year.record.words)) words.set(word, (words.get(word) ?? 0) + count);
      placeYear(year, searchReads === 'texts' ? briefings : [], name, outDir);
      const told = briefings.map((briefing) => briefing.terms.map(({ term }) => term));
      const terms = writePacked(outDir, `${name}/terms`, JSON.stringify(told));
      const table = encodeTable(tableOf(year, briefings, archive, terms));
      manifest.years.push({ name, table: writePacked(outDir, `${name}/table`, table) });
    }
  } finally {
    await Promise.allSettled(begun);
    await closePagefind();
  }
  const list = [...words].sort(([a], [b]) => inOrder(a, b)).map(([word, count]) => `${word} ${count}`);
  manifest.words = writePacked(outDir, 'words', list.join('\n'));
  const earlier = earlierWordings(archive.briefings);
  if (earlier.length > 0) manifest.earlier = writePacked(outDir, 'earlier', JSON.stringify(earlier));
  writeFileSync(join(outDir, MANIFEST), JSON.stringify(manifest));
  for (const name of readdirSync(cache)) if (!keys.has(name)) rmSync(join(cache, name), { recursive: true });
}

/** Writes a packed file whose name ends in the hash of what it holds, and gives that name. */
function writePacked(outDir: string, stem: string, content: string | Uint8Array): string {
  const packed = pack(content);
  const file = `${stem}-${nameOf(packed)}.bin`;
  writeFileSync(join(outDir, file), packed);
  return file;
}

/** Puts a year's files of postings and the words of these briefings in place. */
function placeYear({ folder, record }: Year, briefings: Briefing[], name: string, outDir: string): void {
  mkdirSync(join(outDir, name), { recursive: true });
  for (const [, file] of record.files) copyKept(join(folder, file), join(outDir, name, file));
  for (const { id } of briefings) copyKept(join(folder, textFile(id)), join(outDir, textFile(id)));
}

function tableOf({ record }: Year, briefings: Briefing[], { speakers }: Published, terms: string): Table {
  const labels = new Map<string, [number, ...Table['head']['labels'][number]]>();
  const own = record.briefings.map((spoken, at) =>
    spoken.labels.map(([label, kind]) => {
      const speaker = kind === 'outside' ? null : (speakers.byLabel[briefings[at]!.id]?.[label] ?? null);
      const key = JSON.stringify([label, kind, speaker]);
      if (!labels.has(key)) labels.set(key, [labels.size, label, kind, speaker]);
      return labels.get(key)![0];
    }),
  );
  const turns = record.briefings.flatMap((spoken) => spoken.turns);
  const known = new Set([...labels.values()].map(([, , , speaker]) => speaker));
  return {
    head: {
      briefings: {
        ids: briefings.map(({ id }) => id),
        days: briefings.map(({ date }) => date),
        events: briefings.map(({ event }) => event),
        turns: record.briefings.map((spoken) => spoken.turns.length),
        labels: own,
        records: record.records,
      },
      labels: [...labels.values()].map(([, ...label]) => label),
      speakers: speakers.speakers.filter(({ id }) => known.has(id)).map(({ id, name, kind }) => [id, name, kind]),
      files: record.files.map(([stem, file]) => [stem, file.replace('.bin', '')]),
      terms,
    },
    lengths: Uint32Array.from(turns, ([words]) => words),
    labels: Uint32Array.from(turns, ([, label]) => label),
    asides: asideColumn(record),
  };
}

/** Positions within the year, each as the distance from the one before. */
function asideColumn(record: Year['record']): Uint32Array {
  const column: number[] = [];
  let base = 0;
  let last = 0;
  for (const { turns, asides } of record.briefings) {
    for (const [at, count] of asides) {
      column.push(base + at - last, count);
      last = base + at;
    }
    base += turns.reduce((sum, [words]) => sum + words, 0);
  }
  return Uint32Array.from(column);
}
