import { apart, type Build, type Part } from '../contract/offline-parts.ts';
import { contentKey, dropContent, fetchFile, keptKeys, room, writeContent } from './content.ts';
import { entriesOf, entriesRead, listEntry, pageOf, pathsLike, sourceOf, spokenIn, type Entry } from './lists.ts';
import { worker } from './scope.ts';
import { changeBuilds, livePins, readBuilds, readWish, wishesNothing, type Wish } from './state.ts';

/**
 * Files that are fetched at the same time: over HTTP/1.1 browsers open six connections to a host, and one is for the
 * page that is read.
 */
const AT_ONCE = 5;
/** Files that may fail before a run gives up: one bad file must not keep the others away. */
const FAILURES = 5;

/** How the last run ended, in words for the reader; forgotten with the worker, which tries again anyhow. */
export const lastRun: { problem: string | null; noSpace: boolean } = { problem: null, noSpace: false };

export const keyOf = (entry: Entry) => contentKey(entry.hash, entry.path);

/** Whether every file of a part is kept. */
export async function isComplete(part: Part): Promise<boolean> {
  const keys = await keptKeys();
  if (!keys.has(keyOf(listEntry(part)))) return false;
  return (await entriesOf(part)).every((entry) => keys.has(keyOf(entry)));
}

/** The parts of a build that the reader wants whole. The shell always is: without it no page is readable. */
export function wishedParts(build: Build, wish: Wish): Part[] {
  return build.parts.filter(
    ({ name, kind }) =>
      (wish.all && !apart.has(kind)) || wish.parts.includes(name) || (kind === 'shell' && !wishesNothing(wish)),
  );
}

/** All files of a build that the reader wants kept and that are not. */
export async function missingEntries(build: Build, wish: Wish): Promise<Entry[]> {
  const parts = await Promise.all(wishedParts(build, wish).map(entriesOf));
  return withoutKept([...parts.flat(), ...(await readEntries(build, wish))]);
}

/**
 * The files without which the next build may not take the current one's place: it must be able to do all that one can.
 */
async function entriesForSwitch(next: Build, current: Build | null, wish: Wish): Promise<Entry[]> {
  const entries = await readEntries(next, wish);
  const keys = await keptKeys();
  for (const part of wishedParts(next, wish)) {
    const before = current?.parts.find(({ name }) => name === part.name);
    const whole =
      part.kind === 'shell' ||
      (current && (before ? await isComplete(before) : wish.all && (await allComplete(current))));
    if (whole) entries.push(...(await entriesOf(part)));
    else if (before && keys.has(keyOf(listEntry(before)))) {
      const old = (await entriesOf(before)).filter((entry) => keys.has(keyOf(entry)));
      const kept = new Set(old.flatMap(({ path }) => pathsLike(path)));
      entries.push(...(await entriesOf(part)).filter(({ path }) => kept.has(path)));
    }
  }
  return withoutKept(entries);
}

const allComplete = async (build: Build) =>
  (await Promise.all(build.parts.filter(({ kind }) => !apart.has(kind)).map(isComplete))).every(Boolean);

async function readEntries(build: Build, wish: Wish): Promise<Entry[]> {
  return wish.keepRead ? (await Promise.all(wish.read.map((path) => entriesRead(build, path)))).flat() : [];
}

async function withoutKept(entries: Entry[]): Promise<Entry[]> {
  const keys = await keptKeys();
  return [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()].filter(
    (entry) => !keys.has(keyOf(entry)),
  );
}

/**
 * Goes on with what there is to fetch, for so many milliseconds: first the next build up to the switch, then what is
 * missing of the current one. One run at a time in all; a second returns at once. Never rejects: see `lastRun`.
 */
export async function work(milliseconds: number): Promise<void> {
  await navigator.locks.request(`keep ${worker.registration.scope}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    Object.assign(lastRun, { problem: null, noSpace: false });
    const until = performance.now() + milliseconds;
    try {
      const wish = await readWish();
      if (wish.paused || wishesNothing(wish)) return;
      const { current, next } = await readBuilds();
      if (next) {
        await fetchAll(await entriesForSwitch(next, current, wish), until);
        if ((await entriesForSwitch(next, current, await readWish())).length === 0) await switchTo(next);
      }
      const now = await readBuilds();
      if (now.current && !now.next) await fetchAll(await missingEntries(now.current, await readWish()), until);
    } catch (cause) {
      const noSpace = cause instanceof DOMException && cause.name === 'QuotaExceededError';
      Object.assign(lastRun, {
        problem: noSpace ? 'There is not enough room on this device.' : inWords(cause),
        noSpace,
      });
    }
  });
}

const inWords = (cause: unknown) =>
  cause instanceof TypeError || !(cause instanceof Error) ? 'The network could not be reached.' : cause.message;

async function fetchAll(missing: Entry[], until: number): Promise<void> {
  await checkSpace(missing);
  const queue = missing.slice().reverse();
  const failures: unknown[] = [];
  const failed = (cause: unknown) => {
    failures.push(cause);
    // Without a network or room, the others would fail too.
    if (cause instanceof TypeError || cause instanceof DOMException) queue.length = 0;
  };
  const fetchNext = async () => {
    let writing: Promise<void> | undefined;
    for (
      let entry = queue.pop();
      entry && performance.now() < until && failures.length < FAILURES;
      entry = queue.pop()
    ) {
      const { hash, path } = entry;
      // A worker that is to take this one's place waits until it has nothing to do.
      const wish = await readWish();
      if (worker.registration.waiting || wish.paused || wishesNothing(wish)) break;
      const file = await fetchFile(hash, sourceOf(entry)).catch(failed);
      // The next file is fetched while this one is written.
      await writing;
      if (file) writing = writeContent(hash, path, file.bytes, file.headers).catch(failed);
    }
    await writing;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  if (failures.length > 0) throw failures[0];
}

async function checkSpace(missing: Entry[]): Promise<void> {
  const bytes = missing.reduce((sum, entry) => sum + entry.bytes, 0);
  const { quota, usage } = await room();
  if (quota !== undefined && usage !== undefined && bytes > quota - usage)
    throw new DOMException('', 'QuotaExceededError');
}

async function switchTo(next: Build): Promise<void> {
  await changeBuilds((builds) =>
    builds.next?.id === next.id
      ? { current: next, next: null, older: builds.current ? [...builds.older, builds.current] : builds.older }
      : {},
  );
  for (const client of await worker.clients.matchAll()) client.postMessage({ type: 'switched' });
  await tidy();
}

/**
 * Lets go of builds that no open page comes from, and of files that no build has or that the reader no longer wants.
 */
export async function tidy(): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'all', includeUncontrolled: true });
  const pins = await livePins(new Set(open.map(({ id }) => id)));
  const builds = await changeBuilds(({ older }) => ({ older: older.filter(({ id }) => pins.has(id)) }));
  const wish = await readWish();
  const keys = await keptKeys();
  const keep = new Set<string>();
  for (const build of [builds.current, builds.next, ...builds.older]) {
    if (!build) continue;
    const wished = new Set(wishedParts(build, wish));
    const read = new Set(wish.keepRead ? wish.read : []);
    for (const part of build.parts.filter((part) => keys.has(keyOf(listEntry(part))))) {
      keep.add(keyOf(listEntry(part)));
      for (const entry of await entriesOf(part))
        if (wished.has(part) || isRead(read, part, entry.path)) keep.add(keyOf(entry));
    }
  }
  await dropContent(keep);
}

/** Whether a file of a part is among those read, or has the words of a briefing whose page or words are. */
function isRead(read: ReadonlySet<string>, { kind }: Part, path: string): boolean {
  const briefing = kind === 'pages' ? spokenIn(path) : undefined;
  return (
    read.has(path) || (briefing !== undefined && [pageOf(briefing), ...pathsLike(path)].some((one) => read.has(one)))
  );
}
