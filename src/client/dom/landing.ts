import { recall, remember } from './storage.ts';

/*
 * What a search hands to the page that its result leads to: the words to mark there. It does not travel in the address,
 * which is to be the turn's own permalink and nothing else.
 */
const KEY = 'search-words';
const LASTS = 60 * 60 * 1000;

/** Remembers the query for the page at `address`. */
export function rememberWords(address: string, query: string): void {
  remember(KEY, JSON.stringify({ path: new URL(address, location.href).pathname, query, at: Date.now() }));
}

/** The query that led to this page within the last hour, else an empty string. */
export function rememberedWords(): string {
  try {
    const { path, query, at } = JSON.parse(recall(KEY) ?? '{}') as { path?: string; query?: string; at?: number };
    return path === location.pathname && typeof query === 'string' && Date.now() - (at ?? 0) < LASTS ? query : '';
  } catch {
    // Another version of the site may have written something else.
    return '';
  }
}
