/*
 * What the browser keeps for the site. It may deny all of it (private windows, storage switched off for a site, a page
 * in a frame), by throwing where anything is named, by refusing, or by having nothing of the kind: so nothing else
 * names it.
 */

/** What this page remembers where the browser remembers nothing. */
const here = new Map<string, string>();

/** What was remembered under a name on this device, or `null`. */
export function recall(name: string): string | null {
  return attempt(() => localStorage.getItem(name)) ?? here.get(name) ?? null;
}

/**
 * Remembers a text under a name, or forgets it (`null`): on this device, or where that is denied as long as the page is
 * open.
 */
export function remember(name: string, text: string | null): void {
  here.delete(name);
  const kept = attempt(() => {
    if (text === null) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
    return true;
  });
  if (!kept && text !== null) here.set(name, text);
}

/** Where workers that keep pages are registered; `null` where the browser has or allows none. */
export function workers(): ServiceWorkerContainer | null {
  return attempt(() => (globalThis.caches && globalThis.indexedDB ? (navigator.serviceWorker ?? null) : null)) ?? null;
}

/**
 * Asks the browser not to remove what is kept when the device runs full. It may ask the reader, for as long as they
 * like.
 */
export async function askToStay(): Promise<boolean> {
  return (await attempt(() => navigator.storage.persist())?.catch(() => false)) ?? false;
}

/** Whether the browser has promised not to remove what is kept. */
export async function mayStay(): Promise<boolean> {
  return (await attempt(() => navigator.storage.persisted())?.catch(() => false)) ?? false;
}

function attempt<Result>(use: () => Result): Result | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
