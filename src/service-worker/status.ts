import type { PartStatus, Status } from '../contract/offline-messages.ts';
import { apart, type Build, type Part } from '../contract/offline-parts.ts';
import { keptKeys, room } from './content.ts';
import { keyOf, lastRun, missingEntries, wishedParts } from './keep.ts';
import { briefingOfPage, entriesOf, listEntry } from './lists.ts';
import { pinOf } from './serve.ts';
import { readBuilds, readWish, wishesNothing } from './state.ts';

/** What is kept, as a page may tell its reader. Counts what is in the cache, not what was once asked for. */
export async function statusFor(client: string): Promise<Status> {
  const [{ current, next }, wish, { quota }] = await Promise.all([readBuilds(), readWish(), room()]);
  const build = current ?? next;
  const wished = new Set(build ? wishedParts(build, wish) : []);
  const parts = build ? await Promise.all(build.parts.map((part) => partStatus(part, wished.has(part)))) : [];
  const missing = await missingBytes(next ?? current, wish).catch(() => null);
  const from = await pinOf(client);
  const keptFiles = parts.reduce((sum, part) => sum + part.keptFiles, 0);
  const all = current !== null && parts.every((part) => apart.has(part.kind) || part.keptFiles === part.files);
  return {
    kept: all ? 'all' : keptFiles > 0 && current ? 'some' : 'none',
    state: stateOf(wish.paused, wishesNothing(wish), missing),
    problem: lastRun.problem,
    updating: current !== null && next !== null,
    outdated: from !== 'network' && from !== current?.id,
    parts,
    pagesRead: wish.keepRead ? wish.read.filter((path) => briefingOfPage(path) !== undefined).length : 0,
    keptBytes: parts.reduce((sum, part) => sum + part.keptBytes, 0),
    missingBytes: missing ?? 0,
    quota: quota ?? null,
  };
}

function stateOf(paused: boolean, nothing: boolean, missing: number | null): Status['state'] {
  if (nothing || missing === 0) return 'idle';
  if (lastRun.noSpace) return 'no-space';
  if (paused) return 'paused';
  return lastRun.problem || missing === null ? 'failed' : 'working';
}

async function missingBytes(build: Build | null, wish: Parameters<typeof missingEntries>[1]): Promise<number> {
  if (!build) return 0;
  return (await missingEntries(build, wish)).reduce((sum, entry) => sum + entry.bytes, 0);
}

async function partStatus(part: Part, wished: boolean): Promise<PartStatus> {
  const keys = await keptKeys();
  const kept = keys.has(keyOf(listEntry(part)))
    ? (await entriesOf(part)).filter((entry) => keys.has(keyOf(entry)))
    : [];
  return { ...part, wished, keptFiles: kept.length, keptBytes: kept.reduce((sum, entry) => sum + entry.bytes, 0) };
}
