// A thread of `work.ts`: does what it is sent in the repository that the first tasks name.
import { doTasks } from '../pool.ts';
import { Blobs } from './git.ts';
import { doTogether, type HistoryTask } from './tasks.ts';

let blobs: Blobs | null = null;

doTasks(({ root, tasks }: { root: string; tasks: HistoryTask[] }) => doTogether(tasks, (blobs ??= new Blobs(root))));
