import { inThreads, WORTH_THREADS } from '../pool.ts';
import type { FileResult, ParseTask } from './parse-file.ts';

/** Parses files, many of them on all cores, and tells of each result as it comes, in no certain order. */
export async function parseAll(
  tasks: readonly ParseTask[],
  done: (task: ParseTask, result: FileResult) => void,
): Promise<void> {
  if (tasks.length === 0) return;
  if (tasks.length >= WORTH_THREADS) return inThreads(new URL('./parse-worker.ts', import.meta.url), tasks, done);
  // Loading the parser takes longer than reading a few results that are kept.
  const { parseFile } = await import('./parse-file.ts');
  for (const task of tasks) done(task, parseFile(task));
}
