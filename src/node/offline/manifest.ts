import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Files for hosts and search engines, which no reader needs. */
const notForReaders = /^(sw\.js|_headers|robots\.txt|sitemap[^/]*\.xml)$|(^|\/)\.|^offline\/(build\.json$|lists\/)/;

/** The first half of a SHA-256 in hexadecimal digits. */
const contentHash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** Writes the build's description and its lists into the built site, whose other files must all be there. */
export function writeManifest(folder: string, paths: string[], yearOf: (id: string) => string | undefined): Build {
  const lists = new Map<string, { part: Omit<Part, 'name' | 'list'>; files: FileList }>();
  for (const path of paths.filter((path) => !notForReaders.test(path)).sort()) {
    const bytes = readFileSync(join(folder, path));
    const place = partOf(path, yearOf);
    const name = partName(place);
    if (!lists.has(name)) lists.set(name, { part: { ...place, files: 0, bytes: 0 }, files: {} });
    const { part, files } = lists.get(name)!;
    part.files += 1;
    part.bytes += bytes.length;
    files[path] = [contentHash(bytes), bytes.length];
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
