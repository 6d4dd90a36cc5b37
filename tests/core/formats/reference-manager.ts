import { Parser } from 'htmlparser2';

/** A reference as a reference manager saves it. */
export interface SavedReference {
  itemType: string;
  title: string | undefined;
  authors: string[];
  date: string | undefined;
  publisher: string | undefined;
  publicationTitle: string | undefined;
  place: string | undefined;
  kind: string | undefined;
  url: string;
  language: string | undefined;
  abstract: string | undefined;
}

const PREFIXES = new Set([
  'bib',
  'bibo',
  'dc',
  'dcterms',
  'prism',
  'foaf',
  'vcard',
  'link',
  'z',
  'eprint',
  'eprints',
  'og',
  'article',
  'book',
  'rdf',
]);

/**
 * Reads a page's head by the rules of Zotero's translators "Embedded Metadata" and "RDF"
 * (github.com/zotero/translators): tags with a known prefix are statements about the page; `citation_` tags go before
 * them, and decide the type where no statement does.
 */
export function readReference(html: string, location: string): SavedReference {
  const tags = metaTags(html);
  const statements = tags.flatMap(({ name, content }) => {
    const [, prefix, property] = /^([^.:_]*)[.:_](.+)$/.exec(name) ?? [];
    return prefix && PREFIXES.has(prefix.toLowerCase())
      ? [{ name: `${prefix.toLowerCase()}:${property![0]!.toLowerCase()}${property!.slice(1)}`, content }]
      : [];
  });
  const stated = (...names: string[]) =>
    names.flatMap((name) => statements.filter((statement) => statement.name === name).slice(0, 1))[0]?.content;
  const all = (name: string) => tags.filter((tag) => tag.name === name).map(({ content }) => content);
  const cited = (...names: string[]) => names.flatMap(all)[0];
  const authors = all('citation_author').flatMap((author) => author.split(/(?:(?<!\s)\s+)?;\s*/));
  return {
    itemType: stated('z:itemType', 'z:type') ?? typeOfStatements(stated) ?? typeOfCitation(cited) ?? 'webpage',
    title: cited('citation_title') ?? stated('dc:title', 'dcterms:title', 'og:title'),
    authors:
      authors.length > 0
        ? authors
        : statements.filter(({ name }) => name === 'dc:creator').map(({ content }) => content),
    date: cited('citation_date', 'citation_publication_date') ?? stated('dcterms:issued', 'dc:date'),
    publisher: cited('citation_publisher') ?? stated('dc:publisher', 'dcterms:publisher'),
    publicationTitle:
      cited('citation_journal_title') ??
      stated('prism:publicationName', 'eprints:publication', 'dc:source', 'dcterms:source', 'og:site_name'),
    place: stated('eprints:place_of_pub', 'eprints:event_location'),
    kind: stated('dc:type', 'dcterms:type'),
    url: cited('citation_public_url') ?? stated('eprints:official_url', 'og:url') ?? location,
    language: cited('citation_language') ?? stated('dc:language', 'dcterms:language'),
    abstract: stated('og:description', 'dcterms:abstract') ?? cited('description'),
  };
}

function typeOfStatements(stated: (...names: string[]) => string | undefined): string | undefined {
  if (stated('og:type') === 'website') return 'webpage';
  const kind = stated('dc:type')?.toLowerCase().replace(/\s/g, '');
  return {
    book: 'book',
    report: 'report',
    thesis: 'thesis',
    patent: 'patent',
    presentation: 'presentation',
    newsitem: 'newspaperArticle',
    webpage: 'webpage',
  }[kind ?? ''];
}

function typeOfCitation(cited: (...names: string[]) => string | undefined): string | undefined {
  if (cited('citation_journal_title')) return 'journalArticle';
  if (cited('citation_conference_title', 'citation_conference')) return 'conferencePaper';
  return cited('citation_title') ? 'journalArticle' : undefined;
}

function metaTags(html: string): { name: string; content: string }[] {
  const tags: { name: string; content: string }[] = [];
  new Parser({
    onopentag(tag, { name, property, content }) {
      const key = name || property;
      if (tag === 'meta' && key && content) tags.push({ name: key, content });
    },
  }).end(html);
  return tags;
}
