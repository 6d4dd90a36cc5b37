import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../settings.ts';

/** What is known of the history, on disk between builds: the log, and for each briefing what was compared. */
const folder = () => join(readSettings().cacheDir, 'history');

/** The kept value of that name, or `null`. */
export function readKept<T>(name: string): T | null {
  try {
    return JSON.parse(readFileSync(join(folder(), `${name}.json`), 'utf8')) as T;
  } catch {
    return null;
  }
}

/** Whether anything is kept under that name. */
export const isKept = (name: string): boolean => existsSync(join(folder(), `${name}.json`));

/** Keeps a value; whole or not at all, also when the process is killed half-way. */
export function keep(name: string, value: unknown): void {
  mkdirSync(folder(), { recursive: true });
  const path = join(folder(), `${name}.json`);
  writeFileSync(`${path}.part`, JSON.stringify(value));
  renameSync(`${path}.part`, path);
}

/** Drops all that is kept under other names. */
export function dropOthers(names: ReadonlySet<string>): void {
  let there: string[] = [];
  try {
    there = readdirSync(folder());
  } catch {
    return;
  }
  for (const file of there) if (!names.has(file.replace(/\.json$/, ''))) rmSync(join(folder(), file));
}
