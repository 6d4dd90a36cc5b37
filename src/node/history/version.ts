import { parseTranscript } from '../../core/transcript/parse.ts';
import { writeStored } from '../store.ts';
import type { Work } from './git.ts';

/** A version that stood once: its blob, and what names it in the transcript store. */
export interface VersionTask {
  id: string;
  source: string;
  givenLabels: readonly string[];
  digest: string;
  blob: string;
}

/** Reads and stores a version; whether it could be read. */
export const storeVersion = ({ id, source, givenLabels, digest, blob }: VersionTask): Work<boolean> => ({
  needs: [blob],
  do: async (blobs) => {
    const text = (await blobs.read(blob))?.toString();
    const { transcript } =
      text === undefined ? { transcript: null } : parseTranscript({ id, source, text, givenLabels });
    if (transcript) writeStored(digest, 'transcript', transcript);
    return transcript !== null;
  },
});
