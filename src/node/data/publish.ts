import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FormatContext } from '../../core/formats/context.ts';
import { corpusXmlId, fileInCorpus, teiCorpus } from '../../core/formats/tei-corpus.ts';
import type { Briefing, Published } from '../archive/load.ts';
import { digestOf } from '../store.ts';
import { copyKept } from '../copy-kept.ts';
import { writeZip } from '../zip.ts';
import type { KeptFiles } from '../kept-files.ts';
import { writeHistories } from './histories.ts';
import { dataPackage, type DescribedFile } from './data-package.ts';
import { archiveFiles, yearsOf, type BulkFile } from './plan.ts';
import { popolo } from './popolo.ts';
import { REFERENCE_FILES, writeReferences } from './references.ts';
import { CAPTIONS } from '../../core/formats/formats.ts';
import { programVersion, renderedFiles } from './render.ts';
import { writeTables } from './tables.ts';
import { chronological } from '../../core/transcript/order.ts';
import { jsonSchemas } from './schemas.ts';

// A third of the time of zlib's default for a fifth more bytes, where hundreds of megabytes are packed.
const ARCHIVE_LEVEL = 1;

/** What is published as files: the folder of the site, the archive, and the site as the formats see it. */
export interface Publication {
  folder: string;
  archive: Published;
  context: FormatContext;
  /** Extensions of the formats that stand beside each page. */
  beside: readonly string[];
  /** How much the number of files counts; above 0 speakers have no data of their own. */
  spare: number;
  /** What the last build made. */
  kept: KeptFiles;
}

/**
 * Writes every transcript in the formats beside its page, every speaker's data, and the bulk files with their
 * manifest. One transcript is in memory at a time; the same archive gives the same bytes.
 */
export async function publishData({ folder, archive, context, beside, spare, kept }: Publication): Promise<void> {
  const briefings = archive.briefings.toSorted(chronological);
  const years = yearsOf(briefings.map(({ date }) => date));
  const version = programVersion();
  for (const name of ['briefings', 'data/schema', 'speakers']) mkdirSync(join(folder, name), { recursive: true });
  for (const speaker of spare > 0 ? [] : archive.speakers.speakers) {
    writeFileSync(
      join(folder, `speakers/${speaker.id}.json`),
      `${JSON.stringify({ ...speaker, url: context.address(`/speakers/${speaker.id}/`) })}\n`,
    );
  }
  const rendered = new Map<string, Map<string, string>>();
  for (const briefing of briefings) {
    const files = await renderedFiles(briefing, archive, context, version, kept);
    rendered.set(briefing.id, files);
    for (const extension of [...beside, ...(briefing.timed && beside.length > 0 ? [CAPTIONS.extension] : [])])
      copyKept(files.get(extension)!, join(folder, 'briefings', `${briefing.id}.${extension}`));
  }
  writeHistories(folder, briefings, context);
  const bulk: BulkFile[] = writeTables(folder, briefings, years, rendered);
  for (const { name, extension, year, ...file } of archiveFiles(years)) {
    const ids = briefings.filter(({ date }) => date.startsWith(year)).map(({ id }) => id);
    const files = ids.map((id) => ({
      path: rendered.get(id)!.get(extension)!,
      name: extension === 'xml' ? fileInCorpus(id) : `${id}.${extension}`,
    }));
    const corpus = extension === 'xml' ? teiCorpus(year, ids, context) : null;
    const key = digestOf(version, corpus ?? '', ...files.flatMap(({ path, name }) => [basename(path), name]));
    const whole = corpus === null ? [] : [{ name: `${corpusXmlId(year)}.xml`, content: Buffer.from(corpus) }];
    copyKept(
      await kept.file(`${key}.zip`, (path) => writeZip(path, inOrder(whole, contents(files)), ARCHIVE_LEVEL)),
      join(folder, 'data', name),
    );
    bulk.push({ name, ...file });
  }
  writeFileSync(join(folder, 'data/speakers.json'), popolo(archive.speakers.speakers, context.address));
  bulk.push({ name: 'speakers.json', mediaType: 'application/json', title: 'Speakers, their labels and offices' });
  writeReferences(folder, { ...archive, briefings }, context);
  bulk.push(...REFERENCE_FILES.map(({ write: _, ...file }) => file));
  for (const [name, schema] of Object.entries(jsonSchemas(context.address)))
    writeFileSync(join(folder, 'data/schema', name), `${JSON.stringify(schema, null, 1)}\n`);
  const files = bulk.map((file) => ({ ...file, ...described(join(folder, 'data', file.name)) }));
  writeFileSync(join(folder, 'data/manifest.json'), manifest(archive, context, files));
  writeFileSync(
    join(folder, 'data/datapackage.json'),
    dataPackage(context.siteTitle, files, context.address('/data/')),
  );
}

function* inOrder<T>(...lists: Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}

/** Files that lie on the disk already, each read as it is asked for. */
const contents = (files: readonly { path: string; name: string }[]) =>
  files.values().map(({ path, name }) => ({ name, content: readFileSync(path) }));

function manifest(archive: Published, context: FormatContext, files: readonly DescribedFile[]): string {
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
      files: files.map(({ bytes, sha256, ...file }) => ({
        ...file,
        url: context.address(`/data/${file.name}`),
        bytes,
        sha256,
      })),
    },
    null,
    1,
  )}\n`;
}

/** Size and sum of a file. */
function described(path: string): { bytes: number; sha256: string } {
  const content = readFileSync(path);
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}
