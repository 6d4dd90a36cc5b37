import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the built site: its path below the site's folder, with forward slashes, and its bytes. */
export interface SiteFile {
  path: string;
  bytes: number;
}

/** What is known of a file once it was read. */
export interface WrittenFile extends SiteFile {
  /** The first half of its SHA-256 in hexadecimal digits. */
  hash: string;
  /** Whether it is a page that asks search engines to pass it over. */
  hidden: boolean;
}

/** All files of the built site in the order of their paths. */
export function listFiles(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), bytes: statSync(file).size }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Reads all files of the built site, each once, in the order of their paths. */
export function readSite(folder: string): WrittenFile[] {
  return listFiles(folder).map((file) => {
    const bytes = readFileSync(join(folder, file.path));
    return { ...file, hash: contentHash(bytes), hidden: file.path.endsWith('.html') && isHidden(bytes) };
  });
}

/** The first half of a SHA-256 in hexadecimal digits. */
export const contentHash = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

const isHidden = (page: Buffer) =>
  /<meta name="robots" content="[^"]*noindex/.test(page.subarray(0, 4000).toString('utf8'));

/** The part of a file's name after its last dot. */
export const endingOf = (path: string) => /\.([^./]+)$/.exec(path)?.[1] ?? '';
