import { parseTranscript } from '../../core/transcript/parse.ts';
import { writeStored } from '../store.ts';
import type { Blobs } from './git.ts';

/** A version that stood once: its blob, and what names it in the transcript store. */
export interface VersionTask {
  id: string;
  source: string;
  givenLabels: readonly string[];
  digest: string;
  blob: string;
}

/** Reads and stores a version; whether it could be read. */
export async function storeVersion(
  { id, source, givenLabels, digest, blob }: VersionTask,
  blobs: Blobs,
): Promise<boolean> {
  const text = await blobs.read(blob);
  const { transcript } = text === null ? { transcript: null } : parseTranscript({ id, source, text, givenLabels });
  if (transcript) writeStored(digest, 'transcript', transcript);
  return transcript !== null;
}
