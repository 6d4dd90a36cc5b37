import { decodeTable, MANIFEST, type Manifest, type SpokenKind, type Table } from '../../contract/search-format.ts';
import type { SearchReads } from '../../contract/search-files.ts';
import { readJson, type ReadFile } from './files.ts';
import { lastWhere } from '../../core/transcript/halving.ts';

/**
 * The archive's frame in memory: every turn's place, speaker and kind, without its words. All words of the archive
 * stand in one row, briefings in the order of their days; a position is a place in that row. So one sorted array of
 * numbers says where a word occurs, and comparing positions answers everything else.
 */
export interface Archive {
  briefings: ArchiveBriefing[];
  /** Position of each turn's first word, and after the last turn the number of all words. */
  starts: Int32Array;
  /** Of each turn its briefing and its label, indexes into `briefings` and `labels`. */
  briefingOf: Int32Array;
  labelOf: Int32Array;
  labels: ArchiveLabel[];
  speakers: Map<string, { id: string; name: string; kind: 'person' | 'role' }>;
  /** Words that a quotation may leave out: position of the first, sorted, and how many. */
  asides: { at: Int32Array; count: Int32Array };
  years: {
    name: string;
    stems: string[];
    files: string[];
    records: Int32Array;
    firstBriefing: number;
    terms: string;
  }[];
  words: string;
  /** The file of what stood in transcripts once, `null` where there is none. */
  earlier: string | null;
  reads: SearchReads;
}

export interface ArchiveBriefing {
  id: string;
  day: string;
  event: string;
  /** Index of its first turn, and how many there are. */
  firstTurn: number;
  turns: number;
  /** Position of its first word. */
  start: number;
}

export interface ArchiveLabel {
  label: string;
  kind: SpokenKind;
  speaker: string | null;
}

/** Reads the manifest and the years' tables. */
export async function readArchive(read: ReadFile): Promise<Archive> {
  const manifest = await readJson<Manifest>(read, MANIFEST, true);
  const tables = await Promise.all(manifest.years.map(async ({ table }) => decodeTable(await read(table))));
  const turns = tables.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const archive: Archive = {
    briefings: [],
    labels: [],
    speakers: new Map(),
    years: [],
    words: manifest.words,
    earlier: manifest.earlier,
    reads: manifest.reads,
    starts: new Int32Array(turns + 1),
    briefingOf: new Int32Array(turns),
    labelOf: new Int32Array(turns),
    asides: { at: new Int32Array(0), count: new Int32Array(0) },
  };
  const asides: number[] = [];
  let turn = 0;
  for (const [at, table] of tables.entries()) turn = addYear(archive, manifest.years[at]!.name, table, turn, asides);
  archive.asides = {
    at: Int32Array.from({ length: asides.length / 2 }, (_, at) => asides[2 * at]!),
    count: Int32Array.from({ length: asides.length / 2 }, (_, at) => asides[2 * at + 1]!),
  };
  return archive;
}

function addYear(
  archive: Archive,
  name: string,
  { head, lengths, labels, asides }: Table,
  first: number,
  allAsides: number[],
): number {
  const { briefings } = head;
  const firstLabel = archive.labels.length;
  const firstBriefing = archive.briefings.length;
  for (const [label, kind, speaker] of head.labels) archive.labels.push({ label, kind, speaker });
  for (const [id, name, kind] of head.speakers) archive.speakers.set(id, { id, name, kind });
  let position = archive.starts[first]!;
  for (let at = 0, place = position; at < asides.length; at += 2) {
    place += asides[at]!;
    allAsides.push(place, asides[at + 1]!);
  }
  let turn = first;
  for (const [at, id] of briefings.ids.entries()) {
    const count = briefings.turns[at]!;
    archive.briefings.push({
      id,
      day: briefings.days[at]!,
      event: briefings.events[at]!,
      firstTurn: turn,
      turns: count,
      start: position,
    });
    for (const end = turn + count; turn < end; turn += 1) {
      archive.briefingOf[turn] = firstBriefing + at;
      archive.labelOf[turn] = firstLabel + briefings.labels[at]![labels[turn - first]!]!;
      position += lengths[turn - first]!;
      archive.starts[turn + 1] = position;
    }
  }
  const records = new Int32Array(Math.max(-1, ...briefings.records) + 1);
  for (const [at, record] of briefings.records.entries()) records[record] = firstBriefing + at;
  archive.years.push({
    name,
    stems: head.files.map(([stem]) => stem),
    files: head.files.map(([, file]) => file),
    records,
    firstBriefing,
    terms: head.terms,
  });
  return turn;
}

/** The turn in which a position is. */
export function turnAt({ starts }: Archive, position: number): number {
  return lastAtMost(starts, position);
}

/** Index of the last value that is at most `value` in a sorted list, or -1. */
export function lastAtMost(sorted: Int32Array, value: number): number {
  return lastWhere(sorted.length, (place) => sorted[place]! <= value);
}
