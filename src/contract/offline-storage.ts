/** Name of all that the site below a path keeps. It carries the path, because sites on one host share their storage. */
export const storageOf = (path: string) => `briefing-reader ${path}`;

/** What a page and a worker have alike to let go of. */
interface Platform {
  indexedDB: { deleteDatabase(name: string): unknown };
  caches: { delete(name: string): Promise<boolean> };
}

/**
 * Lets go of a site's worker and of all that was kept, from a page or from a worker: new visits go to the network at
 * once, whatever the old worker is at.
 */
export async function leave(
  { indexedDB, caches }: Platform,
  registration: { unregister(): Promise<boolean> } | undefined,
  path: string,
): Promise<void> {
  indexedDB.deleteDatabase(storageOf(path));
  await Promise.all([registration?.unregister(), caches.delete(storageOf(path))]);
}
