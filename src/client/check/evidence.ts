import { make } from '../dom/dom.ts';
import type { Part } from '../../core/history/types.ts';
import { briefingPath, href, turnPath } from '../../contract/routes.ts';
import { longDate } from '../../contract/dates.ts';
import type { Run } from './marks.ts';
import type { OtherPlace, OutdatedView, PlaceView, TurnView, View } from './view.ts';

/** The verdict and all that supports it, as elements. */
export function evidence(view: View): Node[] {
  const several = view.places.length > 1;
  return [
    make('h2', { tabindex: '-1', class: 'headline' }, ...headlineParts(view.headline)),
    ...view.notes.map((note) => make('p', { class: 'note' }, note)),
    ...(view.outdated ? [outdatedElement(view.outdated)] : []),
    ...legend(new Set(view.places.flatMap(({ turns }) => turns.flatMap(({ runs }) => runs.map(({ kind }) => kind))))),
    ...view.places.map((place, at) => placeElement(place, several ? at + 1 : 0)),
    ...(view.unfound.length > 0
      ? [make('p', { class: 'note' }, `Found nowhere: ${view.unfound.map((text) => `“${text}”`).join(', ')}.`)]
      : []),
    ...(view.others.length > 0 ? [othersElement(view.others)] : []),
  ];
}

/** The verdict's name stands out, the sentence follows. */
function headlineParts(headline: string): Node[] {
  const end = headline.indexOf('. ');
  return end < 0
    ? [make('strong', {}, headline)]
    : [make('strong', {}, headline.slice(0, end + 1)), document.createTextNode(headline.slice(end + 1))];
}

/** What the marks mean that are used. */
function legend(used: Set<Run['kind']>): HTMLElement[] {
  const meanings: [Run['kind'], Node, string][] = [
    ['wrong', make('del', {}, 'struck out'), ': in the quote, not said. '],
    ['right', make('ins', {}, 'underlined'), ': said, not in the quote. '],
    ['omitted', make('span', { class: 'omitted' }, 'dotted'), ': said, left out where the quote says so. '],
    ['inserted', make('span', { class: 'inserted' }, '[in brackets]'), ': put in by the quoting writer.'],
  ];
  const parts = meanings.filter(([kind]) => used.has(kind)).flatMap(([, sample, meaning]) => [sample, meaning]);
  return parts.length > 0 ? [make('p', { class: 'legend small quiet' }, ...parts)] : [];
}

function placeElement(place: PlaceView, number: number): HTMLElement {
  const first = place.turns[0]!;
  const address = href(place.path ?? (first.id ? turnPath(place.id, first.id) : briefingPath(place.id)));
  const full = new URL(address, location.href).href;
  const cited = `${place.citation}, ${full}`;
  return make(
    'article',
    { class: 'place' },
    make('h3', {}, number > 0 ? `Passage ${number}: ` : '', make('a', { href: address }, place.title)),
    make(
      'p',
      { class: 'small quiet' },
      make('time', { datetime: place.date }, longDate(place.date)),
      first.n > 0 ? `, turn ${first.n}` : '',
    ),
    place.before && turnElement(place, place.before, 'around'),
    ...place.turns.map((turn) => turnElement(place, turn, 'quoted')),
    place.after && turnElement(place, place.after, 'around'),
    place.differences.length > 0 && differenceList(place),
    make(
      'p',
      { class: 'actions' },
      make('a', { href: address, class: 'button' }, place.path ? 'What was changed' : 'Read it in the transcript'),
    ),
    citationElement(cited),
  );
}

const citationElement = (cited: string) =>
  make(
    'p',
    { class: 'citation small' },
    make('span', { class: 'quiet' }, 'Citation: '),
    make('span', { class: 'cited' }, cited),
    ' ',
    copyButton(cited),
  );

/** What stands in the place of a passage that stood there once. */
function outdatedElement({ parts, now }: OutdatedView): HTMLElement {
  const path = now && href(now.turn ? turnPath(now.id, now.turn) : briefingPath(now.id));
  return make(
    'article',
    { class: 'place' },
    make('h3', {}, path ? make('a', { href: path }, 'As it reads now') : 'Taken out'),
    make(
      'p',
      { class: 'small quiet' },
      make('del', {}, 'struck out'),
      ': what stood there. ',
      make('ins', {}, 'underlined'),
      ': what stands there now.',
    ),
    make('blockquote', { class: 'said quoted' }, make('p', { class: 'words' }, ...parts.flatMap(markedUp))),
    path && make('p', { class: 'actions' }, make('a', { href: path, class: 'button' }, 'Read it in the transcript')),
    path && citationElement(`${now.citation}, ${new URL(path, location.href).href}`),
  );
}

/** A part of a marked-up text; what was put in stands apart from what it replaced. */
function markedUp([kind, text]: Part, index: number, parts: Part[]): (Node | string)[] {
  if (kind === 'same') return [text];
  if (kind === 'removed') return [make('del', {}, text)];
  return [...(parts[index - 1]?.[0] === 'removed' ? [' '] : []), make('ins', {}, text)];
}

function turnElement({ id: briefing, path }: PlaceView, turn: TurnView, where: 'around' | 'quoted'): HTMLElement {
  const label = turn.kind === 'question' && turn.label === 'Q' ? 'Question' : turn.label;
  const known = turn.speaker !== turn.label && turn.kind !== 'question' ? ` (${turn.speaker})` : '';
  const name = `${label}${known}`;
  return make(
    where === 'quoted' ? 'blockquote' : 'div',
    { class: `said ${where} ${turn.kind}` },
    make(
      'p',
      { class: 'who' },
      turn.id && !path
        ? make('a', { href: href(turnPath(briefing, turn.id)) }, name || `Turn ${turn.n}`)
        : name || 'Outside the turns',
    ),
    make('p', { class: 'words' }, ...turn.runs.map(runElement)),
  );
}

function runElement({ kind, text }: Run): Node {
  switch (kind) {
    case 'context':
      return make('span', { class: 'context' }, text);
    case 'wrong':
      return make('del', {}, text);
    case 'right':
      return make('ins', {}, text);
    case 'omitted':
    case 'aside':
    case 'inserted':
      return make('span', { class: kind }, text);
    case 'same':
      return make('mark', {}, text);
  }
}

/** The same as the marks, in words. */
function differenceList({ differences }: PlaceView): HTMLElement {
  const words = (text: string) => make('q', {}, text);
  return make(
    'details',
    { class: 'differences', open: true },
    make('summary', {}, differences.length === 1 ? 'One difference' : `${differences.length} differences`),
    make(
      'ol',
      {},
      ...differences.map(({ quoted, said }) => {
        if (!said) return make('li', {}, 'The quote adds ', words(quoted), '.');
        if (!quoted) return make('li', {}, 'The quote leaves out ', words(said), ' without saying so.');
        return make('li', {}, 'The quote has ', words(quoted), '; the transcript has ', words(said), '.');
      }),
    ),
  );
}

function othersElement(others: OtherPlace[]): HTMLElement {
  return make(
    'section',
    { class: 'others' },
    make('h3', {}, others.length === 1 ? 'Said once more' : `Said ${others.length} times more`),
    make(
      'ul',
      {},
      ...others.map(({ id, turn, date, title, speaker }) =>
        make(
          'li',
          {},
          make('a', { href: href(turn ? turnPath(id, turn) : briefingPath(id)) }, `${longDate(date)}: ${title}`),
          `, ${speaker}`,
        ),
      ),
    ),
  );
}

function copyButton(text: string): HTMLElement {
  return make(
    'button',
    {
      type: 'button',
      class: 'plain',
      click: async ({ target }) => {
        const button = target as HTMLButtonElement;
        const copied = await navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        );
        button.textContent = copied ? 'Copied' : 'Select the text to copy it';
      },
    },
    'Copy',
  );
}
