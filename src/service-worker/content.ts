import { base, storageName } from './scope.ts';
import { readWish, wishesNothing } from './state.ts';

/*
 * Files by the hash of their content, in one cache for all builds. A file counts only if its bytes have its hash: so
 * neither a server's error page nor half a file can ever take its place.
 */

/** Above this a file is taken from the cache without hashing it again. */
const CHECKED_BYTES = 4 * 1024 ** 2;
/** Headers that describe how the server sent the file, not the file. */
const OF_TRANSPORT = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'connection',
  'date',
  'vary',
  'etag',
  'last-modified',
  'cache-control',
  'age',
  'set-cookie',
]);

let known: Promise<Set<string>> | undefined;
/** Everything being let go, and what changes the cache otherwise: one waits for the other. */
let dropping = Promise.resolve();
const changes = new Set<Promise<void>>();

/** Name of a file in the cache: its hash, and its ending, because the same bytes may be of two types. */
export const contentKey = (hash: string, path: string) =>
  `${base}offline/kept/${hash}${/\.[^./]+$/.exec(path)?.[0] ?? ''}`;

/** Names of all files in the cache. */
export function keptKeys(): Promise<Set<string>> {
  known ??= readKeys();
  return known;
}

/** Makes the names be read anew: browsers take files away, and tell nobody. */
export function forgetKeys(): void {
  known = undefined;
}

/** The cache, where there is one: opening it would make one where everything was just removed. */
const opened = async () => ((await caches.has(storageName)) ? caches.open(storageName) : null);

async function readKeys(): Promise<Set<string>> {
  const requests = (await (await opened())?.keys()) ?? [];
  return new Set(requests.map((request) => request.url));
}

/** The first half of a SHA-256 in hexadecimal digits. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The kept file of that hash, or `undefined`; a damaged one is dropped, and one that has gone counts no longer. */
export async function readContent(hash: string, path: string): Promise<Response | undefined> {
  const key = contentKey(hash, path);
  const response = await caches.match(key, { cacheName: storageName });
  if (Number(response?.headers.get('x-kept-bytes')) > CHECKED_BYTES) return response;
  const bytes = await response?.arrayBuffer().catch(() => null);
  if (bytes && (await hashOf(bytes)) === hash) return new Response(bytes, response);
  if (response) await changing(async () => void (await opened())?.delete(key));
  (await keptKeys()).delete(key);
  return undefined;
}

/**
 * Keeps a file whose bytes were seen to have that hash, unless the reader wishes nothing kept by now. Rejects where the
 * browser has no room for it.
 */
export async function writeContent(hash: string, path: string, bytes: ArrayBuffer, headers: Headers): Promise<void> {
  await changing(async () => {
    if (!wishesNothing(await readWish())) await put(hash, path, bytes, headers);
  });
}

async function put(hash: string, path: string, bytes: ArrayBuffer, headers: Headers): Promise<void> {
  const key = contentKey(hash, path);
  const kept = new Headers([...headers].filter(([name]) => !OF_TRANSPORT.has(name)));
  // What a browser shows JSON with has styles of its own, which the policy of pages would refuse.
  if (/[/+]json\b/.test(kept.get('content-type') ?? '')) kept.delete('content-security-policy');
  kept.set('x-kept-bytes', String(bytes.byteLength));
  const cache = await caches.open(storageName);
  await cache.put(key, new Response(bytes, { headers: kept }));
  (await keptKeys()).add(key);
}

/** A file as it came from the server, whose bytes have the hash that they should have. */
export interface FetchedFile {
  bytes: ArrayBuffer;
  headers: Headers;
}

/** Fetches a file that has that hash. Rejects with an `Error` in words for the reader. */
export async function fetchFile(hash: string, address: string): Promise<FetchedFile> {
  // The browser's own cache is asked too, but never believed without the server.
  const response = await fetch(base + address, { cache: 'no-cache', credentials: 'same-origin' });
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) {
    throw new Error(
      response.ok ? 'The site is being renewed.' : `The server answered with an error (${response.status}).`,
    );
  }
  return { bytes, headers: response.headers };
}

/** Fetches a file and keeps it if it has that hash. Rejects with an `Error` in words for the reader. */
export async function fetchContent(hash: string, path: string, address: string): Promise<ArrayBuffer> {
  const { bytes, headers } = await fetchFile(hash, address);
  await writeContent(hash, path, bytes, headers);
  return bytes;
}

/** Bytes that the browser would let the site use and that it does use, where it says so. */
export async function room(): Promise<StorageEstimate> {
  return (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
}

/** Lets go of all kept files but those of the names given. */
export function dropContent(but: Set<string>): Promise<void> {
  return changing(async () => {
    const [cache, keys] = await Promise.all([opened(), keptKeys()]);
    for (const key of [...keys]) {
      if (but.has(key)) continue;
      keys.delete(key);
      await cache?.delete(key);
    }
  });
}

/** Lets go of everything. It stays so where the reader wishes nothing kept from before this on. */
export async function dropAllContent(): Promise<void> {
  dropping = Promise.allSettled(changes).then(async () => {
    known = undefined;
    await caches.delete(storageName);
  });
  await dropping;
}

/** Changes what is kept, before everything is let go or after that. */
async function changing(change: () => Promise<void>): Promise<void> {
  await dropping;
  const one = change();
  changes.add(one);
  await one.finally(() => changes.delete(one));
}
