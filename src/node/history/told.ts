import type { Comparison } from '../../core/history/changes.ts';
import type { Revision } from '../../core/history/types.ts';
import { readKept } from './store.ts';

/* The histories that were told, for whoever shows them: apart from what tells them, which loads the whole parser. */

/** What lists and facts tell of a briefing's history. */
export interface HistorySummary {
  /** Names the whole history in its store. */
  key: string;
  /** Digest of all that it is made from. */
  digest: string;
  /** Moments at which words were changed, oldest first, in UTC. */
  at: string[];
  /**
   * For each of them what names the transcript that stood until then, see `storeVersions`; `null` where there is
   * none.
   */
  versions: (string | null)[];
}

/** A revision with the version that stood until then: the blob in the repository, where there is one such version. */
export interface KeptRevision extends Revision {
  stood: string | null;
}

/** The same as it is kept: its changes are those of a comparison, each with its turn as it is named now. */
export interface StoredRevision extends Omit<KeptRevision, 'changes'> {
  pair: string;
  changes: [index: number, turn: string | null][];
}

/** What is kept for a briefing. */
export interface Kept {
  version: string;
  compared: [pair: string, Comparison | null][];
  /** What `revisions` are made from. */
  state: string;
  revisions: StoredRevision[];
}

/** What lists need of a revision. */
export type Traced = Pick<KeptRevision, 'at' | 'stood'>[];

export const summaryOf = (revisions: readonly StoredRevision[]): Traced =>
  revisions.map(({ at, stood }) => ({ at, stood }));

/** The whole history of a briefing, oldest first. Throws where the store was emptied since it was loaded. */
export function storedHistory({ key }: HistorySummary): KeptRevision[] {
  const kept = readKept<Kept>(key);
  if (!kept) throw new Error(`The history ${key} is gone from the store. Start the build again.`);
  const compared = new Map(kept.compared);
  return kept.revisions.map(({ pair, changes, ...revision }) => {
    const all = compared.get(pair)!.changes;
    return { ...revision, changes: changes.map(([index, turn]) => ({ ...all[index]!, turn })) };
  });
}
