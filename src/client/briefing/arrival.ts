import { resolveTurn } from '../../core/transcript/resolve-turn.ts';
import { fragmentOfPage, turnInAddress } from './address.ts';
import { notify } from './notices.ts';
import { pageStrip } from './strip.ts';
import { goTo, turns } from './turns.ts';
import { wordingOf } from './wording.ts';

/** Brings the reader to the turn that the address names, now and whenever it changes. */
export function arriveByAddress(): void {
  arrive({ loading: true });
  addEventListener('hashchange', () => arrive({ loading: false }));
}

function arrive({ loading }: { loading: boolean }): void {
  for (const turn of document.querySelectorAll('[data-arrived]')) turn.removeAttribute('data-arrived');
  document.getElementById('link-notice')?.remove();
  CSS.highlights?.delete('quoted');
  const id = turnInAddress();
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
    void tellWording(id, 'The turn that this link leads to was taken out of this transcript.');
    return;
  }
  if (resolved.status === 'changed') {
    const corrected = 'The transcript was corrected here since this link was made.';
    notify('link-notice', `${corrected} The marked turn is the one that it means.`);
    void tellWording(id, corrected);
  }
  const turn = document.getElementById(resolved.id)!;
  turn.setAttribute('data-arrived', '');
  pageStrip()?.mark([turn.id], 'place');
  const brought = goTo(turn, { byItself: loading });
  if (fragmentOfPage().includes(':~:text='))
    void import('./mark-quote.ts').then(({ markQuote }) => markQuote(turn, brought));
}

/** Adds to the notice the wording that the link was made for, where the history of the transcript has it. */
async function tellWording(id: string, what: string): Promise<void> {
  const wording = await wordingOf(id);
  if (!wording || turnInAddress() !== id) return;
  const { until, text, address } = wording;
  notify('link-notice', `${what} Until ${until} it read: “${text}”`, {
    text: 'What was changed',
    run: () => location.assign(address),
  });
}
