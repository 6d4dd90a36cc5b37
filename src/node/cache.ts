import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { tryLock, type Release } from './lock.ts';

/*
 * `<cache>/<transcripts>-<hash>/` holds what was made of one folder of transcripts: `1/`, which the next build goes on
 * with, and `2/`, `3/` … where builds run at the same time. The development server has `dev/`.
 */

/** What a build keeps for the next one, in a folder that no other build touches while this one runs. */
export interface Cache {
  folder: string;
  release: Release;
}

/** Where results of a folder of transcripts are kept. `given` is the folder that the person named for all of them. */
export function defaultCacheDir(transcriptsDir: string, given: string | null): string {
  const hash = createHash('sha256').update(transcriptsDir).digest('hex').slice(0, 8);
  return join(given ?? usualPlace(), `${basename(transcriptsDir)}-${hash}`.replaceAll(/[^\w.-]+/g, '_'));
}

/**
 * A folder in the checkout; where one cannot write there, or its path has letters that Vite does not bear, a temporary
 * one.
 */
function usualPlace(): string {
  const place = resolve('node_modules/.cache/briefing-reader');
  if (!/['"`#?%]/.test(place) && isWritable(place)) return place;
  return join(tmpdir(), `briefing-reader-${process.getuid?.() ?? 'cache'}`);
}

/** Whether one may write into a folder, or make it. */
export function isWritable(path: string): boolean {
  let there = path;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  try {
    accessSync(there, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Takes the first cache below `cacheDir` that no other build works with. Throws where none can be made. */
export function claimCache(cacheDir: string): Cache {
  try {
    mkdirSync(cacheDir, { recursive: true });
    dropStrangers(cacheDir, (name) => /^(\d+|dev)$/.test(name));
    for (let number = 1; ; number++) {
      const folder = join(cacheDir, String(number));
      const release = tryLock(join(folder, 'lock'));
      if (release) return { folder, release };
    }
  } catch (cause) {
    throw new Error(`The cache ${cacheDir} cannot be used. Set CACHE_DIR to a folder that you may write to.`, {
      cause,
    });
  }
}

/** Removes from a folder of the cache what the program does not know: leftovers of its earlier versions. */
export function dropStrangers(folder: string, isKnown: (name: string) => boolean): void {
  for (const name of readdirSync(folder))
    if (!isKnown(name)) rmSync(join(folder, name), { recursive: true, force: true });
}
