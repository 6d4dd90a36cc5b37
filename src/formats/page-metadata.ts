import type { FormatContext } from './context.ts';
import { FORMATS } from './formats.ts';
import type { Described, Speaking } from './schema-org.ts';

export interface MetaTag {
  name: string;
  content: string;
}

/**
 * Names and values for `<meta name content>` by which reference managers find a briefing in its page: the tags that
 * scholarly publishers use (`citation_…`) and those of Dublin Core.
 */
export function referenceTags(described: Described, event: string, speakers: readonly Speaking[], context: FormatContext): MetaTag[] {
  const { id, title, date, location, sourceUrl, modified } = described;
  const page = context.address(`/briefings/${id}/`);
  const day = date.replaceAll('-', '/');
  const tags: [string, string | null][] = [
    ['citation_title', title],
    ...speakers.map(({ name }): [string, string] => ['citation_author', name]),
    ['citation_publication_date', day],
    ['citation_conference_title', event],
    ['citation_publisher', context.siteTitle],
    ['citation_language', 'en'],
    ['citation_public_url', page],
    ['DC.type', 'Text'],
    ['DC.title', title],
    ...speakers.map(({ name }): [string, string] => ['DC.creator', name]),
    ['DC.date', date],
    ['DCTERMS.modified', modified],
    ['DC.publisher', context.siteTitle],
    ['DC.identifier', page],
    ['DC.source', sourceUrl],
    ['DC.coverage', location.join(', ') || null],
    ['DC.language', 'en'],
  ];
  return tags.flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
}

/** The same briefing in other formats, for `<link rel="alternate">` and for people. */
export function alternates(id: string): { path: string; mediaType: string; title: string }[] {
  return FORMATS.map(({ extension, mediaType, title }) => ({ path: `/briefings/${id}.${extension}`, mediaType, title }));
}
