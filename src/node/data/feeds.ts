import { element, textElement, xmlText } from '../../core/formats/xml.ts';
import type { EventKind } from '../../core/transcript/event-kind.ts';

/** Path of the feed of a kind of event, without its ending. */
export const feedOfKind = (kind: EventKind) => `/feeds/${kind}`;

/** A briefing as feeds name it. */
export interface FeedItem {
  title: string;
  url: string;
  summary: string;
  /** What it is about, in its own words. */
  terms: string[];
  /** Instant of publication, ISO 8601; the day of the event where the source names none. */
  published: string;
  modified: string | null;
}

export interface Feed {
  title: string;
  description: string;
  /** Address of the page whose news the feed tells. */
  page: string;
  /** Addresses of the feed itself. */
  rss: string;
  json: string;
  items: FeedItem[];
}

/** RSS 2.0, with the address of the feed itself as its best practices ask. */
export function rss({ title, description, page, rss: self, items }: Feed): string {
  const channel =
    textElement('title', {}, title) +
    textElement('link', {}, page) +
    textElement('description', {}, description) +
    textElement('language', {}, 'en') +
    element('atom:link', { href: self, rel: 'self', type: 'application/rss+xml' }) +
    items
      .map(
        (item) =>
          `\n${element(
            'item',
            {},
            textElement('title', {}, item.title) +
              textElement('link', {}, item.url) +
              element('guid', { isPermaLink: 'true' }, xmlText(item.url)) +
              textElement('pubDate', {}, new Date(item.published).toUTCString()) +
              textElement('description', {}, item.summary) +
              item.terms.map((term) => textElement('category', {}, term)).join(''),
          )}`,
      )
      .join('');
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ` +
    `xmlns:atom="http://www.w3.org/2005/Atom">${element('channel', {}, channel)}</rss>\n`
  );
}

/** JSON Feed 1.1. */
export function jsonFeed({ title, description, page, json, items }: Feed): string {
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: page,
    feed_url: json,
    language: 'en',
    items: items.map((item) => ({
      id: item.url,
      url: item.url,
      title: item.title,
      content_text: item.summary,
      ...(item.terms.length > 0 ? { tags: item.terms } : {}),
      date_published: new Date(item.published).toISOString(),
      ...(item.modified ? { date_modified: new Date(item.modified).toISOString() } : {}),
    })),
  })}\n`;
}

/** A description by which a browser offers the site's search. */
export function openSearch(siteTitle: string, address: (path: string) => string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    // The specification takes no longer names.
    textElement('ShortName', {}, [...siteTitle].slice(0, 16).join('')) +
      textElement('LongName', {}, [...siteTitle].slice(0, 48).join('')) +
      textElement('Description', {}, `Search the briefings of ${siteTitle}`.slice(0, 1024)) +
      textElement('InputEncoding', {}, 'UTF-8') +
      element('Image', { width: 32, height: 32, type: 'image/png' }, xmlText(address('/favicon.png'))) +
      element('Url', { type: 'text/html', template: `${address('/search/')}?q={searchTerms}` }) +
      element('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: address('/opensearch.xml'),
      }),
  )}\n`;
}
