import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout, LIBRARIES } from './project.ts';
import { readSettings } from './settings.ts';
import type { Transcript, Turn } from '../core/transcript/types.ts';

/**
 * Parsed transcripts on disk, named by a digest of what they were parsed from, so that a file is parsed once and the
 * content store stays small: pages read the whole transcript from here, lists need only its summary.
 */
const folder = () => join(readSettings().cacheDir, 'transcripts');

/** Digest that names what comes of parsing `parts` (a file's path, its text, the parser's version …). */
export function digestOf(...parts: string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** Digest of the whole program and of the libraries' versions. */
export const projectVersion = () => versionOf([pathToFileURL(join(checkout, 'src/'))]);

/**
 * Digest of the program text in `folders` and of the libraries' versions, so that no result outlives the code that made
 * it.
 */
export function versionOf(folders: URL[]): string {
  const texts = folders.flatMap((url) =>
    readdirSync(url, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|json|astro|css)$/.test(name))
      .sort()
      .map((name) => readFileSync(new URL(name, url), 'utf8')),
  );
  const libraries = LIBRARIES.map((name) => join(checkout, name)).filter((path) => existsSync(path));
  return digestOf(...libraries.map((path) => readFileSync(path, 'utf8')), ...texts);
}

type Kind = 'transcript' | 'turns' | 'file';

/** The stored value of that name, or `null`. `kind` tells the values of one digest apart. */
export function readStored<T>(digest: string, kind: Kind): T | null {
  try {
    return JSON.parse(readFileSync(join(folder(), `${digest}.${kind}.json`), 'utf8')) as T;
  } catch {
    return null;
  }
}

/** Whether a transcript of that digest is stored. */
export const isStored = (digest: string) => existsSync(join(folder(), `${digest}.transcript.json`));

/** Stores a value; whole or not at all, also when the process is killed half-way. */
export function writeStored(digest: string, kind: Kind, value: unknown): void {
  mkdirSync(folder(), { recursive: true });
  const path = join(folder(), `${digest}.${kind}.json`);
  writeFileSync(`${path}.part`, JSON.stringify(value));
  renameSync(`${path}.part`, path);
}

/** Drops what no transcript of the archive uses any more. */
export function dropUnused(digests: Set<string>): void {
  let names: string[] = [];
  try {
    names = readdirSync(folder());
  } catch {
    return;
  }
  for (const name of names) if (!digests.has(name.split('.')[0]!)) rmSync(join(folder(), name));
}

/** The whole transcript of that digest. Throws where the store was emptied since the archive was loaded. */
export const storedTranscript = (digest: string) => stored<Transcript>(digest, 'transcript');

/** What tells the turns of a transcript apart. */
export type TurnName = Pick<Turn, 'id' | 'label' | 'time'>;

/** The turns of that transcript without their words, which are most of it; of one that stands in the archive now. */
export const storedTurns = (digest: string) => stored<TurnName[]>(digest, 'turns');

function stored<T>(digest: string, kind: Kind): T {
  const value = readStored<T>(digest, kind);
  if (!value) throw new Error(`The parsed transcript ${digest} is gone from ${folder()}. Start the build again.`);
  return value;
}
