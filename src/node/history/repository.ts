import { git } from './git.ts';
import { readLog, type Commit } from './log.ts';
import { isKept, keep, readKept } from './store.ts';

/** The git repository that a folder lies in. */
export interface Repository {
  root: string;
  /** Path of the folder below the root, with a slash at its end; empty where the folder is the root. */
  prefix: string;
  /** The newest commit. */
  head: string;
  /** Whether older commits were left out when it was cloned. What is kept of it may then be too little. */
  isShallow: boolean;
  /** Whether all commits have to be read: none is kept of a former build. */
  isNew: boolean;
  /** All commits, each before its parents. Only those that were not there before are read. */
  commits: () => Promise<Commit[]>;
}

const shallow =
  'The history of the transcripts is cut off, because the git repository is a shallow clone. Run `git fetch ' +
  '--unshallow`, or check out with `fetch-depth: 0` in a workflow.';

/** Finds the repository of a folder. Where there is none, or no `git`, nothing is wrong; `notes` tell what is. */
export async function openRepository(folder: string): Promise<{ repository: Repository | null; notes: string[] }> {
  let printed: string;
  try {
    printed = await git(folder, 'rev-parse', '--show-toplevel', '--show-prefix', '--is-shallow-repository', 'HEAD');
  } catch (error) {
    const { said = '' } = error as { said?: string };
    const refused = /dubious ownership/.test(said);
    const note =
      `The history of the transcripts is left out, because git does not trust the folder’s owner. ` +
      `Run \`git config --global --add safe.directory ${folder}\`.`;
    return { repository: null, notes: refused ? [note] : [] };
  }
  const [root = '', prefix = '', cut, head = ''] = printed.split('\n');
  const isShallow = cut === 'true';
  const commits = () => (isShallow ? readLog(root, head) : commitsOf(root, head));
  const isNew = !isShallow && !isKept('log');
  return { repository: { root, prefix, head, isShallow, isNew, commits }, notes: isShallow ? [shallow] : [] };
}

interface KeptLog {
  root: string;
  head: string;
  commits: Commit[];
}

async function commitsOf(root: string, head: string): Promise<Commit[]> {
  const kept = readKept<KeptLog>('log');
  if (kept?.root === root && kept.head === head) return kept.commits;
  const goesOn = kept?.root === root && (await isAncestor(root, kept.head, head));
  const commits = goesOn
    ? [...(await readLog(root, `${kept.head}..${head}`)), ...kept.commits]
    : await readLog(root, head);
  keep('log', { root, head, commits } satisfies KeptLog);
  return commits;
}

const isAncestor = (root: string, before: string, head: string) =>
  git(root, 'merge-base', '--is-ancestor', before, head).then(
    () => true,
    () => false,
  );
