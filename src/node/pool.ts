import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData, type ResourceLimits } from 'node:worker_threads';
import { handSettings, readSettings, type Settings } from './settings.ts';

/** Tasks below which a thread takes longer to start than to do its share. */
export const WORTH_THREADS = 40;

/**
 * Has tasks done on all cores by threads that run `program`, and tells of each result as it comes, in no certain order.
 * Rejects where a thread fails. Tasks and results are copied from thread to thread. While tasks are still awaited, the
 * threads load their program. Given the `room` that tasks mostly need, they tidy up sooner than where they may fill the
 * memory.
 */
export async function inThreads<Task, Result>(
  program: URL,
  tasks: readonly Task[] | Promise<readonly Task[]>,
  done: (task: Task, result: Result) => void,
  room?: ResourceLimits,
): Promise<void> {
  const most = tasks instanceof Promise ? Infinity : tasks.length;
  const queue = Promise.resolve(tasks).then((all) => all.values());
  const threads = Math.min(availableParallelism(), 8, most);
  const own = () => queue.then((all): Queue<Task> => ({ all, taken: null }));
  await Promise.all(Array.from({ length: threads }, () => runThread(program, own(), done, room)));
}

/** In a thread of `inThreads`: does what it is sent, one task at a time, under the settings of the build. */
export function doTasks<Task, Result>(work: (task: Task) => Result | Promise<Result>): void {
  handSettings(workerData as Settings);
  parentPort!.on('message', async (task: Task) => parentPort!.postMessage(await work(task)));
}

/** What is left to do for all threads, and what one of them has taken and not done. */
interface Queue<Task> {
  all: Iterator<Task>;
  taken: { task: Task } | null;
}

/** One thread, which takes tasks until none is left. A task that needs more than the `room` is done by another. */
async function runThread<Task, Result>(
  program: URL,
  queue: Promise<Queue<Task>>,
  done: (task: Task, result: Result) => void,
  room?: ResourceLimits,
): Promise<void> {
  const worker = new Worker(program, { workerData: readSettings(), ...(room ? { resourceLimits: room } : {}) });
  try {
    await serve(worker, program, queue, done);
  } catch (cause) {
    const isTooLittle = room && (cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (!isTooLittle) throw cause;
    await runThread(program, queue, done);
  } finally {
    worker.removeAllListeners();
    await worker.terminate();
  }
}

function serve<Task, Result>(
  worker: Worker,
  program: URL,
  queue: Promise<Queue<Task>>,
  done: (task: Task, result: Result) => void,
): Promise<void> {
  return new Promise<void>((finished, failed) => {
    const next = (own: Queue<Task>) => {
      const { value, done: empty } = own.taken ? { value: own.taken.task } : own.all.next();
      if (empty) return finished();
      own.taken = { task: value };
      worker.postMessage(value);
    };
    worker.on('error', failed);
    worker.on('exit', () => failed(new Error(`A thread of ${program.pathname} ended before its work was done.`)));
    queue.then((own) => {
      worker.on('message', (result: Result) => {
        const { task } = own.taken!;
        own.taken = null;
        done(task, result);
        next(own);
      });
      next(own);
    }, failed);
  });
}
