import { compareVersions, type Comparison } from '../../core/history/changes.ts';
import { readAround } from '../../core/history/excerpts.ts';
import { haveSameWords, type Beside } from '../../core/history/plain-words.ts';
import type { Version } from '../../core/history/types.ts';
import { parseTranscript } from '../../core/transcript/parse.ts';
import type { PlainLabels } from '../../core/transcript/plain.ts';
import type { SourceFile } from '../../core/transcript/types.ts';
import { beside, Body, isWrapOnly, sameBytes } from './body.ts';
import type { Blobs } from './git.ts';
import type { Leg, Step } from './trails.ts';

/** A change of words on the published line: what stood there until then, and how it differs. */
export interface Turning extends Comparison {
  commit: string;
  at: string;
  /**
   * Blob of the version that stood until then; `null` where a merge brought several changes at once and this is not the
   * first.
   */
  stood: string | null;
  /** Names the comparison that its changes are of. */
  pair: string;
}

/** Comparisons by the blobs they compare, `null` where no word differs. */
export type Compared = Map<string, Comparison | null>;

/** A file as its versions are read. */
export interface ComparedFile extends Pick<SourceFile, 'source' | 'givenLabels'> {
  /** The plain labels of its transcript as it is now, see `plainLabels`. */
  labels: () => PlainLabels | null;
}

/**
 * Reads the versions of one file and tells at which of its legs words changed. `known` holds what was compared before;
 * what is compared now is put there.
 */
export async function turnings(
  file: ComparedFile,
  legs: readonly Leg[],
  blobs: Blobs,
  known: Compared,
): Promise<Turning[]> {
  const versions = new Versions(file, blobs);
  const compare = async (step: Step) => {
    const { old, new: now } = step;
    if (old === null || now === null) return null;
    const pair = pairOf(step);
    if (!known.has(pair)) known.set(pair, await versions.compare(old, now));
    return known.get(pair)!;
  };
  const found: Turning[] = [];
  for (const leg of legs) {
    const comparison = await compare(leg);
    if (!comparison || comparison.changes.length === 0) continue;
    const { commit, at, old, joined } = leg;
    if (!joined) found.push({ commit, at, stood: old, pair: pairOf(leg), ...comparison });
    else {
      const branch = [];
      for (const step of joined) branch.push({ ...step, changes: (await compare(step))?.changes ?? [] });
      found.push(...apart(leg, comparison, branch));
    }
  }
  return found;
}

const pairOf = ({ old, new: now }: Step) => `${old} ${now}`;

/** The blobs that comparing will read, in their order: the last two are held. */
export function blobsInOrder(legs: readonly Leg[], known: Compared): string[] {
  const order: string[] = [];
  for (const leg of legs) {
    const { old, new: now } = leg;
    if (old === null || now === null || known.has(pairOf(leg))) continue;
    if (order.at(-1) !== old) order.push(old);
    order.push(now);
  }
  return order;
}

/** What a merge brought into a file that both sides changed, each change with the commit of the branch that made it. */
function apart(merge: Leg, { changes, ids }: Comparison, branch: (Step & Pick<Comparison, 'changes'>)[]): Turning[] {
  const name = ({ removed, added }: Comparison['changes'][number]) => JSON.stringify([removed, added]);
  const byCommit = new Map<Step, Comparison['changes']>();
  for (const change of changes) {
    const step = branch.find((each) => each.changes.some((own) => name(own) === name(change))) ?? merge;
    byCommit.set(step, [...(byCommit.get(step) ?? []), change]);
  }
  const order = [...branch, merge].filter((step) => byCommit.has(step));
  return order.map((step, index) => ({
    commit: step.commit,
    at: step.at,
    stood: index === 0 ? merge.old : null,
    pair: pairOf(merge),
    changes: byCommit.get(step)!,
    ids: index === 0 ? ids : [],
  }));
}

/** A version as it was read, and what was made of it so far. */
interface Held {
  body: Body;
  parsed?: Version | null;
}

/** Bytes around a difference in which it can mostly be read. */
const REACH = 8192;

/** The field that says how a file prints its labels. */
const LABELS = /^labels:/im;

/** The versions of one file. Only the last two are held. */
class Versions {
  readonly #file: ComparedFile;
  readonly #blobs: Blobs;
  readonly #held = new Map<string, Held>();

  constructor(file: ComparedFile, blobs: Blobs) {
    this.#file = file;
    this.#blobs = blobs;
  }

  async compare(old: string, now: string): Promise<Comparison | null> {
    const [then, later] = [await this.#read(old), await this.#read(now)];
    for (const hash of this.#held.keys()) if (hash !== old && hash !== now) this.#held.delete(hash);
    if (!then || !later) return null;
    const same = sameBytes(then.body, later.body);
    if (isWrapOnly(then.body, later.body, same)) return null;
    const near = beside(then.body, later.body, same, REACH);
    if (haveSameWords(near)) return null;
    // What is said of a file's labels is said of all of it.
    const isSaid = this.#file.givenLabels?.length || LABELS.test(then.body.head) || LABELS.test(later.body.head);
    const labels = isSaid ? null : this.#file.labels();
    const around = (lines: Beside) => labels && readAround(lines, labels);
    const [before, after] = around(near) ??
      around(beside(then.body, later.body, same, Infinity)) ?? [this.#parsed(then), this.#parsed(later)];
    return before && after ? compareVersions(before, after) : null;
  }

  async #read(hash: string): Promise<Held | null> {
    const held = this.#held.get(hash);
    if (held) return held;
    const bytes = await this.#blobs.read(hash);
    if (bytes === null) return null;
    const version = { body: new Body(bytes) };
    this.#held.set(hash, version);
    return version;
  }

  #parsed(version: Held): Version | null {
    const { source, givenLabels } = this.#file;
    version.parsed ??= parseTranscript({
      id: 'version',
      source,
      givenLabels,
      text: version.body.bytes.toString(),
    }).transcript;
    return version.parsed;
  }
}
