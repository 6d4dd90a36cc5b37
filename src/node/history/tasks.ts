import type { Blobs } from './git.ts';
import type { Traced } from './told.ts';
import { trace, type TraceTask } from './trace.ts';
import { storeVersion, type VersionTask } from './version.ts';

/** A piece of work on one file of a repository. */
export type HistoryTask = { trace: TraceTask } | { version: VersionTask };

/** Does it: tells the history of a file, or stores a version of it and says whether it could be read. */
export const doTask = (task: HistoryTask, blobs: Blobs): Promise<Traced | boolean> =>
  'trace' in task ? trace(task.trace, blobs) : storeVersion(task.version, blobs);
