import { constants, cpSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether an error is one of these of the system. */
export const isCode = (cause: unknown, ...codes: string[]) =>
  codes.includes((cause as NodeJS.ErrnoException)?.code ?? '');

/** Moves a file or folder to a path where nothing is: by renaming, or by copying where that leads to another disk. */
export function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (cause) {
    if (!isCode(cause, 'EXDEV')) throw cause;
    cpSync(from, to, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
    rmSync(from, { recursive: true, force: true });
  }
}

/**
 * Everything in a folder, or below a path in it, that is no folder, by paths with forward slashes. Links are not
 * followed.
 */
export function listTree(folder: string, from = ''): string[] {
  const list = (below: string): string[] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? list(path) : [path];
    });
  return list(from);
}

/** Removes a file and the folders above it that it leaves empty, up to `folder`. */
export function removeFile(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true });
  for (let above = dirname(path); above !== '.'; above = dirname(above)) {
    try {
      rmdirSync(join(folder, above));
    } catch {
      return;
    }
  }
}

/** Makes room for a file: a folder in its place, or a file in place of a folder above it, goes. */
export function clearWay(folder: string, path: string): void {
  const parts = path.split('/');
  for (let length = 1; length < parts.length; length++) {
    const above = join(folder, ...parts.slice(0, length));
    const there = lstatSync(above, { throwIfNoEntry: false });
    if (there && !there.isDirectory()) rmSync(above);
  }
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  if (lstatSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory())
    rmSync(join(folder, path), { recursive: true });
}
