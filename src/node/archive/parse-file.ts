import { collectEvidence, type Evidence } from '../../core/speakers/resolve.ts';
import { candidates, type Candidate } from '../../core/subjects/candidates.ts';
import { parseTranscript } from '../../core/transcript/parse.ts';
import type { Message, SourceFile } from '../../core/transcript/types.ts';
import { summarize, type Summary } from './summary.ts';
import { writeStored } from '../store.ts';

/** What is kept of one file besides its transcript. */
export interface FileResult {
  summary: Summary | null;
  evidence: Evidence | null;
  /** What could be its terms. */
  candidates: Candidate[];
  messages: Message[];
}

/** A file to parse, and the name under which the store keeps what comes of it. */
export interface ParseTask extends SourceFile {
  digest: string;
}

/** Parses a file and stores the transcript and the rest. */
export function parseFile({ digest, ...file }: ParseTask): FileResult {
  const { transcript, messages } = parseTranscript(file);
  const result: FileResult = {
    summary: transcript && summarize(transcript),
    evidence: transcript && collectEvidence(transcript),
    candidates: transcript ? candidates(transcript) : [],
    messages,
  };
  if (transcript) writeStored(digest, 'transcript', transcript);
  writeStored(digest, 'file', result);
  return result;
}
