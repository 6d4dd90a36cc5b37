import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CSV_HEADING } from '../formats/csv.ts';
import type { FormatContext } from '../formats/context.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Briefing, Published } from '../loaders/archive.ts';
import { digestOf } from '../loaders/transcript-store.ts';
import { linkFile } from '../site/link-file.ts';
import { described, GzipFile, writeText, zip } from './bulk-writer.ts';
import type { KeptFiles } from './kept-files.ts';
import { archiveFiles, inOneFile, turnFiles, yearsOf, type BulkFile } from './plan.ts';
import { popolo } from './popolo.ts';
import { REFERENCE_FILES, writeReferences } from './references.ts';
import { programVersion, renderedFiles } from './render.ts';

/** What is published as files: the folder of the site, the archive, and the site as the formats see it. */
export interface Publication {
  folder: string;
  archive: Published;
  context: FormatContext;
  /** What the last build made. */
  kept: KeptFiles;
}

/**
 * Writes every transcript in every format beside its page, every speaker's data, and the bulk files with their manifest.
 * One transcript is in memory at a time; the same archive gives the same bytes.
 */
export async function publishData({ folder, archive, context, kept }: Publication): Promise<void> {
  const briefings = archive.briefings.toSorted((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
  const years = yearsOf(briefings.map(({ date }) => date));
  const version = programVersion();
  for (const name of ['briefings', 'data', 'speakers']) mkdirSync(join(folder, name), { recursive: true });
  for (const speaker of archive.speakers.speakers) {
    writeText(folder, `speakers/${speaker.id}.json`, `${JSON.stringify({ ...speaker, url: context.address(`/speakers/${speaker.id}/`) })}\n`);
  }
  const rendered = new Map<string, Map<string, string>>();
  for (const briefing of briefings) {
    const files = await renderedFiles(briefing, archive, context, version, kept);
    rendered.set(briefing.id, files);
    for (const { extension } of FORMATS) linkFile(files.get(extension)!, join(folder, 'briefings', `${briefing.id}.${extension}`));
  }
  const bulk: BulkFile[] = await writeTables(folder, briefings, years, rendered);
  for (const { name, extension, year, ...file } of archiveFiles(years)) {
    const files = briefings.filter(({ date }) => date.startsWith(year)).map(({ id }) => ({ path: rendered.get(id)!.get(extension)!, name: `${id}.${extension}` }));
    const key = digestOf(version, ...files.flatMap(({ path, name }) => [basename(path), name]));
    linkFile(await kept.file(`${key}.zip`, (path) => zip(path, files)), join(folder, 'data', name));
    bulk.push({ name, ...file });
  }
  writeText(folder, 'data/speakers.json', popolo(archive.speakers.speakers, context.address));
  bulk.push({ name: 'speakers.json', mediaType: 'application/json', title: 'Speakers, their labels and offices' });
  writeReferences(folder, briefings, context);
  bulk.push(...REFERENCE_FILES.map(({ style: _, ...file }) => file));
  writeText(folder, 'data/manifest.json', manifest(folder, archive, context, bulk));
}

/** Writes the tables of all turns. `rendered` has each briefing's files by their extensions. */
async function writeTables(folder: string, briefings: readonly Briefing[], years: readonly string[], rendered: ReadonlyMap<string, ReadonlyMap<string, string>>): Promise<BulkFile[]> {
  const words = briefings.reduce((sum, briefing) => sum + briefing.words, 0);
  const plans = { jsonl: turnFiles(years, words, 'jsonl'), csv: turnFiles(years, words, 'csv') };
  const open = new Map<string, GzipFile>();
  const tables = async (year: string) => {
    const index = inOneFile(words) ? 0 : years.indexOf(year);
    const names = [plans.jsonl[index]!.name, plans.csv[index]!.name];
    if (!open.has(names[0]!)) {
      for (const table of open.values()) await table.close();
      open.clear();
      for (const name of names) open.set(name, new GzipFile(join(folder, 'data', name)));
      await open.get(names[1]!)!.add(CSV_HEADING);
    }
    return names.map((name) => open.get(name)!);
  };
  for (const { id, date } of briefings) {
    const [lines, rows] = await tables(date.slice(0, 4));
    await lines!.add(readFileSync(rendered.get(id)!.get('jsonl')!));
    await rows!.add(readFileSync(rendered.get(id)!.get('csv')!).subarray(CSV_HEADING.length));
  }
  for (const table of open.values()) await table.close();
  return briefings.length === 0 ? [] : [...plans.jsonl, ...plans.csv];
}

function manifest(folder: string, archive: Publication['archive'], context: FormatContext, bulk: readonly BulkFile[]): string {
  const { briefings, speakers } = archive;
  const count = (of: (briefing: Briefing) => number) => briefings.reduce((sum, briefing) => sum + of(briefing), 0);
  const days = briefings.map(({ date }) => date).sort();
  return `${JSON.stringify(
    {
      schema: 1,
      title: context.siteTitle,
      url: context.address('/data/'),
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      counts: {
        briefings: briefings.length,
        turns: count(({ shape }) => shape.length),
        questions: count(({ questions }) => questions),
        words: count(({ words }) => words),
        speakers: speakers.speakers.length,
      },
      files: bulk.map((file) => ({ ...file, url: context.address(`/data/${file.name}`), ...described(join(folder, 'data', file.name)) })),
    },
    null,
    1,
  )}\n`;
}
