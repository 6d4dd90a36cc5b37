import { isStored } from '../store.ts';
import type { Known } from './history.ts';
import { storedHistory, type HistorySummary } from './told.ts';
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
  const tasks = briefings.flatMap(({ id, source, givenLabels = [] }) => {
    const history = histories.get(id);
    const missing = (history?.versions ?? []).map((digest) => digest !== null && !isStored(digest));
    const revisions = missing.includes(true) ? storedHistory(history!) : [];
    return (history?.versions ?? []).flatMap((digest, index): VersionTask[] => {
      if (missing[index]) return [{ id, source, givenLabels, digest: digest!, blob: revisions[index]!.stood! }];
      if (digest !== null) stored.add(digest);
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
