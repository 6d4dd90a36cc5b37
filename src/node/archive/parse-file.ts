import { collectEvidence, type Evidence } from '../../core/speakers/resolve.ts';
import type { Candidate } from '../../core/subjects/candidate.ts';
import { candidates } from '../../core/subjects/candidates.ts';
import { parseTranscript } from '../../core/transcript/parse.ts';
import type { Message, SourceFile, Transcript } from '../../core/transcript/types.ts';
import { sentenceOf } from '../failure.ts';
import { summarize, type Summary } from './summary.ts';
import { writeStored, type TurnName } from '../store.ts';
import { TooSlow, withinTime } from './time-limit.ts';
import { fileMessage } from './file-rules.ts';

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

/** Far more than the longest transcript takes on a slow machine, which is a second; in milliseconds. */
const MOST_TIME = 30_000;

/**
 * Parses a file and stores the transcript and the rest. A file that takes too long, or that the parser fails at, is
 * left out with an error, and tried again by the next build.
 */
export function parseFile(task: ParseTask, mostTime = MOST_TIME): FileResult {
  const { digest, ...file } = task;
  let read: ReturnType<typeof readFile>;
  try {
    read = withinTime(mostTime, () => readFile(file));
  } catch (cause) {
    return { summary: null, evidence: null, candidates: [], messages: [leftOut(cause, mostTime)] };
  }
  const { transcript, result } = read;
  if (transcript) {
    const turns = transcript.turns.map(({ id, label, time }): TurnName => ({ id, label, time }));
    writeStored(digest, 'transcript', transcript);
    writeStored(digest, 'turns', turns);
  }
  writeStored(digest, 'file', result);
  return result;
}

function readFile(file: SourceFile): { transcript: Transcript | null; result: FileResult } {
  const { transcript, messages } = parseTranscript(file);
  const summary = transcript && summarize(transcript);
  const evidence = transcript && collectEvidence(transcript);
  const found = transcript ? candidates(transcript) : [];
  return { transcript, result: { summary, evidence, candidates: found, messages } };
}

function leftOut(cause: unknown, mostTime: number): Message {
  if (cause instanceof TooSlow)
    return fileMessage(
      'file-slow',
      `Reading this file takes more than ${mostTime / 1000} seconds, so it is left out. Look for a line or a ` +
        'table of great length in it, or split it by event.',
    );
  return fileMessage(
    'file-failed',
    `The parser fails at this file (${sentenceOf(cause)}), so it is left out. That is a fault of the program: please ` +
      'report it with the file.',
  );
}
