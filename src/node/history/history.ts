import { WORTH_THREADS } from '../pool.ts';
import { digestOf, versionOf } from '../store.ts';
import { openRepository, type Repository } from './repository.ts';
import { dropOthers, keep, readKept } from './store.ts';
import { summaryOf, type HistorySummary, type Kept, type Traced } from './told.ts';
import type { TraceTask } from './trace.ts';
import { legsByPath } from './trails.ts';
import { doAll } from './work.ts';

/** A briefing as its history needs it. */
export interface Known {
  id: string;
  source: string;
  /** Names its transcript as it is now in the transcript store. */
  digest: string;
  /** How its labels are printed, if somebody has said so. */
  givenLabels?: readonly string[];
}

export interface ArchiveHistory {
  /** By the ids of briefings; only those that have one. */
  briefings: Map<string, HistorySummary>;
  /** What the person who builds should know. */
  notes: string[];
}

interface Index {
  state: string;
  briefings: [string, HistorySummary][];
}

/**
 * The history of the transcripts of a folder, from the git repository that it lies in; none where it lies in none. What
 * was read before is kept: with nothing new, nothing is read but the name of the newest commit.
 */
export async function loadHistory(folder: string, briefings: readonly Known[]): Promise<ArchiveHistory> {
  const { repository, notes } = await openRepository(folder);
  if (!repository) return { briefings: new Map(), notes };
  const version = versionOf([
    new URL('../../core/transcript/', import.meta.url),
    new URL('../../core/history/', import.meta.url),
    new URL('./', import.meta.url),
  ]);
  const state = digestOf(
    version,
    repository.head,
    ...briefings.flatMap(({ id, source, digest }) => [id, source, digest]),
  );
  const index = readKept<Index>('index');
  if (index?.state === state) return { briefings: new Map(index.briefings), notes };
  const found = await compareAll(repository, briefings, version);
  // Whoever gets the whole repository later has the same newest commit.
  if (!repository.isShallow) keep('index', { state, briefings: [...found] } satisfies Index);
  dropOthers(new Set(['index', 'log', ...briefings.map(({ source }) => nameOf(source))]));
  return { briefings: found, notes };
}

const nameOf = (source: string) => digestOf(source);

/** The briefings whose files were changed after they came. */
async function tasksOf(repository: Repository, briefings: readonly Known[], version: string): Promise<TraceTask[]> {
  const legs = legsByPath(await repository.commits());
  return briefings.flatMap(({ source, digest, givenLabels = [] }): TraceTask[] => {
    const own = legs.get(repository.prefix + source) ?? [];
    const state = digestOf(version, digest, JSON.stringify(own));
    return own.length < 2 ? [] : [{ source, givenLabels, digest, legs: own, name: nameOf(source), version, state }];
  });
}

async function compareAll(
  repository: Repository,
  briefings: readonly Known[],
  version: string,
): Promise<Map<string, HistorySummary>> {
  const traced = new Map<string, { state: string; revisions: Traced }>();
  const open = async () =>
    (await tasksOf(repository, briefings, version)).flatMap((task) => {
      const kept = readKept<Kept>(task.name);
      if (kept?.state !== task.state) return { trace: task };
      traced.set(task.source, { state: task.state, revisions: summaryOf(kept.revisions) });
      return [];
    });
  // Where all is new, threads start while the commits are read.
  const isMuch = repository.isNew && briefings.length >= WORTH_THREADS;
  await doAll(repository.root, isMuch ? open() : await open(), ({ trace: { source, state } }, revisions: Traced) =>
    traced.set(source, { state, revisions }),
  );
  const found = new Map<string, HistorySummary>();
  for (const { id, source, givenLabels = [] } of briefings) {
    const { state = '', revisions = [] } = traced.get(source) ?? {};
    if (revisions.length === 0) continue;
    const at = revisions.map((revision) => revision.at);
    const versions = revisions.map(({ stood }) => stood && digestOf(version, id, source, stood, ...givenLabels));
    found.set(id, { key: nameOf(source), digest: state, at, versions });
  }
  return found;
}
