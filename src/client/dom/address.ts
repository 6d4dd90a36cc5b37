/*
 * What somebody asks for stands in the address after `#`: that part never leaves the browser, not when the page is
 * loaded again either. Shared links may have it after `?`.
 */

/** What the address asks for, as after `?`; `null` where its `#` is only a place on the page. */
export function askedFor(): string | null {
  const fragment = location.hash.slice(1);
  if (fragment.includes('=')) return fragment;
  return location.search.slice(1) || (fragment ? null : '');
}

/** Puts a question into the address, as a new step of the history unless it is to `replace` the present one. */
export function ask(query: string, replace: boolean): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', `${location.pathname}${query ? `#${query}` : ''}`);
}

/** Calls `write` when the page is shown, also as it was left: then WebKit empties fields, in a task after the event. */
export function onShown(write: () => void): void {
  addEventListener('pageshow', () => setTimeout(write));
}

/** Calls `read` when Back, Forward or a link on the page leads to another question. */
export function onAsked(read: () => void): void {
  addEventListener('popstate', () => {
    if (askedFor() !== null) read();
  });
}
