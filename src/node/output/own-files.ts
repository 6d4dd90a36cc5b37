import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD_FILE, LISTS_FOLDER, type Build, type FileList } from '../../contract/offline-parts.ts';

/** Files of a site that its lists for readers leave out. */
const unlisted = new RegExp(
  String.raw`^(sw\.js|_headers|\.htaccess|\.nojekyll|robots\.txt|sitemap[^/]*\.xml|offline/build\.json` +
    String.raw`|offline/lists/[^/]+\.json)$`,
);

/**
 * Tells which paths below a folder are files that a build of this program put there, by the lists that are part of each
 * site.
 */
export function ownFiles(folder: string): (path: string) => boolean {
  if (!existsSync(join(folder, BUILD_FILE))) return () => false;
  const listed = new Set<string>();
  const { parts } = readJson<Build>(join(folder, BUILD_FILE)) ?? { parts: [] };
  for (const { list } of parts)
    for (const path of Object.keys(readJson<FileList>(join(folder, `${LISTS_FOLDER}${list}.json`)) ?? {}))
      listed.add(path);
  const isOwn = (path: string) => listed.has(path) || unlisted.test(path);
  return (path) => isOwn(path) || (/\.(br|gz)$/.test(path) && isOwn(path.replace(/\.\w+$/, '')));
}

function readJson<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return null;
  }
}
