import { createHash } from 'node:crypto';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { BUILD_FILE, LISTS_FOLDER } from '../../contract/offline-parts.ts';
import { lock } from '../lock.ts';
import { clearWay, isCode, listTree, move, removeFile } from './move.ts';
import { ownFiles } from './own-files.ts';

/*
 * A finished site takes the old one's place by two renames, so that at no moment half a site stands there. What a
 * person put into the folder goes along. Where renaming is not to be had (a mount, a folder above that is not ours) the
 * files are exchanged one by one. Only one process at a time does either.
 */

/** The new site while it waits beside the old one, and the old one while the new one takes its place. */
const beside = (folder: string, what: 'next' | 'previous') =>
  join(dirname(folder), `.${basename(folder)}.briefing-reader-${what}`);
/** The new site while it waits within the folder. */
const STAGE = '.briefing-reader-next';

/** Puts the site in `next` into `folder`, and tells what a person should know of what was there. */
export async function putInPlace(next: string, folder: string, waiting: () => void): Promise<string[]> {
  const release = await locked(folder, waiting);
  try {
    healUnderLock(folder);
    mkdirSync(folder, { recursive: true });
    const kept = saveForeign(folder, next);
    if (!swap(next, folder)) exchange(next, folder);
    return kept;
  } finally {
    release();
  }
}

/** Puts things right that a killed build left half done. */
export async function heal(folder: string): Promise<void> {
  const release = await locked(folder, () => {});
  try {
    healUnderLock(folder);
  } finally {
    release();
  }
}

/** When a build last put a site into the folder, in milliseconds; 0 where there is none. */
export const placedAt = (folder: string) => statSync(join(folder, BUILD_FILE), { throwIfNoEntry: false })?.ctimeMs ?? 0;

function locked(folder: string, waiting: () => void) {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return lock(join(tmpdir(), `briefing-reader-${process.getuid?.() ?? 'locks'}`, `${name}.lock`), waiting);
}

function healUnderLock(folder: string): void {
  const previous = beside(folder, 'previous');
  if (existsSync(previous)) {
    if (existsSync(folder)) finishSwap(previous, folder);
    else renameSync(previous, folder);
  }
  rmSync(beside(folder, 'next'), { recursive: true, force: true });
}

const REFUSED = ['EBUSY', 'EACCES', 'EPERM', 'EROFS', 'EXDEV', 'EINVAL'];

/** Exchanges the folders. `false`, and nothing is changed, where the system does not let it. */
function swap(next: string, folder: string): boolean {
  const [staged, previous] = [beside(folder, 'next'), beside(folder, 'previous')];
  try {
    move(next, staged);
  } catch (cause) {
    if (isCode(cause, ...REFUSED)) return false;
    throw cause;
  }
  try {
    renameSync(folder, previous);
  } catch (cause) {
    move(staged, next);
    if (isCode(cause, ...REFUSED)) return false;
    throw cause;
  }
  try {
    renameSync(staged, folder);
  } catch (cause) {
    renameSync(previous, folder);
    throw cause;
  }
  finishSwap(previous, folder);
  return true;
}

/** Takes what is not of a build from the old site over to the new one, and removes the old one. */
function finishSwap(previous: string, folder: string): void {
  const isOwn = ownFiles(previous);
  const isForeign = (path: string) => !isOwn(path) && !path.startsWith(`${STAGE}/`);
  const carry = (below: string) => {
    for (const entry of readdirSync(join(previous, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      const whole = entry.isDirectory() ? listTree(previous, path).every(isForeign) : isForeign(path);
      if (whole && !collides(folder, path)) renameSync(join(previous, path), join(folder, path));
      else if (entry.isDirectory()) {
        if (!listTree(previous, path).some(isForeign)) continue;
        if (!collides(folder, path)) mkdirSync(join(folder, path));
        carry(path);
      }
    }
  };
  carry('');
  rmSync(previous, { recursive: true, force: true });
}

/** Whether something has a path already in a site, or a file stands where the path needs a folder. */
const collides = (site: string, path: string): boolean =>
  path.split('/').some((_, at, parts) => {
    const there = lstatSync(join(site, ...parts.slice(0, at + 1)), { throwIfNoEntry: false });
    return there !== undefined && (at === parts.length - 1 || !there.isDirectory());
  });

/** Exchanges the files within the folder: new ones first, then old ones go, and last what names them all. */
function exchange(next: string, folder: string): void {
  const stage = join(folder, STAGE);
  const own = [ownFiles(folder), ownFiles(stage)];
  rmSync(stage, { recursive: true, force: true });
  move(next, stage);
  const files = listTree(stage);
  const isList = (path: string) => path === BUILD_FILE || path.startsWith(LISTS_FOLDER);
  const put = (path: string) => {
    clearWay(folder, path);
    renameSync(join(stage, path), join(folder, path));
  };
  files.filter((path) => !isList(path)).forEach(put);
  const wanted = new Set(files);
  for (const path of listTree(folder))
    if (!wanted.has(path) && !path.startsWith(`${STAGE}/`) && own.some((isOwn) => isOwn(path)))
      removeFile(folder, path);
  // The list of what is ours stays till all of that is done: whatever is killed before then is found by it.
  files.filter((path) => isList(path) && path !== BUILD_FILE).forEach(put);
  if (wanted.has(BUILD_FILE)) put(BUILD_FILE);
  rmSync(stage, { recursive: true, force: true });
}

/**
 * Looks through the folder for what is not of a build. Files at whose address the site has one of its own are copied to
 * a place beside the folder; the others stay. Says both.
 */
function saveForeign(folder: string, next: string): string[] {
  const isOwn = ownFiles(folder);
  const foreign = listTree(folder).filter((path) => !isOwn(path) && !path.startsWith(`${STAGE}/`));
  const { replaced = [], staying = [] } = Object.groupBy(foreign, (path) =>
    collides(next, path) ? 'replaced' : 'staying',
  );
  const saved = join(dirname(folder), `${basename(folder)}.replaced`);
  const notes: string[] = [];
  if (staying.length > 0) notes.push(`Not of a build, and left in ${folder} as it was: ${listed(staying)}.`);
  if (replaced.length > 0)
    notes.push(`Not of a build, but in the way of the site's own files, and put into ${saved}: ${listed(replaced)}.`);
  for (const path of replaced)
    cpSync(join(folder, path), join(saved, path), { recursive: true, verbatimSymlinks: true });
  return notes;
}

/** The first few paths, folders at the top standing for what is in them. */
function listed(paths: readonly string[]): string {
  const tops = [...new Set(paths.map((path) => path.replace(/\/.*/, '/')))];
  return tops.length > 6 ? `${tops.slice(0, 6).join(', ')} and ${tops.length - 6} more` : tops.join(', ');
}
