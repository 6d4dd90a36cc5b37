import { withPresentIds } from '../../core/history/follow.ts';
import type { Comparison } from '../../core/history/changes.ts';
import type { Revision } from '../../core/history/types.ts';
import { digestOf, storedTranscript, versionOf } from '../store.ts';
import { turnings, type Turning } from './compare.ts';
import { Blobs } from './git.ts';
import { openRepository, type Repository } from './repository.ts';
import { dropOthers, keep, readKept } from './store.ts';
import { legsByPath, type Leg } from './trails.ts';

/** A briefing as its history needs it. */
export interface Known {
  id: string;
  source: string;
  /** Names its transcript as it is now in the transcript store. */
  digest: string;
}

/** What lists and facts tell of a briefing's history. */
export interface HistorySummary {
  /** Names the whole history in its store. */
  key: string;
  /** Digest of all that it is made from. */
  digest: string;
  /** Moments at which words were changed, oldest first, in UTC. */
  at: string[];
  /**
   * For each of them what names the transcript that stood until then, see `storeVersions`; `null` where there is
   * none.
   */
  versions: (string | null)[];
}

/** A revision with the version that stood until then: the blob in the repository, where there is one such version. */
export interface KeptRevision extends Revision {
  stood: string | null;
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

/** The whole history of a briefing, oldest first. Throws where the store was emptied since it was loaded. */
export function storedHistory({ key }: HistorySummary): KeptRevision[] {
  const kept = readKept<Kept>(key);
  if (!kept) throw new Error(`The history ${key} is gone from the store. Start the build again.`);
  return kept.revisions;
}

/** What is kept for a briefing. */
interface Kept {
  version: string;
  compared: [pair: string, Comparison | null][];
  /** What `revisions` are made from. */
  state: string;
  revisions: KeptRevision[];
}

const nameOf = (source: string) => digestOf(source);

async function compareAll(
  repository: Repository,
  briefings: readonly Known[],
  version: string,
): Promise<Map<string, HistorySummary>> {
  const legs = legsByPath(await repository.commits());
  const blobs = new Blobs(repository.root);
  const found = new Map<string, HistorySummary>();
  try {
    for (const briefing of briefings) {
      const own = legs.get(repository.prefix + briefing.source) ?? [];
      if (own.length < 2) continue;
      const { revisions, state } = await keptOf(briefing, own, blobs, version);
      if (revisions.length === 0) continue;
      const at = revisions.map((revision) => revision.at);
      const stood = revisions.map((revision) => revision.stood);
      const versions = stood.map((blob) => blob && digestOf(version, briefing.id, briefing.source, blob));
      found.set(briefing.id, { key: nameOf(briefing.source), digest: state, at, versions });
    }
  } finally {
    blobs.close();
  }
  return found;
}

async function keptOf(
  { source, digest }: Known,
  legs: readonly Leg[],
  blobs: Blobs,
  version: string,
): Promise<Pick<Kept, 'state' | 'revisions'>> {
  const name = nameOf(source);
  const before = readKept<Kept>(name);
  const state = digestOf(version, digest, JSON.stringify(legs));
  if (before?.state === state) return before;
  const compared = new Map(before?.version === version ? before.compared : []);
  const found = await turnings(source, legs, blobs, compared);
  const revisions =
    found.length === 0
      ? []
      : named(
          found,
          storedTranscript(digest).turns.map(({ id }) => id),
        );
  keep(name, { version, compared: [...compared], state, revisions } satisfies Kept);
  return { state, revisions };
}

function named(found: readonly Turning[], present: readonly string[]): KeptRevision[] {
  const changes = withPresentIds(found, present);
  return found.map(({ commit, at, stood }, index) => ({ at, commit, stood, changes: changes[index]! }));
}
