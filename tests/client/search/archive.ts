import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpack, type ReadFile } from '../../../src/client/index/files.ts';
import { SearchIndex } from '../../../src/client/search/search-index.ts';
import { readState } from '../../../src/client/search/state.ts';
import { withTypedFilters } from '../../../src/client/search/typed-filters.ts';
import { loadArchive } from '../../../src/node/archive/load.ts';
import { SEARCH_DATA } from '../../../src/contract/search-files.ts';
import { toJson } from '../../../src/core/formats/json.ts';
import { writeSearchIndex } from '../../../src/node/search/archive-index.ts';
import type { SearchSettings } from '../../../src/node/search/year.ts';
import { storedTranscript } from '../../../src/node/store.ts';
import { writeFolder } from '../../support/transcripts.ts';

/** The index of some transcripts, made by the build's own program and read without a browser. */
export async function indexOf(
  files: Record<string, string>,
  settings: SearchSettings = { searchReads: 'texts', spare: 0 },
  cache = mkdtempSync(join(tmpdir(), 'cache-')),
): Promise<{ index: SearchIndex; read: ReadFile; names: string[] }> {
  const site = mkdtempSync(join(tmpdir(), 'index-'));
  const folder = join(site, SEARCH_DATA);
  const archive = await loadArchive(writeFolder(files));
  await writeSearchIndex(archive, cache, folder, settings);
  if (settings.searchReads === 'json') {
    mkdirSync(join(site, 'briefings'));
    const context = { siteTitle: 'Test', address: (path: string) => path, speakers: new Map() };
    for (const { id, digest } of archive.briefings)
      writeFileSync(join(site, `briefings/${id}.json`), toJson(storedTranscript(digest), context));
  }
  const read: ReadFile = async (path) => unpack(new Uint8Array(await readFile(join(folder, path))));
  return { index: await SearchIndex.open(read), read, names: readdirSync(folder) };
}

/** What a search as typed finds: the marked words of each passage in the order of the record. */
export async function hits(index: SearchIndex, typed: string): Promise<string[]> {
  const state = {
    ...withTypedFilters(readState(new URLSearchParams({ q: typed }).toString())),
    sort: 'oldest' as const,
  };
  await index.search(state);
  return (await index.page(state, 0, 50)).flatMap((group) =>
    group.hits.map(({ passage }) =>
      passage
        .filter(({ hit }) => hit)
        .map(({ text }) => text.replace(/\s+/g, ' '))
        .join(' … '),
    ),
  );
}
