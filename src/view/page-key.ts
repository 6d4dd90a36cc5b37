import { digestOf } from '../node/store.ts';

const digests = new WeakMap<object, string>();

/**
 * Key by which a rendered page is taken over from the last build: of all that `getStaticPaths` gives the page. A page
 * reads nothing else that changes with the archive; a transcript's words are named by the digest in its entry. Settings
 * and program are part of every key (see `bundling.ts`).
 */
export function pageKey(props: object): string {
  return digestOf(JSON.stringify(props, (_, value: unknown) => (isEntry(value) ? digestOfEntry(value) : value)));
}

/** An entry of a collection, which many pages are given. */
function isEntry(value: unknown): value is { collection: string; id: string; data: object } {
  return typeof value === 'object' && value !== null && 'collection' in value && 'data' in value;
}

function digestOfEntry(entry: { id: string; data: object }): string {
  const digest = digests.get(entry) ?? digestOf(entry.id, JSON.stringify(entry.data));
  digests.set(entry, digest);
  return digest;
}
