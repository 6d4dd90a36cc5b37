import { findArticle, type Article } from './article.ts';
import { dayIn } from './dates.ts';
import { flow } from './flow.ts';
import { toMarkdown } from './markdown.ts';
import { hostOf, readMetadata, type Claim } from './metadata.ts';
import { readPage, type Page } from './page.ts';
import { findTitle } from './title.ts';
import { beginsTurn, comparable, squash, titleFromName } from './words.ts';

/** What a page or text became: the parts of a transcript file, and what is uncertain about them. */
export interface Draft {
  title: string | null;
  /** `YYYY-MM-DD`. */
  date: string | null;
  /** Two days between which the source leaves the choice; somebody is asked. */
  eitherDay: readonly [string, string] | null;
  published: string | null;
  modified: string | null;
  sourceUrl: string | null;
  /** Who says that it is from there: the server that sent it, the browser that saved it, or only the page itself. */
  vouched: 'fetched' | 'saved' | null;
  tags: string[];
  /** Markdown. */
  body: string;
  /** What keeps the page from being a transcript at all, in a few words; `null` where it may be one. */
  unfit: string | null;
  /** Facts about which the page contradicts itself or says nothing. */
  doubts: string[];
}

/**
 * Reads a saved page. `name` is its file's name, `known` the address it was fetched from or saved under, where known.
 */
export function draftPage(html: string, name: string, known: string | null, fetched = false): Draft {
  const page = readPage(html);
  const items = flow(page.body);
  const title = findTitle(page, items);
  return draftOf(page, title.claim, findArticle(items, title.heading), { name, known, fetched });
}

/**
 * Reads a page that has nothing around its article, for it is made of a document: all of it is the record. Where it has
 * no heading, `name`, that of its file without the ending, is the title.
 */
export function draftWhole(html: string, name: string): Draft {
  const page = readPage(html);
  const items = flow(page.body);
  const { claim, heading } = findTitle(page, items);
  const isWithin = heading !== null && items.slice(0, items.indexOf(heading)).some(({ text }) => beginsTurn(text));
  const article = {
    items: isWithin ? items : items.filter((item) => item !== heading),
    beside: [],
    linked: false,
  };
  const named = titleFromName(name);
  const title = (isWithin ? null : claim) ?? (named === null ? null : { value: named, from: 'its file’s name' });
  return draftOf(page, title, article, { name, known: null, fetched: false });
}

/** Where a page comes from. */
interface Origin {
  name: string;
  known: string | null;
  fetched: boolean;
}

function draftOf(page: Page, title: Claim | null, article: Article, { name, known, fetched }: Origin): Draft {
  const facts = readMetadata(page, article.beside, article.items, known);
  // No briefing lives at a site's front door; where a page says so all the same, it is not known where it lives.
  const sourceUrl = facts.addresses.find(({ value }) => !isHome(value))?.value ?? null;
  const date = facts.days[0]?.value ?? dayIn(name);
  const body = toMarkdown(
    article.items.map(({ element }) => element),
    sourceUrl ?? page.base,
  );
  return {
    title: title?.value ?? null,
    date,
    eitherDay: date ? null : facts.eitherDay,
    published: facts.published?.value ?? null,
    modified: facts.modified?.value ?? null,
    sourceUrl,
    vouched: vouched(sourceUrl, known ?? page.savedFrom, fetched),
    tags: facts.tags,
    body,
    unfit: unfit(page, article, title?.value ?? '', facts.addresses[0]?.value ?? null),
    doubts: [
      ...(title ? [] : ['it has no title']),
      ...contradiction('day', facts.days),
      ...contradiction('address', facts.addresses, sameAddress),
      ...(facts.days.length === 0 && date ? [`it gives no day; ${date} is from the file’s name`] : []),
      ...(sourceUrl ? [] : ['it does not give its address']),
    ],
  };
}

function vouched(sourceUrl: string | null, own: string | null, fetched: boolean): Draft['vouched'] {
  if (!sourceUrl || !own || !URL.canParse(own) || hostOf(own) !== hostOf(sourceUrl)) return null;
  return fetched ? 'fetched' : 'saved';
}

/** One doubt where two places disagree: which value is used, and what the other says. */
function contradiction(what: string, claims: Claim[], same = (a: string, b: string) => a === b): string[] {
  const [first] = claims;
  // The address of a page is often a day later than the page; so is a text's own date. Only the first other value
  // counts.
  const other = first && claims.find(({ value }) => !same(value, first.value));
  return other ? [`the ${what} is ${first.value} by ${first.from}, but ${other.value} by ${other.from}`] : [];
}

function sameAddress(a: string, b: string): boolean {
  const plain = (address: string) =>
    decoded(address)
      .replace(/^https?:\/\/(?:www\.)?/i, '')
      .replace(/[?#].*/s, '')
      .replace(/(?<!\/)\/+$/, '')
      .toLowerCase();
  return plain(a) === plain(b) || /[?&](?:p|q|page_id)=|\/node\/\d+$/.test(b);
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const errors = new RegExp(
  String.raw`\b(?:page not found|not found|404|403|500|502|503|error|access denied|forbidden|unavailable` +
    '|can.?t (?:be found|find)|could not be found|just a moment|are you (?:a )?(?:human|robot)' +
    String.raw`|captcha|request (?:rejected|blocked)|redirecting|under maintenance|temporarily down)\b`,
  'i',
);

/** Why a page is no transcript whatever its words are: a home page, an error page, a list of pages, an empty one. */
function unfit(page: Page, article: Article, title: string, address: string | null): string | null {
  const words = article.items.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  const shown = `${title} ${squash(page.windowTitle)}`;
  if (errors.test(shown) && words < 200) return `an error page (${squash(page.windowTitle) || title})`;
  if (address && isHome(address)) return `the home page of ${new URL(address).host}`;
  if (article.linked) return 'a list of links';
  if (words === 0) return 'a page without sentences';
  const kind = page.meta.get('og:type')?.[0]?.toLowerCase();
  if (kind === 'website' && words < 100 && comparable(title) === comparable(page.meta.get('og:site_name')?.[0] ?? ''))
    return 'a home page';
  return null;
}

function isHome(address: string): boolean {
  const { pathname, search } = new URL(address);
  return (
    /^\/(?:(?:index|default|home)(?:\.\w+)?\/?|[a-z]{2}\/?)?$/i.test(pathname) && !/[?&](?:p|page_id|id)=/.test(search)
  );
}
