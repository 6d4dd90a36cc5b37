import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMATS } from '../../src/core/formats/formats.ts';
import type { Archive } from '../../src/node/archive/load.ts';
import { publishData } from '../../src/node/data/publish.ts';
import { KeptFiles } from '../../src/node/kept-files.ts';

interface Options {
  /** Folder of what earlier builds kept. */
  keeping?: string;
  siteTitle?: string;
  spare?: number;
}

/** Publishes the data of an archive, in all formats, for a site at an address. Returns the new folder with them. */
export async function publishArchive(
  archive: Archive,
  address: string,
  { keeping = mkdtempSync(join(tmpdir(), 'kept-')), siteTitle = 'Test', spare = 0 }: Options = {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  const speakers = new Map(archive.speakers.speakers.map((speaker) => [speaker.id, speaker]));
  const kept = new KeptFiles(keeping);
  await publishData({
    folder,
    archive,
    context: { siteTitle, address: (path) => address + path, speakers },
    beside: FORMATS.map(({ extension }) => extension),
    spare,
    kept,
  });
  kept.dropUnused();
  return folder;
}
