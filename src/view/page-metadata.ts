import type { Citation } from '../core/citations/item.ts';
import type { FormatContext } from '../core/formats/context.ts';
import { CAPTIONS, FORMATS, type Format } from '../core/formats/formats.ts';
import { formatsOf } from '../node/data/choose-formats.ts';
import { readSettings } from '../node/settings.ts';
import type { Described } from '../core/formats/schema-org.ts';

export interface MetaTag {
  name: string;
  content: string;
}

/**
 * Names and values for `<meta name content>` by which reference managers find a briefing in its page: the tags that
 * scholarly publishers use (`citation_…`), those of Dublin Core, and two by which Zotero takes it for what it is, a
 * presentation with a place. Who is not named is no author, and an address that is not known is left to the reader's
 * browser.
 */
export function referenceTags(
  described: Described,
  event: string,
  authors: Citation['speakers'],
  context: FormatContext,
): MetaTag[] {
  const { id, title, date, location, sourceUrl, modified, lang } = described;
  const address = context.address(`/briefings/${id}/`);
  const page = /^https?:/.test(address) ? address : null;
  const place = location.join(', ') || null;
  const day = date.replaceAll('-', '/');
  const tags: [string, string | null][] = [
    ['citation_title', title],
    ...authors.map(({ name }): [string, string] => ['citation_author', name]),
    ['citation_publication_date', day],
    ['citation_publisher', context.siteTitle],
    ['citation_public_url', page],
    ['z:itemType', 'presentation'],
    ['eprints.event_location', place],
    ['DC.type', event],
    ['DC.title', title],
    ...authors.map(({ name }): [string, string] => ['DC.creator', name]),
    ['DC.date', date],
    ['DCTERMS.modified', modified],
    ['DC.publisher', context.siteTitle],
    ['DC.identifier', page],
    // `DC.source` is read as the name of a periodical.
    ['DCTERMS.isVersionOf', sourceUrl],
    ['DC.coverage', place],
    ['DC.language', lang ?? 'en'],
  ];
  return tags.flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
}

/** The formats that stand beside each page; in development all do. */
export function formatsBeside(): readonly Format[] {
  const { formats } = readSettings();
  return formats === 'auto' ? FORMATS : formatsOf(formats);
}

/** The same briefing in other formats, for `<link rel="alternate">` and for people. */
export function alternates(
  id: string,
  { timed }: { timed: boolean },
): { path: string; mediaType: string; title: string }[] {
  const beside = formatsBeside();
  const all = timed && beside.length > 0 ? [...beside, CAPTIONS] : beside;
  return all.map(({ extension, mediaType, title }) => ({
    path: `/briefings/${id}.${extension}`,
    mediaType,
    title,
  }));
}
