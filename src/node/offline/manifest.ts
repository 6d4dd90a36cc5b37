import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  BUILD_FILE,
  LISTS_FOLDER,
  partName,
  partOf,
  type Build,
  type FileList,
  type Part,
} from '../../contract/offline-parts.ts';
import type { SearchReads } from '../../contract/search-files.ts';
import { contentHash, type WrittenFile } from '../site-files.ts';

/** Files for hosts and search engines, which no reader needs. */
const notForReaders = /^(sw\.js|_headers|robots\.txt|sitemap[^/]*\.xml)$|(^|\/)\.|^offline\/(build\.json$|lists\/)/;

/** Writes the build's description and its lists into a built site of these `files`, whose search `reads` so. */
export function writeManifest(
  folder: string,
  files: WrittenFile[],
  yearOf: (id: string) => string | undefined,
  reads: SearchReads,
): Build {
  const lists = new Map<string, { part: Omit<Part, 'name' | 'list'>; files: FileList }>();
  for (const { path, bytes, hash } of files.filter(({ path }) => !notForReaders.test(path))) {
    const place = partOf(path, yearOf, reads);
    const name = partName(place);
    if (!lists.has(name)) lists.set(name, { part: { ...place, files: 0, bytes: 0 }, files: {} });
    const list = lists.get(name)!;
    list.part.files += 1;
    list.part.bytes += bytes;
    list.files[path] = [hash, bytes];
  }
  mkdirSync(join(folder, LISTS_FOLDER), { recursive: true });
  const parts = [...lists].map(([name, { part, files }]) => {
    const text = JSON.stringify(files);
    const list = contentHash(text);
    writeFileSync(join(folder, `${LISTS_FOLDER}${list}.json`), text);
    return { name, ...part, list };
  });
  const build: Build = { schema: 1, id: contentHash(JSON.stringify(parts)), parts };
  writeFileSync(join(folder, BUILD_FILE), JSON.stringify(build));
  return build;
}
