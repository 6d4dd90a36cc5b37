import { cslItem, cslName, type Citation } from './item.ts';
import { namesInStyle } from './names.ts';
import type { ProseStyle } from './styles.ts';
import made from './templates.json' with { type: 'json' };

/** What a template has places for, written `{title}`: the briefing's facts, and what is cited of it. */
export const PLACES = ['names', 'title', 'event', 'place', 'site', 'year', 'month', 'mon', 'date', 'link'] as const;
type Place = (typeof PLACES)[number];

/** Which facts a citation has; where one is missing, a style puts the others differently. */
export type Shape = 'named' | 'unnamed' | 'named placed' | 'unnamed placed';

/**
 * Citations of each style and shape, with places for the facts: `templates.json`, which a processor of the Citation
 * Style Language made; tests hold it to the style sheets that they have.
 */
export type CitationTemplates = Record<ProseStyle, Record<Shape, string>>;

const templates: CitationTemplates = made;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const SHORT = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** The citation in a style: the template of its shape with the facts in their places, no link where there is none. */
export function fillTemplate(style: ProseStyle, citation: Citation): string {
  const { speakers, place, date, permalink } = citation;
  const item = cslItem(citation);
  const [year, month, day] = date.slice(0, 10).split('-').map(Number) as [number, number, number];
  const values: Record<Place, string> = {
    names:
      speakers.length === 0
        ? ''
        : namesInStyle(
            speakers.map(({ name }) => cslName(name)),
            style,
          ),
    title: item.title,
    event: item.genre,
    place: item['event-place'] ?? '',
    site: item.publisher,
    year: String(year),
    month: MONTHS[month - 1]!,
    mon: SHORT[month - 1]!,
    date: String(day),
    link: permalink,
  };
  const shape: Shape = `${speakers.length > 0 ? 'named' : 'unnamed'}${place.length > 0 ? ' placed' : ''}`;
  const template = permalink === '' ? templates[style][shape].replace(/,? \{link\}/, '') : templates[style][shape];
  return template.replace(/(“?)\{([a-z]+)\}([.,]?)/g, (_, quote: string, place: Place, mark: string) => {
    const value = quote ? insideQuotes(values[place]) : values[place];
    return quote + withMark(value, mark);
  });
}

/**
 * A value with the mark behind it: a full stop is not put twice, and American marks stand inside of quotation marks.
 */
function withMark(value: string, mark: string): string {
  if (mark === '.' && /[.?!][’”]?$/.test(value)) return value;
  return mark && /[’”]$/.test(value) ? value.slice(0, -1) + mark + value.slice(-1) : value + mark;
}

/** Quotation marks within quotation marks are single ones. */
const insideQuotes = (text: string) =>
  text
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/(^|[\s(—–])"(?=\S)/gu, '$1‘')
    .replaceAll('"', '’');
