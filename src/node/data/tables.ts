import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CSV_HEADING, csvRows } from '../../core/formats/csv.ts';
import type { FormatContext } from '../../core/formats/context.ts';
import type { Briefing } from '../archive/load.ts';
import type { Transcript } from '../../core/transcript/types.ts';
import { gzipPart, writeGzip } from './gzip.ts';
import { turnFiles, type BulkFile } from './plan.ts';
import { jsonLines } from './turn-rows.ts';

// Two thirds of the time of zlib's default for three per cent more bytes.
const LEVEL = 4;

/** The tables of all turns: what stands above the rows, and the rows of a transcript. */
const TABLES: readonly {
  ending: 'jsonl' | 'csv';
  heading: string;
  rows: (transcript: Transcript, context: FormatContext) => string;
}[] = [
  { ending: 'jsonl', heading: '', rows: jsonLines },
  { ending: 'csv', heading: CSV_HEADING, rows: csvRows },
];

/**
 * A transcript's rows in each table, packed as they stand in it: the extensions they are kept under, and how they are
 * made.
 */
export const TABLE_PARTS = TABLES.map(({ ending, rows }) => ({
  extension: `${ending}.part`,
  render: (transcript: Transcript, context: FormatContext) => gzipPart(rows(transcript, context), LEVEL),
}));

/** Writes the tables of all turns. `rendered` has each briefing's files by their extensions. */
export function writeTables(
  folder: string,
  briefings: readonly Briefing[],
  years: readonly string[],
  rendered: ReadonlyMap<string, ReadonlyMap<string, string>>,
): BulkFile[] {
  if (briefings.length === 0) return [];
  const words = briefings.reduce((sum, briefing) => sum + briefing.words, 0);
  return TABLES.flatMap(({ ending, heading }) => {
    const files = turnFiles(years, words, ending);
    files.forEach(({ name }, index) => {
      const held = files.length === 1 ? briefings : briefings.filter(({ date }) => date.startsWith(years[index]!));
      const parts = held.values().map(({ id }) => readFileSync(rendered.get(id)!.get(`${ending}.part`)!));
      writeGzip(join(folder, 'data', name), gzipPart(heading, LEVEL), parts);
    });
    return files;
  });
}
