import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the built site: its path below the site's folder, with forward slashes, and its bytes. */
export interface SiteFile {
  path: string;
  bytes: number;
}

/** All files of the built site in the order of their paths. */
export function listFiles(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), bytes: statSync(file).size }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The part of a file's name after its last dot. */
export const endingOf = (path: string) => /\.([^./]+)$/.exec(path)?.[1] ?? '';
