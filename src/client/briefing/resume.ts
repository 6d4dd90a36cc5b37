import { recall, remember } from '../dom/storage.ts';
import { notify } from './notices.ts';
import { currentPlace, watchPlace } from './place.ts';
import { pageStrip } from './strip.ts';
import { goTo, turns } from './turns.ts';

const key = `place ${location.pathname}`;

/** Remembers on this device where reading stopped, and offers to go on from there; a link to a turn goes before. */
export function rememberPlace(): void {
  const left = turns.findIndex(({ id }) => id === recall(key));
  if (left > 0 && !location.hash) offer(left);
  addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && save());
  addEventListener('pagehide', save);

  function save(): void {
    // An offer that still stands was not taken up: keep the place it speaks of.
    if (document.getElementById('resume')) return;
    const { reading, bottom } = currentPlace();
    remember(key, reading < 3 || bottom.index >= turns.length - 1 ? null : turns[reading]!.id);
  }
}

function offer(left: number): void {
  pageStrip()?.mark([turns[left]!.id], 'left');
  const close = notify('resume', `You stopped at turn ${left + 1} of ${turns.length}.`, {
    text: 'Go on from there',
    run: () => goTo(turns[left]!),
  });
  watchPlace(({ reading }) => {
    if (reading >= left) close();
  });
}
