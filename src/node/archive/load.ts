import { resolveSpeakers, type Evidence, type Resolution } from '../../core/speakers/resolve.ts';
import { transcriptIds } from '../../core/transcript/id.ts';
import type { Message } from '../../core/transcript/types.ts';
import type { FileResult, ParseTask } from './parse-file.ts';
import { parseAll } from './parse-pool.ts';
import { readLabels, type GivenLabels } from './read-labels.ts';
import { ledgerName, readLedger } from './read-ledger.ts';
import { listTranscripts, readTranscriptFile } from './read-folder.ts';
import { subjectsOf } from './subjects.ts';
import type { Subjects } from '../../core/subjects/subjects.ts';
import type { Summary } from './summary.ts';
import { loadHistory } from '../history/history.ts';
import type { HistorySummary } from '../history/told.ts';
import { storeVersions } from '../history/versions.ts';
import { timed } from '../phases.ts';
import { readSettings } from '../settings.ts';
import { digestOf, dropUnused, readStored, versionOf } from '../store.ts';

/** All that was read from the transcripts folder. */
export interface Archive {
  folder: string;
  briefings: Briefing[];
  speakers: Resolution;
  /** Messages by file, files in order of their path; files without any are left out. */
  messages: { source: string; messages: Message[] }[];
  /** Number of files found, good or bad. */
  files: number;
  /** What the person who builds should know of the repository that the history is read from. */
  notes: string[];
}

/** What of an archive is published. */
export type Published = Pick<Archive, 'briefings' | 'speakers'>;

export interface Briefing extends Summary, Subjects {
  id: string;
  /** Names the whole transcript in the transcript store. */
  digest: string;
  /** When words of it were changed after it was published, `null` where nothing is known of that. */
  history: HistorySummary | null;
}

/** Told after each file: how many are done, of how many. */
export type Progress = (done: number, total: number) => void;

/**
 * Reads, parses and resolves a folder of transcripts. What is wrong with a file is among the messages and never loses
 * another file. Throws only where the folder itself cannot be read.
 */
export async function loadArchive(folder: string, progress: Progress = () => {}): Promise<Archive> {
  const version = versionOf([
    new URL('../../core/transcript/', import.meta.url),
    new URL('../../core/speakers/', import.meta.url),
    new URL('../../core/subjects/', import.meta.url),
    new URL('./', import.meta.url),
  ]);
  const { sources, passedOver } = await listTranscripts(folder);
  const ids = transcriptIds(sources);
  const given = await readLabels(folder, sources);
  const archive: Archive = {
    folder,
    briefings: [],
    speakers: resolveSpeakers([]),
    messages: [...passedOver.map(({ source, message }) => ({ source, messages: [message] })), ...given.messages],
    files: sources.length,
    notes: [],
  };
  const evidence: Evidence[] = [];
  const files = new Map<string, { digest: string; messages: Message[]; result: FileResult | null }>();
  const tasks: ParseTask[] = [];
  for (const source of sources) {
    const id = ids.get(source)!;
    const { text, messages } = await readTranscriptFile(folder, source);
    const givenLabels = given.of(source);
    const digest = digestOf(version, id, source, text ?? '', ...givenLabels);
    const result = text === null ? null : readStored<FileResult>(digest, 'file');
    files.set(source, { digest, messages, result });
    if (text !== null && !result) tasks.push({ digest, id, source, text, givenLabels });
  }
  let done = sources.length - tasks.length;
  progress(done, sources.length);
  await parseAll(tasks, ({ source }, result) => {
    files.get(source)!.result = result;
    progress(++done, sources.length);
  });
  const chosen = subjectsOf([...files].map(([source, { result }]) => [source, result]));
  for (const [source, { digest, result, ...file }] of files) {
    // Bytes that are no text were told of already.
    const garbled = file.messages.some(({ rule }) => rule === 'file-encoding');
    const read = (result?.messages ?? []).filter(({ rule }) => !garbled || rule !== 'invalid-utf8');
    const messages = [...file.messages, ...read];
    if (messages.length > 0) archive.messages.push({ source, messages });
    if (result?.summary) {
      const subjects = chosen.get(source)!;
      archive.briefings.push({ id: ids.get(source)!, digest, history: null, ...result.summary, ...subjects });
    }
    if (result?.evidence) evidence.push(result.evidence);
  }
  if (readSettings().history) await timed('history', () => addHistory(archive, given.of));
  const earlier = archive.briefings
    .flatMap(({ history }) => history?.versions ?? [])
    .filter((digest) => digest !== null);
  dropUnused(new Set([...[...files.values()].map(({ digest }) => digest), ...earlier]));
  const { ledger, messages } = await readLedger(folder);
  archive.speakers = resolveSpeakers(evidence, ledger);
  const found = [...messages, ...archive.speakers.messages];
  if (found.length > 0) archive.messages.push({ source: ledgerName, messages: found });
  return archive;
}

async function addHistory(archive: Archive, labelsOf: GivenLabels['of']): Promise<void> {
  const known = archive.briefings.map(({ id, source, digest }) => ({
    id,
    source,
    digest,
    givenLabels: labelsOf(source),
  }));
  const { briefings, notes } = await loadHistory(archive.folder, known);
  const stored = await storeVersions(archive.folder, known, briefings);
  for (const briefing of archive.briefings) {
    const history = briefings.get(briefing.id);
    if (!history) continue;
    const versions = history.versions.map((digest) => (digest !== null && stored.has(digest) ? digest : null));
    briefing.history = { ...history, versions };
  }
  archive.notes = notes;
}
