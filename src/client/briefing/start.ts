import { NUMBER } from '../../contract/turn-markup.ts';

// All of quoting that a page loads at once: it waits for the first sign that somebody wants to quote.

/** Hands the event that came first to the menu, which then listens for itself. */
async function first(event: Event): Promise<void> {
  stop();
  const { QuoteMenu } = await import('./quote-menu.ts');
  (await QuoteMenu.add()).handleEvent(event);
}

function clicked(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const number = target?.closest(NUMBER);
  if (!number && !target?.closest('[data-cite-briefing]')) return;
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void first(event);
}

function keyed(event: KeyboardEvent): void {
  if (event.key === 'c' && !event.ctrlKey && !event.metaKey && !event.altKey) void first(event);
}

function selected(event: Event): void {
  if (!getSelection()?.isCollapsed) void first(event);
}

function stop(): void {
  document.removeEventListener('click', clicked);
  document.removeEventListener('keydown', keyed);
  document.removeEventListener('selectionchange', selected);
}

document.addEventListener('click', clicked);
document.addEventListener('keydown', keyed);
document.addEventListener('selectionchange', selected);
