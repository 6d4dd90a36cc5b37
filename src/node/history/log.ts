import { gitPieces } from './git.ts';

/**
 * A file in a commit: the blob it had in the commit before (`null` where it is new) and the one it has (`null` where it
 * is gone).
 */
export interface Entry {
  path: string;
  /** Its path before, where the commit renamed it. */
  from?: string;
  old: string | null;
  new: string | null;
}

export interface Commit {
  hash: string;
  parents: string[];
  /** When the author made it, in UTC. It outlives rebasing, and is what `git commit --date` sets. */
  at: string;
  entries: Entry[];
}

const isTranscript = (path: string) => /\.(md|markdown)$/i.test(path);
const isFile = (mode: string) => mode.startsWith('100');

/** Renames in one commit beyond which only files that did not change are found again. */
const mostRenames = 4000;

/**
 * Reads the commits of a range (`HEAD`, `abc..HEAD`), each before its parents, with the transcripts that they touch. A
 * merge is compared with its first parent.
 */
export async function readLog(folder: string, range: string): Promise<Commit[]> {
  const commits: Commit[] = [];
  const pieces = gitPieces(
    folder,
    'log',
    '--topo-order',
    '--raw',
    '-z',
    '-M',
    `-l${mostRenames}`,
    '--no-abbrev',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=all',
    '--diff-merges=first-parent',
    '--format=%x01%H %aI %P',
    range,
    '--',
  );
  for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
    const text = piece.value.trim();
    if (text.startsWith('\x01')) {
      const [hash, at, ...parents] = text.slice(1).split(' ');
      commits.push({ hash: hash!, at: inUtc(at!), parents, entries: [] });
    } else if (text.startsWith(':')) {
      const [oldMode, newMode, old, now, status] = text.slice(1).split(' ');
      const first: string = (await pieces.next()).value;
      const path: string = /^[RC]/.test(status!) ? (await pieces.next()).value : first;
      if (!isTranscript(path) && !isTranscript(first)) continue;
      commits.at(-1)!.entries.push({
        path,
        ...(path === first ? {} : { from: first }),
        old: isFile(oldMode!) ? old! : null,
        new: isFile(newMode!) ? now! : null,
      });
    }
  }
  return commits;
}

/** `2022-05-17T15:04:11-04:00` as `2022-05-17T19:04:11Z`. */
const inUtc = (instant: string) => new Date(instant).toISOString().replace('.000Z', 'Z');
