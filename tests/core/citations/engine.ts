import library from 'citeproc';
import { PROSE_STYLES, type ProseStyle } from '../../../src/core/citations/styles.ts';
import { PLACES, type CitationTemplates, type Shape } from '../../../src/core/citations/template.ts';

/** Styles of the Citation Style Language as XML, and the words of its American English. */
export interface StyleSheets {
  styles: Record<ProseStyle, string | undefined>;
  locale: string;
}

/** A character that stands in no transcript for each place, for the processor to carry through. */
const sign = (place: (typeof PLACES)[number]) => String.fromCodePoint(0xe0f0 + PLACES.indexOf(place));

// A day whose parts are told from each other and from all else.
const DAY = { year: 8765, month: 9, day: 29 };

/** Formats a citation of each shape in each style whose sheet is there, once for all briefings. */
export function citationTemplates({ styles, locale }: StyleSheets): Partial<CitationTemplates> {
  const inStyle = (style: ProseStyle): [ProseStyle, Record<Shape, string>][] => {
    const sheet = styles[style];
    if (sheet === undefined) return [];
    const format = processor(sheet, locale, isNote(style));
    const make = (shape: Shape) => withPlaces(format(item(style, shape)));
    const shapes = {
      named: make('named'),
      unnamed: make('unnamed'),
      'named placed': make('named placed'),
      'unnamed placed': make('unnamed placed'),
    };
    return [[style, shapes]];
  };
  return Object.fromEntries(PROSE_STYLES.flatMap(inStyle));
}

/** Whether a style cites in notes; the others do in a bibliography. */
export const isNote = (style: ProseStyle) => style === 'chicago' || style === 'bluebook';

/** A function that formats items of CSL-JSON in a style, as notes or as entries of a bibliography. */
export function processor(style: string, locale: string, note: boolean): (item: object) => string {
  let current: object = {};
  const engine = new library.Engine(
    { retrieveLocale: () => locale, retrieveItem: () => current },
    style,
    'en-US',
    true,
  );
  engine.setOutputFormat('text');
  // The processor remembers what it was given under an id, so every item gets one of its own.
  let count = 0;
  return (item) => {
    const id = String((count += 1));
    current = { ...item, id };
    engine.updateItems([id]);
    return (note ? engine.makeCitationCluster([{ id }]) : engine.makeBibliography()[1].join('')).trim();
  };
}

function item(style: ProseStyle, shape: Shape): object {
  const { year, month, day } = DAY;
  return inWordsOf(style, {
    title: sign('title'),
    ...(shape.startsWith('named') ? { author: [{ literal: sign('names') }] } : {}),
    genre: sign('event'),
    ...(shape.endsWith('placed') ? { 'event-place': sign('place') } : {}),
    publisher: sign('site'),
    issued: { 'date-parts': [[year, month, day]] },
    URL: sign('link'),
  });
}

interface Item {
  [variable: string]: unknown;
  genre?: string;
  publisher?: string;
  'event-place'?: string;
}

/**
 * An item in the variables from which a style prints a briefing as its manual has it: two print site and day only of what
 * is published on the web, one the place only of an event.
 */
export function inWordsOf(style: ProseStyle, { genre, publisher, 'event-place': place, ...item }: Item): object {
  const placed = place === undefined ? {} : { 'event-place': place };
  if (style === 'chicago') return { ...item, type: 'speech', 'event-title': genre, publisher, ...placed };
  if (style === 'apa') return { ...item, type: 'speech', genre, publisher, ...placed };
  return { ...item, type: 'webpage', 'container-title': publisher };
}

function withPlaces(text: string): string {
  return PLACES.reduce((found, place) => found.replaceAll(sign(place), `{${place}}`), text)
    .replace(String(DAY.year), '{year}')
    .replace('September', '{month}')
    .replace('Sept.', '{mon}')
    .replace(new RegExp(String.raw`\b${DAY.day}\b`), '{date}');
}
