import { inThreads, WORTH_THREADS } from '../pool.ts';
import { Blobs } from './git.ts';
import type { HistoryResult, HistoryTask } from './tasks.ts';

/** Does tasks in a repository, many of them on all cores, and tells of each result as it comes, in no certain order. */
export async function doAll<Task extends HistoryTask, Result extends HistoryResult>(
  root: string,
  tasks: readonly Task[],
  done: (task: Task, result: Result) => void,
): Promise<void> {
  if (tasks.length >= WORTH_THREADS) {
    const sent = tasks.map((task) => ({ root, task }));
    return inThreads(new URL('./worker.ts', import.meta.url), sent, ({ task }, result: Result) => done(task, result));
  }
  if (tasks.length === 0) return;
  // Most builds have nothing new to compare, and need not load what compares.
  const { doTask } = await import('./tasks.ts');
  const blobs = new Blobs(root);
  try {
    for (const task of tasks) done(task, (await doTask(task, blobs)) as Result);
  } finally {
    blobs.close();
  }
}
