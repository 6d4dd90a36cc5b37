import { resolveTurn } from '../../core/transcript/resolve-turn.ts';
import { notify } from './notices.ts';
import { pageStrip } from './strip.ts';
import { goTo, turns } from './turns.ts';

/** Brings the reader to the turn that the address names, now and whenever it changes. */
export function arriveByAddress(): void {
  arrive();
  addEventListener('hashchange', arrive);
}

function arrive(): void {
  for (const turn of document.querySelectorAll('[data-arrived]')) turn.removeAttribute('data-arrived');
  document.getElementById('link-notice')?.remove();
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
  goTo(turn);
}
