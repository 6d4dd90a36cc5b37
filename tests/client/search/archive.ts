import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpack, type ReadFile } from '../../../src/client/index/files.ts';
import { SearchIndex } from '../../../src/client/search/search-index.ts';
import { readState } from '../../../src/client/search/state.ts';
import { withTypedFilters } from '../../../src/client/search/typed-filters.ts';
import { loadArchive } from '../../../src/node/archive/load.ts';
import { writeSearchIndex } from '../../../src/node/search/archive-index.ts';
import { writeFolder } from '../../support/transcripts.ts';

/** The index of some transcripts, made by the build's own program and read without a browser. */
export async function indexOf(files: Record<string, string>): Promise<{ index: SearchIndex; read: ReadFile }> {
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  await writeSearchIndex(await loadArchive(writeFolder(files)), mkdtempSync(join(tmpdir(), 'cache-')), folder);
  const read: ReadFile = async (path) => unpack(new Uint8Array(await readFile(join(folder, path))));
  return { index: await SearchIndex.open(read), read };
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
