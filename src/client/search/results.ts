import { briefingPath, href, revisionPath, turnPath } from '../../contract/routes.ts';
import { dayInWords, longDate } from '../../contract/dates.ts';
import { inOneLine } from '../../contract/terms.ts';
import { eventKinds, type EventKind } from '../../core/transcript/event-kind.ts';
import { writeState, type SearchState } from './state.ts';
import { counted, make } from '../dom/dom.ts';
import { rememberWords } from '../dom/landing.ts';
import type { EarlierHit } from './earlier.ts';
import type { Piece } from './passage.ts';
import type { Group, Hit } from './session.ts';

/** Asks for the rest of a briefing's hits. */
export type MoreHits = (briefing: string) => Promise<Group>;

/** A briefing with its hits, which the turn's page will mark. */
export function groupElement(group: Group, state: SearchState, more: MoreHits): HTMLElement {
  const { briefing, hits, turns } = group;
  const query = state.q;
  const list = make('ol', { role: 'list' }, ...hits.map((hit) => hitElement(briefing.id, hit, query)));
  const rest = turns - hits.length;
  const button =
    rest > 0 &&
    make('button', { type: 'button', class: 'plain small' }, `${counted(rest, 'more turn')} in this briefing`);
  if (button) {
    button.addEventListener('click', async () => {
      button.disabled = true;
      const added = (await more(briefing.id)).hits.map((hit) => hitElement(briefing.id, hit, query));
      list.append(...added);
      button.remove();
      added[0]?.querySelector('a')?.focus();
    });
  }
  return make(
    'article',
    {},
    make('h2', {}, link(hitAddress(briefing.id, hits[0]), query, briefing.title)),
    make(
      'p',
      { class: 'quiet small' },
      make('time', { datetime: briefing.day }, longDate(briefing.day)),
      ' · ' +
        (eventKinds[briefing.event as EventKind] ?? briefing.event) +
        (turns > 1 ? ` · ${counted(turns, 'turn')}` : ''),
      turns > hits.length &&
        !state.in && [
          ' · ',
          make(
            'a',
            { href: `${href('/search/')}#${writeState({ ...state, in: briefing.id })}` },
            'search in this one only',
          ),
        ],
    ),
    briefing.terms.length > 0 && make('p', { class: 'about quiet small' }, inOneLine(briefing.terms)),
    list,
    button,
  );
}

/** Wordings that stood in transcripts once, apart from what stands there now. */
export function earlierElement(hits: readonly EarlierHit[]): HTMLElement {
  return make(
    'section',
    { class: 'groups earlier' },
    make('h2', { class: 'apart' }, hits.length > 0 ? 'In earlier wordings' : 'In no earlier wording'),
    make(
      'ol',
      { role: 'list' },
      ...hits.map(({ briefing, day, until, revision, place, label, kind, passage }) =>
        make(
          'li',
          { class: kind },
          make(
            'h3',
            {},
            make('a', { href: href(revisionPath(briefing, revision, place)) }, label || 'Outside the turns'),
          ),
          make(
            'p',
            { class: 'quiet small' },
            `${longDate(day)} · stood there until ${dayInWords(until.slice(0, 10))}, not any more`,
          ),
          wordsElement(passage),
        ),
      ),
    ),
  );
}

const wordsElement = (passage: readonly Piece[]) =>
  make('p', { class: 'words' }, ...passage.map(({ text, hit }) => (hit ? make('mark', {}, text) : text)));

function hitElement(briefing: string, hit: Hit, query: string): HTMLElement {
  const outside = hit.kind === 'outside';
  const name = outside ? 'Outside the turns' : hit.label;
  const known = hit.speaker?.kind === 'person' && hit.speaker.name !== hit.label ? hit.speaker.name : '';
  return make(
    'li',
    { class: hit.kind },
    make(
      'h3',
      {},
      link(hitAddress(briefing, hit), query, name),
      known && make('span', { class: 'quiet' }, ` ${known}`),
      hit.kind === 'question' && make('span', { class: 'quiet' }, ' question'),
      !outside && make('span', { class: 'quiet' }, ` · turn ${hit.n}`),
    ),
    wordsElement(hit.passage),
  );
}

/** A link to a turn, which is marked with the query's words when it is followed, in this tab or another. */
function link(address: string, query: string, ...words: string[]): HTMLElement {
  const remember = () => rememberWords(address, query);
  return make('a', { href: address, click: remember, auxclick: remember, contextmenu: remember }, ...words);
}

/** Address of a hit: its turn, or the briefing for what stands outside the turns. */
export function hitAddress(briefing: string, hit: { id: string } | undefined): string {
  return href(hit?.id ? turnPath(briefing, hit.id) : briefingPath(briefing));
}
