import { isStored } from '../store.ts';
import { storedHistory, type HistorySummary, type Known } from './history.ts';
import type { VersionTask } from './version.ts';
import { doAll } from './work.ts';

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
  await doAll(
    folder,
    tasks.map((task) => ({ version: task })),
    ({ version: { digest } }, isThere: boolean) => isThere && stored.add(digest),
  );
  return stored;
}
