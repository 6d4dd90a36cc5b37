// The terms on a briefing's first screen: each leads to its first place without a script, and with one to all of them,
// as a search in here does.

/**
 * Lets a term search for itself in the briefing: its hits are marked, shown on the strip and gone through with its
 * keys.
 */
export function listenForTerms(): void {
  document.querySelector('.head .terms')?.addEventListener('click', (event) => {
    const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const input = document.querySelector<HTMLInputElement>('search-in-briefing input');
    if (!link || !input || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    const term = link.textContent;
    input.value = term.includes(' ') ? `"${term}"` : term;
    void import('./search-in-briefing.ts').then(() => {
      input.form!.requestSubmit();
      input.focus({ preventScroll: true });
    });
  });
}
