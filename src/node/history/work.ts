import { inThreads, WORTH_THREADS } from '../pool.ts';
import { Blobs } from './git.ts';
import type { HistoryResult, HistoryTask } from './tasks.ts';

/** Tasks done together: git looks for the blobs of all of them while the first are worked on. */
const TOGETHER = 8;

/** Memory in which two versions of any real transcript are compared, in megabytes. */
const ROOM = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

/**
 * Does tasks in a repository, many of them on all cores, and tells of each result as it comes, in no certain order.
 * Tasks that are still awaited are taken for many.
 */
export async function doAll<Task extends HistoryTask, Result extends HistoryResult>(
  root: string,
  tasks: readonly Task[] | Promise<readonly Task[]>,
  done: (task: Task, result: Result) => void,
): Promise<void> {
  const tell = (some: readonly Task[], results: readonly HistoryResult[]) =>
    some.forEach((task, index) => done(task, results[index] as Result));
  if (tasks instanceof Promise || tasks.length >= WORTH_THREADS) {
    const groups = (all: readonly Task[]) => inGroups(all).map((some) => ({ root, tasks: some }));
    const sent = tasks instanceof Promise ? tasks.then(groups) : groups(tasks);
    return inThreads(
      new URL('./worker.ts', import.meta.url),
      sent,
      ({ tasks: some }, results: HistoryResult[]) => tell(some, results),
      ROOM,
    );
  }
  if (tasks.length === 0) return;
  // Most builds have nothing new to compare, and need not load what compares.
  const { doTogether } = await import('./tasks.ts');
  const blobs = new Blobs(root);
  try {
    for (const some of inGroups(tasks)) tell(some, await doTogether(some, blobs));
  } finally {
    blobs.close();
  }
}

const inGroups = <Task>(tasks: readonly Task[]): Task[][] =>
  Array.from({ length: Math.ceil(tasks.length / TOGETHER) }, (_, group) =>
    tasks.slice(group * TOGETHER, (group + 1) * TOGETHER),
  );
