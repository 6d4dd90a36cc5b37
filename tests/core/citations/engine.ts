import library from 'citeproc';
import { PROSE_STYLES, type ProseStyle } from '../../../src/core/citations/styles.ts';
import { PLACES, type CitationTemplates, type Shape } from '../../../src/core/citations/template.ts';

/** Styles of the Citation Style Language as XML, and the words of its American English. */
export interface StyleSheets {
  styles: Record<ProseStyle, string>;
  locale: string;
}

/** A character that stands in no transcript for each place, for the processor to carry through. */
const sign = (place: (typeof PLACES)[number]) => String.fromCodePoint(0xe0f0 + PLACES.indexOf(place));

// A day whose parts are told from each other and from all else.
const DAY = { year: 8765, month: 9, day: 29 };

/** Formats a citation of each shape in each style, once for all briefings. */
export function citationTemplates({ styles, locale }: StyleSheets): CitationTemplates {
  const inStyle = (style: ProseStyle): Record<Shape, string> => {
    const format = processor(styles[style], locale, style === 'chicago' || style === 'bluebook');
    const make = (shape: Shape) => withPlaces(format(item(style, shape)));
    return {
      named: make('named'),
      unnamed: make('unnamed'),
      'named placed': make('named placed'),
      'unnamed placed': make('unnamed placed'),
    };
  };
  return Object.fromEntries(PROSE_STYLES.map((style) => [style, inStyle(style)])) as CitationTemplates;
}

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
  // Two styles print the site only as what contains a work, and one of them only of what is published on the web.
  const site = style === 'mla' || style === 'bluebook' ? 'container-title' : 'publisher';
  return {
    type: style === 'mla' ? 'webpage' : 'speech',
    title: sign('title'),
    ...(shape.startsWith('named') ? { author: [{ literal: sign('names') }] } : {}),
    ...(style === 'mla' ? {} : { genre: sign('event') }),
    ...(shape.endsWith('placed') && style !== 'mla' ? { 'event-place': sign('place') } : {}),
    [site]: sign('site'),
    issued: { 'date-parts': [[year, month, day]] },
    ...(style === 'bluebook' ? { accessed: { literal: sign('seen') } } : {}),
    URL: sign('link'),
  };
}

function withPlaces(text: string): string {
  return PLACES.reduce((found, place) => found.replaceAll(sign(place), `{${place}}`), text)
    .replace(String(DAY.year), '{year}')
    .replace('September', '{month}')
    .replace('Sept.', '{mon}')
    .replace(new RegExp(String.raw`\b${DAY.day}\b`), '{date}');
}
