import { parseTranscript } from '../../core/transcript/parse.ts';
import { digestOf, isStored, writeStored } from '../store.ts';
import type { Blobs } from './git.ts';

/**
 * Puts the transcripts that stood until each revision of a file into the transcript store, and gives the digests that
 * name them there; `null` where there is none, or it cannot be read. `stood` are their blobs.
 */
export async function storeVersions(
  { id, source }: { id: string; source: string },
  stood: readonly (string | null)[],
  blobs: Blobs,
  version: string,
): Promise<(string | null)[]> {
  const digests: (string | null)[] = [];
  for (const blob of stood) {
    const digest = blob && digestOf(version, id, source, blob);
    if (digest && !isStored(digest)) {
      const text = await blobs.read(blob);
      const { transcript } = text === null ? { transcript: null } : parseTranscript({ id, source, text });
      if (transcript) writeStored(digest, 'transcript', transcript);
    }
    digests.push(digest && isStored(digest) ? digest : null);
  }
  return digests;
}
