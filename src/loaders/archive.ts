import type { Evidence, Resolution } from '../speakers/resolve.ts';
import { collectEvidence, resolveSpeakers } from '../speakers/resolve.ts';
import { transcriptIds } from '../transcript/id.ts';
import { parseTranscript } from '../transcript/parse.ts';
import type { Message } from '../transcript/types.ts';
import { ledgerName, readLedger } from './read-ledger.ts';
import { listTranscripts, readTranscriptFile } from './read-folder.ts';
import { summarize, type Summary } from './summary.ts';
import { digestOf, dropUnused, readStored, versionOf, writeStored } from './transcript-store.ts';

/** All that was read from the transcripts folder. */
export interface Archive {
  folder: string;
  briefings: Briefing[];
  speakers: Resolution;
  /** Messages by file, files in order of their path; files without any are left out. */
  messages: { source: string; messages: Message[] }[];
  /** Number of files found, good or bad. */
  files: number;
}

export interface Briefing extends Summary {
  id: string;
  /** Names the whole transcript in the transcript store. */
  digest: string;
}

/** What is kept of one file besides its transcript. */
interface FileResult {
  summary: Summary | null;
  evidence: Evidence | null;
  messages: Message[];
}

/** Told after each file: how many are done, of how many. */
export type Progress = (done: number, total: number) => void;

/**
 * Reads, parses and resolves a folder of transcripts. What is wrong with a file is among the messages and never loses
 * another file. Throws only where the folder itself cannot be read.
 */
export async function loadArchive(folder: string, progress: Progress = () => {}): Promise<Archive> {
  const version = versionOf([new URL('../transcript/', import.meta.url), new URL('../speakers/', import.meta.url), new URL('./', import.meta.url)]);
  const sources = await listTranscripts(folder);
  const ids = transcriptIds(sources);
  const archive: Archive = { folder, briefings: [], speakers: resolveSpeakers([]), messages: [], files: sources.length };
  const evidence: Evidence[] = [];
  const digests = new Set<string>();
  for (const [index, source] of sources.entries()) {
    const id = ids.get(source)!;
    const file = await readTranscriptFile(folder, source);
    const digest = digestOf(version, id, source, file.text ?? '');
    digests.add(digest);
    const result = file.text === null ? null : (readStored<FileResult>(digest, 'file') ?? parseFile(digest, { id, source, text: file.text }));
    const messages = [...file.messages, ...(result?.messages ?? [])];
    if (messages.length > 0) archive.messages.push({ source, messages });
    if (result?.summary) archive.briefings.push({ id, digest, ...result.summary });
    if (result?.evidence) evidence.push(result.evidence);
    progress(index + 1, sources.length);
  }
  dropUnused(digests);
  const { ledger, messages } = await readLedger(folder);
  archive.speakers = resolveSpeakers(evidence, ledger);
  const found = [...messages, ...archive.speakers.messages];
  if (found.length > 0) archive.messages.push({ source: ledgerName, messages: found });
  return archive;
}

function parseFile(digest: string, file: { id: string; source: string; text: string }): FileResult {
  const { transcript, messages } = parseTranscript(file);
  const result: FileResult = {
    summary: transcript && summarize(transcript),
    evidence: transcript && collectEvidence(transcript),
    messages,
  };
  if (transcript) writeStored(digest, 'transcript', transcript);
  writeStored(digest, 'file', result);
  return result;
}
