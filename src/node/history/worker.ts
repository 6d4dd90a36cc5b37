// A thread of the history: tells what became of the files it is sent, and stores the versions that stood once.
import { doTasks } from '../pool.ts';
import { Blobs } from './git.ts';
import { trace, type Traced, type TraceTask } from './trace.ts';
import { storeVersion, type VersionTask } from './version.ts';

/** A task in the repository of that folder. */
export type HistoryTask = { root: string } & ({ trace: TraceTask } | { version: VersionTask });

let blobs: Blobs | null = null;

doTasks<HistoryTask, Traced | boolean>((task) => {
  blobs ??= new Blobs(task.root);
  return 'trace' in task ? trace(task.trace, blobs) : storeVersion(task.version, blobs);
});
