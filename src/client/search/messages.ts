import { href } from '../../contract/routes.ts';
import { longDate } from '../../contract/dates.ts';
import { writeState, type SearchState } from './state.ts';
import { counted, make } from '../dom/dom.ts';
import type { RemoteIndex } from './open-index.ts';
import type { Answer } from './session.ts';

/** How much was found, in words. */
export function summaryText({ turns, briefings, outside, apart, empty, kept }: Answer, { q }: SearchState): string {
  if (empty)
    return /^\s*-/.test(q)
      ? 'Say also what to find, not only what to leave out.'
      : 'Type a word, or a phrase in quotation marks.';
  const said = turns - outside;
  const also = outside > 0 ? `${said > 0 ? ', and ' : ''}${counted(outside, 'passage')} outside the turns` : '';
  const found =
    turns > 0
      ? `${said > 0 ? counted(said, 'turn') : ''}${also} in ${counted(briefings, 'briefing')}`
      : 'Nothing found';
  const where = kept === null ? '' : `. ${searchedKept(kept)}`;
  return apart > 0
    ? `${found}; the words are apart in ${apart.toLocaleString('en-US')} ` +
        `${turns > 0 ? (apart === 1 ? 'other' : 'others') : counted(apart, 'briefing').replace(/^\S+ /, '')}${where}`
    : found + where;
}

const searchedKept = (kept: number) =>
  `Searched the ${kept === 1 ? 'one briefing' : counted(kept, 'briefing')} kept on this device`;

/** What to do where nothing was found. */
export async function nothingFound(index: RemoteIndex, state: SearchState, answer: Answer): Promise<HTMLElement> {
  const box = make('div', { class: 'nothing' });
  if (answer.empty) return box;
  for (const word of answer.missing.slice(0, 4)) {
    const near = answer.kept === null ? await index.near(word) : [];
    const choices = near.flatMap((other, at) => [
      at > 0 ? ', ' : '',
      another({ ...state, q: replaceWord(state.q, word, other) }, other),
    ]);
    box.append(
      make(
        'p',
        {},
        `“${word}” is not in ${answer.kept === null ? 'this archive' : 'what is kept on this device'}. `,
        ...(near.length > 0 ? ['Near to it: ', ...choices, '.'] : []),
      ),
    );
  }
  if (answer.missing.length === 0 && answer.apart === 0) {
    box.append(make('p', {}, 'Each of these words was said, but not so.'));
  }
  const loose = state.q
    .replace(/["“”„«»″＂](?:~\d+)?/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (loose !== state.q.trim() && answer.missing.length === 0)
    box.append(make('p', {}, another({ ...state, q: loose }, 'Search for these words in any order'), '.'));
  const narrowed = state.speaker || state.kind || state.event || state.from || state.to || state.in;
  if (narrowed)
    box.append(
      make(
        'p',
        {},
        another({ ...state, speaker: '', kind: '', event: '', from: '', to: '', in: '' }, 'Search without the filters'),
        '.',
      ),
    );
  const { briefings, from, to } = await index.summary();
  box.append(
    make(
      'p',
      { class: 'quiet' },
      `This archive holds ${counted(briefings, 'briefing')} from ${longDate(from)} to ${longDate(to)}.`,
    ),
  );
  return box;
}

function replaceWord(q: string, word: string, other: string): string {
  const plain = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return q.replace(new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'iu'), () => other);
}

function another(state: SearchState, words: string): HTMLElement {
  return make('a', { href: `${href('/search/')}#${writeState(state)}` }, words);
}

/** What to do where the index cannot be had. */
export function failure({ message }: Error, again: () => void): HTMLElement {
  return make(
    'div',
    { class: 'failure' },
    make('p', {}, `${message} You may be offline, or the site is being changed.`),
    make('p', {}, make('button', { type: 'button', class: 'primary', click: again }, 'Try again')),
    make(
      'p',
      {},
      'Until then you can look through ',
      make('a', { href: href('/briefings/') }, 'all briefings'),
      ' and ',
      make('a', { href: href('/speakers/') }, 'all speakers'),
      '.',
    ),
  );
}
