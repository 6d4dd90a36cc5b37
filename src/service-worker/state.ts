import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Build } from '../contract/offline-parts.ts';
import { storageName } from './scope.ts';

/** Which builds there are. One record, so that a switch from one to the other is whole or not at all. */
export interface Builds {
  /** The one that is kept and delivered. */
  current: Build | null;
  /** The one that is being fetched beside it. */
  next: Build | null;
  /** Builds that open pages still come from. */
  older: Build[];
}

/** What the reader wants kept. */
export interface Wish {
  /** Everything, also parts that later builds bring. */
  all: boolean;
  parts: string[];
  /** Pages that were read, and the files they asked for; the last read come last. */
  read: string[];
  /** False after the reader had everything removed. */
  keepRead: boolean;
  paused: boolean;
}

/** Which build a page comes from: its id, or `network` for one that the server sent and that is not kept. */
export type Pin = string;

interface Schema extends DBSchema {
  state: { key: 'builds' | 'wish'; value: Builds | Wish };
  pins: { key: string; value: Pin };
}

const noBuilds: Builds = { current: null, next: null, older: [] };
const noWish: Wish = { all: false, parts: [], read: [], keepRead: true, paused: false };

let opening: Promise<IDBPDatabase<Schema>> | undefined;
const database = () =>
  (opening ??= openDB<Schema>(storageName, 1, {
    upgrade(db) {
      db.createObjectStore('state');
      db.createObjectStore('pins');
    },
    // Nothing may wait for this connection: not the page or worker that takes all of it away.
    blocking(_current, _blocked, event) {
      opening = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated: () => (opening = undefined),
  }));

/** The builds as last written. */
export const readBuilds = async () =>
  ((await (await database()).get('state', 'builds')) as Builds | undefined) ?? noBuilds;

/** The wish as last written. */
export const readWish = async () => ((await (await database()).get('state', 'wish')) as Wish | undefined) ?? noWish;

/** Whether the reader had everything removed. */
export const wishesNothing = (wish: Wish) => !wish.all && !wish.keepRead && wish.parts.length === 0;

/** Changes the builds in one transaction. */
export const changeBuilds = (change: (builds: Builds) => Partial<Builds>) => changeRecord('builds', noBuilds, change);

/** Changes the wish in one transaction. */
export const changeWish = (change: (wish: Wish) => Partial<Wish>) => changeRecord('wish', noWish, change);

async function changeRecord<T extends Builds | Wish>(
  key: 'builds' | 'wish',
  none: T,
  change: (value: T) => Partial<T>,
): Promise<T> {
  const transaction = (await database()).transaction('state', 'readwrite');
  const before = ((await transaction.store.get(key)) as T | undefined) ?? none;
  const after = { ...before, ...change(before) };
  await transaction.store.put(after, key);
  await transaction.done;
  return after;
}

/** Notes which build a page, or a worker that it started, comes from. */
export const writePin = async (client: string, pin: Pin) => void (await (await database()).put('pins', pin, client));

/** Which build a page comes from, if it is known. */
export const readPin = async (client: string) => (await database()).get('pins', client);

/** All builds that open pages come from; pins of closed pages are dropped. */
export async function livePins(open: Set<string>): Promise<Set<Pin>> {
  const transaction = (await database()).transaction('pins', 'readwrite');
  const live = new Set<Pin>();
  for (const client of await transaction.store.getAllKeys()) {
    if (open.has(client)) live.add((await transaction.store.get(client))!);
    else await transaction.store.delete(client);
  }
  await transaction.done;
  return live;
}

/** Forgets everything. */
export async function dropState(): Promise<void> {
  const db = await database();
  await Promise.all([db.clear('state'), db.clear('pins')]);
}
