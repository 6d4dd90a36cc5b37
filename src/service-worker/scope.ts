/// <reference lib="webworker" />
import { storageOf } from '../contract/offline-storage.ts';

/** The worker's own global. */
export const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** Address of the site's base, with a slash at its end. */
export const base = worker.registration.scope;

/** Name of all that this site keeps. */
export const storageName = storageOf(new URL(base).pathname);

/** Path below the site's base of the file that an address stands for, or `null` for other sites' addresses. */
export function sitePath(address: string): string | null {
  const { href, origin, pathname } = new URL(address);
  if (!href.startsWith(base)) return null;
  const path = (origin + pathname).slice(base.length);
  return decode(path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
