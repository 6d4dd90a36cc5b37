import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readSettings } from '../settings.ts';
import type { FileResult, ParseTask } from './parse-file.ts';

/** Below this a thread takes longer to start than to parse. */
const WORTH_THREADS = 40;

/** Parses files, many of them on all cores, and tells of each result as it comes, in no certain order. */
export async function parseAll(
  tasks: readonly ParseTask[],
  done: (task: ParseTask, result: FileResult) => void,
): Promise<void> {
  if (tasks.length === 0) return;
  if (tasks.length < WORTH_THREADS) {
    // Loading the parser takes longer than reading a few results that are kept.
    const { parseFile } = await import('./parse-file.ts');
    for (const task of tasks) done(task, parseFile(task));
    return;
  }
  const queue = tasks.values();
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 8) }, () => runThread(queue, done)));
}

/** One thread, which takes tasks from the queue until none is left. */
async function runThread(
  queue: Iterator<ParseTask>,
  done: (task: ParseTask, result: FileResult) => void,
): Promise<void> {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { workerData: readSettings() });
  try {
    await new Promise<void>((finished, failed) => {
      let task: ParseTask;
      const next = () => {
        const { value, done: empty } = queue.next();
        if (empty) return finished();
        task = value;
        worker.postMessage(task);
      };
      worker.on('error', failed);
      worker.on('exit', () => failed(new Error('A thread that parses transcripts ended before its work was done.')));
      worker.on('message', (result: FileResult) => {
        done(task, result);
        next();
      });
      next();
    });
  } finally {
    worker.removeAllListeners();
    await worker.terminate();
  }
}
