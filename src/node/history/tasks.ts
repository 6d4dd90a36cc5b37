import type { Blobs, Work } from './git.ts';
import type { Traced } from './told.ts';
import { trace, type TraceTask } from './trace.ts';
import { storeVersion, type VersionTask } from './version.ts';

/** A piece of work on one file of a repository. */
export type HistoryTask = { trace: TraceTask } | { version: VersionTask };

/** The history of a file, or whether a version of it could be read. */
export type HistoryResult = Traced | boolean;

/** Does each: tells the history of a file, or stores a version of it. The blobs of all are asked for at once. */
export async function doTogether(tasks: readonly HistoryTask[], blobs: Blobs): Promise<HistoryResult[]> {
  const works = tasks.map((task): Work<HistoryResult> =>
    'trace' in task ? trace(task.trace) : storeVersion(task.version),
  );
  await blobs.ask(works.flatMap(({ needs }) => needs));
  const results: HistoryResult[] = [];
  for (const work of works) results.push(await work.do(blobs));
  return results;
}
