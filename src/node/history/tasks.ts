import type { Blobs } from './git.ts';
import type { Traced } from './told.ts';
import { trace, type TraceTask } from './trace.ts';
import { storeVersion, type VersionTask } from './version.ts';

/** A piece of work on one file of a repository. */
export type HistoryTask = { trace: TraceTask } | { version: VersionTask };

/** The history of a file, or whether a version of it could be read. */
export type HistoryResult = Traced | boolean;

/** Does it: tells the history of a file, or stores a version of it. */
export const doTask = (task: HistoryTask, blobs: Blobs): Promise<HistoryResult> =>
  'trace' in task ? trace(task.trace, blobs) : storeVersion(task.version, blobs);
