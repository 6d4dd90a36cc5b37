import { inThreads, WORTH_THREADS } from '../pool.ts';
import { isStored } from '../store.ts';
import { Blobs } from './git.ts';
import { storedHistory, type HistorySummary, type Known } from './history.ts';
import { storeVersion, type VersionTask } from './version.ts';

/**
 * Puts the transcripts that stood until each revision into the transcript store, where they are not there, under the
 * digests of their histories. Gives the digests that are there then: a version that cannot be read is left out.
 */
export async function storeVersions(
  folder: string,
  briefings: readonly Known[],
  histories: ReadonlyMap<string, HistorySummary>,
): Promise<Set<string>> {
  const stored = new Set<string>();
  const tasks = briefings.flatMap(({ id, source }) => {
    const history = histories.get(id);
    return (history?.versions ?? []).flatMap((digest, index): VersionTask[] => {
      if (digest === null) return [];
      if (!isStored(digest)) return [{ id, source, digest, blob: storedHistory(history!)[index]!.stood! }];
      stored.add(digest);
      return [];
    });
  });
  const done = ({ digest }: VersionTask, isThere: boolean) => isThere && stored.add(digest);
  if (tasks.length >= WORTH_THREADS) {
    const sent = tasks.map((task) => ({ root: folder, version: task }));
    await inThreads(new URL('./worker.ts', import.meta.url), sent, (task, isThere: boolean) =>
      done(task.version, isThere),
    );
  } else if (tasks.length > 0) {
    const blobs = new Blobs(folder);
    try {
      for (const task of tasks) done(task, await storeVersion(task, blobs));
    } finally {
      blobs.close();
    }
  }
  return stored;
}
