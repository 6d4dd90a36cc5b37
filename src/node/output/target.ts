import { lstatSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { isWritable } from '../cache.ts';
import { checkout } from '../project.ts';
import { pathOf, type Settings } from '../settings.ts';

/** Folders of the program, none of which is a place for a site. */
const programFolders = ['src', 'public', 'seeds', 'tests', 'node_modules', '.git', '.github', '.astro'];

/**
 * The folder that a site goes into: where links lead, as an absolute path. Throws an `Error` that says why where
 * writing a site there would destroy something, or cannot be done.
 */
export function outputFolder(given: string, { transcriptsDir }: Pick<Settings, 'transcriptsDir'>): string {
  const folder = realPath(pathOf(given));
  const refuse = (why: string): never => {
    throw new Error(
      `The site cannot go into ${given}: ${why} Give a folder of its own with --outDir, such as \`dist\`.`,
    );
  };
  const transcripts = realPath(transcriptsDir);
  const program = realPath(checkout);
  if (isIn(transcripts, folder)) refuse('the transcripts are there.');
  if (isIn(folder, transcripts)) refuse('it is inside the folder of transcripts, and the next build would read it.');
  if (isIn(program, folder)) refuse('this program is there.');
  const inside = programFolders.find((name) => isIn(folder, join(program, name)));
  if (inside) refuse(`\`${inside}\` belongs to the program.`);
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there && !there.isDirectory()) refuse('that is no folder.');
  if (!isWritable(folder)) refuse('you may not write there.');
  return folder;
}

/** Whether a path is a folder or lies in it. */
function isIn(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path);
}

/** Where a path leads when all links are followed, also where nothing is there yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      return realPath(resolve(dirname(path), readlinkSync(path)));
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}
