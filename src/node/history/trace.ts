import { withPresentIds } from '../../core/history/follow.ts';
import { plainLabels, type PlainLabels } from '../../core/transcript/plain.ts';
import { storedTranscript, storedTurns } from '../store.ts';
import { blobsInOrder, turnings, type Compared, type Turning } from './compare.ts';
import type { Work } from './git.ts';
import { keep, readKept } from './store.ts';
import { summaryOf, type Kept, type StoredRevision, type Traced } from './told.ts';
import type { Leg } from './trails.ts';

/** A file whose history has to be told. */
export interface TraceTask {
  source: string;
  givenLabels: readonly string[];
  /** Names its transcript as it is now in the transcript store. */
  digest: string;
  legs: readonly Leg[];
  /** Names what is kept of the history in its store. */
  name: string;
  /** Changes with the code that tells a history. */
  version: string;
  /** Digest of all that the history is made from. */
  state: string;
}

/** Tells the history of a file and keeps it; what was compared before is not compared again. */
export function trace({ source, givenLabels, digest, legs, name, version, state }: TraceTask): Work<Traced> {
  const before = readKept<Kept>(name);
  const compared = new Map(before?.version === version ? before.compared : []);
  let present: Present | undefined;
  const read = () => (present ??= presentOf(digest));
  return {
    needs: blobsInOrder(legs, compared),
    do: async (blobs) => {
      const found = await turnings({ source, givenLabels, labels: () => read().labels }, legs, blobs, compared);
      const revisions = found.length === 0 ? [] : stored(found, compared, read().ids);
      keep(name, { version, compared: [...compared], state, revisions } satisfies Kept);
      return summaryOf(revisions);
    },
  };
}

/** What is asked of a transcript as it is now. */
interface Present {
  ids: string[];
  labels: PlainLabels | null;
}

function presentOf(digest: string): Present {
  const turns = storedTurns(digest);
  return { ids: turns.map(({ id }) => id), labels: plainLabels(turns, () => storedTranscript(digest).turns) };
}

function stored(found: readonly Turning[], compared: Compared, present: readonly string[]): StoredRevision[] {
  const named = withPresentIds(found, present);
  return found.map(({ commit, at, stood, pair, changes }, revision) => {
    const all = compared.get(pair)!.changes;
    const turns = changes.map((change, index): [number, string | null] => [
      all.indexOf(change),
      named[revision]![index]!.turn,
    ]);
    return { at, commit, stood, pair, changes: turns };
  });
}
