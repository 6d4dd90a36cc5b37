import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { cslItem, supplement, type Citation } from './item.ts';
import type { CitationStyle } from './styles.ts';

/** Styles of the Citation Style Language as XML, by the names used here. */
export type StyleSheets = Record<'chicago' | 'apa' | 'mla' | 'bluebook', string>;

/** Makes the styles known to the library; once is enough. */
export function registerStyles(sheets: StyleSheets): void {
  const { templates, styles } = plugins.config.get('@csl') as Record<
    'templates' | 'styles',
    { add: (name: string, xml: string) => void } | undefined
  >;
  for (const [name, xml] of Object.entries(sheets)) (styles ?? templates)!.add(`own-${name}`, xml);
}

/** The citation in a style or format, as plain text. */
export function formatCitation(citation: Citation, style: CitationStyle): string {
  const item = cslItem(citation);
  switch (style) {
    case 'csl-json':
      return `${JSON.stringify([item], null, 2)}\n`;
    case 'bibtex':
    case 'ris':
      return `${new Cite(item).format(style).trim()}\n`;
    case 'chicago':
    case 'bluebook':
      return sentences(note(item, citation, style), ...supplement(citation), style === 'chicago' ? seen(citation) : '');
    case 'apa':
      return sentences(reference(item, 'apa'), ...supplement(citation));
    case 'mla':
      // The style prints a day and the site only for what is published on the web.
      return sentences(reference({ ...item, type: 'webpage' }, 'mla'), ...supplement(citation), seen(citation));
  }
}

function note(item: object, { id, turns }: Citation, style: string): string {
  const locator =
    turns === null
      ? {}
      : { locator: turns[0] === turns[1] ? String(turns[0]) : `${turns[0]}–${turns[1]}`, label: 'paragraph' };
  return new Cite(item)
    .format('citation', { template: `own-${style}`, lang: 'en-US', format: 'text', entry: [{ id, ...locator }] })
    .trim();
}

const reference = (item: object, style: string) =>
  new Cite(item).format('bibliography', { template: `own-${style}`, lang: 'en-US', format: 'text' }).trim();

const day = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
const seen = ({ accessed }: Citation) =>
  accessed === null ? '' : `Accessed ${day.format(new Date(`${accessed}T00:00:00Z`))}.`;
const sentences = (...parts: string[]) => parts.filter(Boolean).join(' ');
