import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** Lets go of a lock. */
export type Release = () => void;

/**
 * Takes a lock that is known by a file; `null` where another process holds it. The system holds it, by way of SQLite,
 * so that it ends with the process however that ends, and no file that a killed one left behind bars the way.
 */
export function tryLock(path: string): Release | null {
  mkdirSync(dirname(path), { recursive: true });
  const file = new DatabaseSync(path);
  try {
    file.exec('BEGIN EXCLUSIVE');
    return () => file.close();
  } catch (cause) {
    file.close();
    // SQLITE_BUSY; everything else is a fault of the disk.
    if ((cause as { errcode?: number }).errcode === 5) return null;
    throw cause;
  }
}

/** Takes a lock as soon as it is free; `waiting` is called once where it is not at first. */
export async function lock(path: string, waiting: () => void = () => {}): Promise<Release> {
  let release = tryLock(path);
  if (!release) waiting();
  while (!(release ??= tryLock(path))) await setTimeout(100);
  return release;
}
