import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { handSettings, readSettings, type Settings } from './settings.ts';

/** Tasks below which a thread takes longer to start than to do its share. */
export const WORTH_THREADS = 40;

/**
 * Has tasks done on all cores by threads that run `program`, and tells of each result as it comes, in no certain order.
 * Rejects where a thread fails. Tasks and results are copied from thread to thread. While tasks are still awaited, the
 * threads load their program.
 */
export async function inThreads<Task, Result>(
  program: URL,
  tasks: readonly Task[] | Promise<readonly Task[]>,
  done: (task: Task, result: Result) => void,
): Promise<void> {
  const most = tasks instanceof Promise ? Infinity : tasks.length;
  const queue = Promise.resolve(tasks).then((all) => all.values());
  const threads = Math.min(availableParallelism(), 8, most);
  await Promise.all(Array.from({ length: threads }, () => runThread(program, queue, done)));
}

/** In a thread of `inThreads`: does what it is sent, one task at a time, under the settings of the build. */
export function doTasks<Task, Result>(work: (task: Task) => Result | Promise<Result>): void {
  handSettings(workerData as Settings);
  parentPort!.on('message', async (task: Task) => parentPort!.postMessage(await work(task)));
}

/** One thread, which takes tasks from the queue until none is left. */
async function runThread<Task, Result>(
  program: URL,
  awaited: Promise<Iterator<Task>>,
  done: (task: Task, result: Result) => void,
): Promise<void> {
  const worker = new Worker(program, { workerData: readSettings() });
  try {
    await new Promise<void>((finished, failed) => {
      let queue: Iterator<Task>;
      let task: Task;
      const next = () => {
        const { value, done: empty } = queue.next();
        if (empty) return finished();
        task = value;
        worker.postMessage(task);
      };
      worker.on('error', failed);
      worker.on('exit', () => failed(new Error(`A thread of ${program.pathname} ended before its work was done.`)));
      worker.on('message', (result: Result) => {
        done(task, result);
        next();
      });
      awaited.then((tasks) => {
        queue = tasks;
        next();
      }, failed);
    });
  } finally {
    worker.removeAllListeners();
    await worker.terminate();
  }
}
