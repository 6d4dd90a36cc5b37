// A thread of `work.ts`: does what it is sent in the repository that the first task names.
import { doTasks } from '../pool.ts';
import { Blobs } from './git.ts';
import { doTask, type HistoryTask } from './tasks.ts';

let blobs: Blobs | null = null;

doTasks(({ root, task }: { root: string; task: HistoryTask }) => doTask(task, (blobs ??= new Blobs(root))));
