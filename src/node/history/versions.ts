import { parseTranscript } from '../../core/transcript/parse.ts';
import { isStored, writeStored } from '../store.ts';
import { Blobs } from './git.ts';
import { storedHistory, type HistorySummary, type Known } from './history.ts';

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
  let blobs: Blobs | undefined;
  try {
    for (const { id, source } of briefings) {
      const history = histories.get(id);
      if (!history) continue;
      for (const [index, digest] of history.versions.entries()) {
        if (digest === null) continue;
        if (!isStored(digest)) {
          const text = await (blobs ??= new Blobs(folder)).read(storedHistory(history)[index]!.stood!);
          const { transcript } = text === null ? { transcript: null } : parseTranscript({ id, source, text });
          if (!transcript) continue;
          writeStored(digest, 'transcript', transcript);
        }
        stored.add(digest);
      }
    }
  } finally {
    blobs?.close();
  }
  return stored;
}
