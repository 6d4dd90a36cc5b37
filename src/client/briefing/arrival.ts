import { resolveTurn } from '../../core/transcript/resolve-turn.ts';
import { notify } from './notices.ts';
import { pageStrip } from './strip.ts';
import { goTo, turns } from './turns.ts';

/** Brings the reader to the turn that the address names, now and whenever it changes. */
export function arriveByAddress(): void {
  arrive({ loading: true });
  addEventListener('hashchange', () => arrive({ loading: false }));
}

function arrive({ loading }: { loading: boolean }): void {
  for (const turn of document.querySelectorAll('[data-arrived]')) turn.removeAttribute('data-arrived');
  document.getElementById('link-notice')?.remove();
  CSS.highlights?.delete('quoted');
  const id = location.hash.slice(1).split(':~:')[0]!;
  if (!/^t-/.test(id)) return;
  const resolved = resolveTurn(
    id,
    turns.map((turn) => turn.id),
  );
  if (resolved.status === 'gone') {
    notify(
      'link-notice',
      'The turn that this link leads to is not in this transcript, or not any more. Search in here for its words.',
    );
    return;
  }
  if (resolved.status === 'changed')
    notify(
      'link-notice',
      'The transcript was corrected here since this link was made. The marked turn is the one that it means.',
    );
  const turn = document.getElementById(resolved.id)!;
  turn.setAttribute('data-arrived', '');
  pageStrip()?.mark([turn.id], 'place');
  const brought = goTo(turn, { byItself: loading });
  // Browsers that know text directives hide them from scripts, but not from the record of the navigation.
  const named = location.hash + (performance.getEntriesByType('navigation')[0]?.name ?? '');
  if (named.includes(':~:text=')) void import('./mark-quote.ts').then(({ markQuote }) => markQuote(turn, brought));
}
