import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../formats/formats.ts';
import type { FormatContext } from '../formats/context.ts';
import { CSV_HEADING, csvRows } from '../formats/csv.ts';
import type { Archive, Briefing } from '../loaders/archive.ts';
import { storedTranscript } from '../loaders/transcript-store.ts';
import type { Transcript } from '../transcript/types.ts';
import { described, GzipFile, writeText } from './bulk-writer.ts';
import { PackedFiles } from './packed-files.ts';
import { archiveFiles, inOneFile, turnFiles, yearsOf, type BulkFile } from './plan.ts';
import { popolo } from './popolo.ts';
import { REFERENCE_FILES, writeReferences } from './references.ts';
import { jsonLines } from './turn-rows.ts';

/** What is published as files: the folder of the site, the archive, and the site as the formats see it. */
export interface Publication {
  folder: string;
  archive: Pick<Archive, 'briefings' | 'speakers'>;
  context: FormatContext;
  /** Folder in which packed archives are kept for the next build. */
  cache?: string;
}

/**
 * Writes every transcript in every format beside its page, every speaker's data, and the bulk files with their manifest.
 * One transcript is in memory at a time; the same archive gives the same bytes.
 */
export async function publishData({ folder, archive, context, cache }: Publication): Promise<void> {
  const briefings = archive.briefings.toSorted((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));
  const years = yearsOf(briefings.map(({ date }) => date));
  for (const name of ['briefings', 'data', 'speakers']) mkdirSync(join(folder, name), { recursive: true });
  for (const speaker of archive.speakers.speakers) {
    writeText(folder, `speakers/${speaker.id}.json`, `${JSON.stringify({ ...speaker, url: context.address(`/speakers/${speaker.id}/`) })}\n`);
  }
  const bulk: BulkFile[] = await publishTranscripts(folder, archive, context, briefings, years);
  const packed = new PackedFiles(cache);
  for (const { name, extension, year, ...file } of archiveFiles(years)) {
    const files = briefings
      .filter(({ date }) => date.startsWith(year))
      .map(({ id }) => ({ path: join(folder, 'briefings', `${id}.${extension}`), name: `${id}.${extension}` }));
    await packed.write(join(folder, 'data', name), files);
    bulk.push({ name, ...file });
  }
  packed.dropUnused();
  writeText(folder, 'data/speakers.json', popolo(archive.speakers.speakers, context.address));
  bulk.push({ name: 'speakers.json', mediaType: 'application/json', title: 'Speakers, their labels and offices' });
  writeReferences(folder, briefings, context);
  bulk.push(...REFERENCE_FILES.map(({ style: _, ...file }) => file));
  writeText(folder, 'data/manifest.json', manifest(folder, archive, context, bulk));
}

async function publishTranscripts(folder: string, archive: Publication['archive'], context: FormatContext, briefings: readonly Briefing[], years: readonly string[]): Promise<BulkFile[]> {
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
  for (const briefing of briefings) {
    const transcript = published(briefing, archive);
    for (const { extension, render } of FORMATS) writeText(folder, `briefings/${briefing.id}.${extension}`, render(transcript, context));
    const [lines, rows] = await tables(briefing.date.slice(0, 4));
    await lines!.add(jsonLines(transcript, context));
    await rows!.add(csvRows(transcript, context));
  }
  for (const table of open.values()) await table.close();
  return briefings.length === 0 ? [] : [...plans.jsonl, ...plans.csv];
}

/** The transcript with what is believed about its speakers. */
function published({ id, digest }: Briefing, { speakers }: Publication['archive']): Transcript {
  const transcript = storedTranscript(digest);
  const byLabel = speakers.byLabel[id] ?? {};
  return { ...transcript, turns: transcript.turns.map((turn) => ({ ...turn, speaker: byLabel[turn.label] ?? null })) };
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
