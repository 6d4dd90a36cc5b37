import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { dayIn, dayInAddress, dayLine, eitherDay, instant, isDayLine } from './dates.ts';
import type { Item } from './flow.ts';
import type { Page } from './page.ts';
import { slug, squash } from './words.ts';

/** A fact about a page, and where the page says it. */
export interface Claim {
  value: string;
  from: string;
}

/** What a page says about itself; several claims where it says it more than once, the most trusted first. */
export interface Metadata {
  addresses: Claim[];
  days: Claim[];
  /** Two days between which the page leaves the choice, as `6/5/2018` does, where nothing else on it tells the day. */
  eitherDay: readonly [string, string] | null;
  published: Claim | null;
  modified: Claim | null;
  tags: string[];
}

/** Reads address, day, times and tags. `beside` are the blocks around the heading, `known` the address it came from. */
export function readMetadata(page: Page, beside: Item[], article: Item[], known: string | null): Metadata {
  const addresses = findAddresses(page, known);
  const published = firstInstant(page, publishedKeys, 'datePublished');
  const modified = firstInstant(page, modifiedKeys, 'dateModified');
  const days = findDays(page, beside, article, addresses);
  return {
    addresses,
    days,
    eitherDay: days.length > 0 ? null : undecidedDay(page, beside, article),
    published,
    modified,
    tags: findTags(page, addresses[0]?.value ?? null),
  };
}

const publishedKeys = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'dcterms.created',
  'dcterms.issued',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'publication_date',
  'date',
  'citation_date',
];
const modifiedKeys = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'last-modified',
];

function schemaTexts(page: Page, key: string): string[] {
  return page.schema.flatMap((object) => {
    const value = object[key];
    return typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null && '@id' in value && typeof value['@id'] === 'string'
        ? [value['@id']]
        : [];
  });
}

function firstInstant(page: Page, keys: string[], schemaKey: string): Claim | null {
  const said = [
    ...keys.flatMap((key) => (page.meta.get(key) ?? []).map((value) => ({ value, from: key }))),
    ...schemaTexts(page, schemaKey).map((value) => ({ value, from: 'schema.org' })),
  ];
  for (const { value, from } of said) {
    const at = instant(value);
    if (at) return { value: at, from };
  }
  return null;
}

/** The printed day beside the heading first, for that is what a reader of the page sees; then what the head says. */
function findDays(page: Page, beside: Item[], article: Item[], addresses: Claim[]): Claim[] {
  const claims: Claim[] = [];
  const add = (value: string | null, from: string) => value && claims.push({ value, from });
  for (const { text } of beside) add(dayLine(text), 'the printed day');
  for (const key of publishedKeys) for (const value of page.meta.get(key) ?? []) add(dayIn(value), key);
  for (const value of schemaTexts(page, 'datePublished')) add(dayIn(value), 'schema.org');
  for (const { element } of [...beside, ...article.slice(0, 5)])
    visit(element, 'element', ({ tagName, properties }) => {
      if (tagName === 'time') add(dayIn(String(properties.dateTime ?? '')), '<time>');
    });
  for (const { text } of article.slice(0, 12)) add(dayLine(text), 'the article');
  for (const { text } of beside) if (text.length < 160) add(dayIn(text), 'a line beside the heading');
  for (const { value } of addresses) add(dayInAddress(value), 'the address');
  const first = article
    .slice(0, 12)
    .map(({ text }) => text)
    .find((text) => text.length < 200 && dayIn(text));
  if (first) add(dayIn(first), 'the article');
  add(dayIn(page.windowTitle), 'the title');
  return claims;
}

function undecidedDay(page: Page, beside: Item[], article: Item[]): readonly [string, string] | null {
  const lines = [...beside, ...article.slice(0, 12)].map(({ text }) => text).filter(isDayLine);
  for (const text of [...lines, ...beside.map(({ text }) => text), page.windowTitle]) {
    const either = text.length < 160 ? eitherDay(text) : null;
    if (either) return either;
  }
  return null;
}

/**
 * Addresses the page gives itself; canonical first, but none of another host before the address it was read from, for
 * any page can claim to be somebody else's. Copies in the Internet Archive lead to the page they are of.
 */
function findAddresses(page: Page, known: string | null): Claim[] {
  const canonical = page.links.get('canonical') ?? [];
  const said: Claim[] = [
    ...canonical.map((value) => ({ value, from: 'the canonical link' })),
    ...(page.meta.get('og:url') ?? []).map((value) => ({ value, from: 'Open Graph' })),
    ...schemaTexts(page, 'mainEntityOfPage').map((value) => ({ value, from: 'schema.org' })),
    ...(page.meta.get('twitter:url') ?? []).map((value) => ({ value, from: 'twitter:url' })),
    ...(known ? [{ value: known, from: 'the address it was read from' }] : []),
    ...(page.savedFrom ? [{ value: page.savedFrom, from: 'the browser that saved it' }] : []),
    ...(page.links.get('shortlink') ?? []).map((value) => ({ value, from: 'the short link' })),
  ];
  const root = said.map(({ value }) => absolute(value, page.base)).find((value) => value !== null) ?? null;
  const claims = said.flatMap(({ value, from }) => {
    const address = absolute(value, page.base) ?? absolute(value, root);
    return address ? [{ value: address, from }] : [];
  });
  const own = absolute(known ?? page.savedFrom ?? '', null);
  if (!own) return claims;
  const at = claims.filter(({ value }) => hostOf(value) === hostOf(own));
  return [...at, ...claims.filter((claim) => !at.includes(claim))];
}

/** The host of an address, without `www.`. */
export const hostOf = (address: string) => new URL(address).host.replace(/^www\./, '');

function absolute(value: string, base: string | null): string | null {
  const address = value
    .trim()
    .replace(/^https?:\/\/(?:web|wayback)\.archive(?:-it)?\.org\/(?:web\/|all\/)?\d+(?:[a-z]{2}_)?\/(?=https?:)/i, '');
  try {
    const url = /^https?:\/\//i.test(address)
      ? new URL(address)
      : base && /^https?:/i.test(base)
        ? new URL(address, base)
        : null;
    if (!url || !/^https?:$/.test(url.protocol)) return null;
    // An address that is whole stays as it is printed; percent signs included.
    return /^https?:\/\//i.test(address) && !/[\s"<>]/.test(address) ? address : url.href;
  } catch {
    return null;
  }
}

const generic = new Set([
  'en',
  'us',
  'index',
  'web',
  'the-press-office',
  'r',
  'pa',
  'prs',
  'blog',
  'home',
  'documents',
  'node',
  'category',
  'tag',
  'topics',
  'archives',
]);

/** What the page files itself under: its section, its tags, or the part of its address before the day. */
function findTags(page: Page, address: string | null): string[] {
  const said = ['article:section', 'article:tag'].flatMap((key) => page.meta.get(key) ?? []);
  const schema = page.schema.flatMap(({ articleSection }) =>
    (Array.isArray(articleSection) ? articleSection : [articleSection]).filter(
      (value): value is string => typeof value === 'string',
    ),
  );
  const crumbs: string[] = [];
  visit(page.body, 'element', (node) => {
    const classes = Array.isArray(node.properties.className) ? node.properties.className.join(' ') : '';
    if (crumbs.length > 0 || !/breadcrumb/i.test(`${classes} ${String(node.properties.id ?? '')}`)) return;
    visit(node, 'element', (inner) => void (inner.tagName === 'a' && crumbs.push(squash(toString(inner)))));
  });
  const dated = address ? /^https?:\/\/[^/]+\/(.+?)\/\d{4}\/\d{2}\//.exec(address)?.[1]?.split('/').at(-1) : undefined;
  const ranked = [[...said, ...schema], dated && !generic.has(dated) ? [dated] : [], crumbs.slice(1).slice(-1)];
  const chosen = ranked.find((tags) => tags.some((tag) => slug(tag) !== '')) ?? [];
  return [...new Set(chosen.map((tag) => slug(tag)).filter(Boolean))].slice(0, 12);
}
