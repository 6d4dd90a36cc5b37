import { notify } from './notices.ts';
import { pageStrip } from './strip.ts';
import { goTo } from './turns.ts';

/** Brings the reader to the turn that the address names, now and whenever it changes. */
export function arriveByAddress(): void {
  arrive();
  addEventListener('hashchange', arrive);
}

function arrive(): void {
  for (const turn of document.querySelectorAll('[data-arrived]')) turn.removeAttribute('data-arrived');
  document.getElementById('link-notice')?.remove();
  const id = decodeURIComponent(location.hash.slice(1).split(':~:')[0]!);
  if (!/^t-/.test(id)) return;
  const turn = document.getElementById(id);
  if (!turn) {
    notify('link-notice', 'The turn that this link leads to is not in this transcript any more.');
    return;
  }
  turn.setAttribute('data-arrived', '');
  pageStrip()?.mark([turn.id], 'place');
  goTo(turn);
}
