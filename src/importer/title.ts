import { textOf, type Item } from './flow.ts';
import { isHidden } from './hints.ts';
import type { Page } from './page.ts';
import type { Claim } from './metadata.ts';
import { comparable, squash } from './words.ts';

/** The page's title as its reader sees it, and the heading that shows it. */
export interface Title {
  claim: Claim | null;
  heading: Item | null;
}

/**
 * The title: the heading that agrees with what the page's head says, else what the head says, else the only heading of
 * the first rank. The printed heading wins over the head, which is often shortened and has the site's name in it.
 */
export function findTitle(page: Page, items: Item[]): Title {
  const said = headTitles(page);
  const headings = items.filter(
    ({ element, path, text }) =>
      (/^h[1-4]$/.test(element.tagName) || titled(path.at(-1)!)) &&
      comparable(text) !== '' &&
      text.length < 500 &&
      !path.some(isHidden),
  );
  for (const { value } of said) {
    const wanted = comparable(value);
    const exact = headings.filter(({ text }) => comparable(text) === wanted);
    const alike = exact.length > 0 ? exact : headings.filter(({ text }) => agree(comparable(text), wanted));
    const heading = alike.find(({ element }) => element.tagName === 'h1') ?? alike[0];
    if (heading) return { heading, claim: shown(heading) };
  }
  const firsts = headings.filter(({ element }) => element.tagName === 'h1');
  if (firsts.length === 1 && said[0]?.from === '<title>') return { heading: firsts[0]!, claim: shown(firsts[0]!) };
  if (said[0]) return { heading: null, claim: said[0] };
  const heading = firsts[0] ?? headings[0] ?? null;
  return { heading, claim: heading && shown(heading) };
}

/** Non-breaking spaces stay, as in the transcripts at hand. */
function shown({ element }: Item): Claim {
  return {
    value: textOf(element)
      .replace(/[ \t\n\r\f]+/g, ' ')
      .trim(),
    from: 'the heading',
  };
}

function titled({ tagName, properties }: Item['element']): boolean {
  const classes = Array.isArray(properties.className) ? properties.className.join(' ') : '';
  return (
    tagName !== 'body' &&
    /(?:^|[\s_-])(?:entry|post|page|article|node|doc)[_-]*(?:header[_-]*)?title(?:$|\s)/i.test(classes)
  );
}

/** A heading says the same as the head if one holds the other and they are about as long, or one is cut short. */
function agree(heading: string, wanted: string): boolean {
  if (heading.length < 8 || wanted.length < 8) return false;
  if (wanted.includes(heading)) return heading.length > wanted.length * 0.5;
  return heading.includes(wanted) && wanted.length > heading.length * 0.4;
}

function headTitles(page: Page): Claim[] {
  const site = page.meta.get('og:site_name')?.[0] ?? null;
  const of = (key: string, from: string): Claim[] =>
    (page.meta.get(key) ?? []).slice(0, 1).map((value) => ({ value: withoutSite(value, site), from }));
  const schema = page.schema.flatMap(({ headline }) =>
    typeof headline === 'string' ? [{ value: withoutSite(headline, site), from: 'schema.org' }] : [],
  );
  return [
    ...of('og:title', 'Open Graph'),
    ...schema,
    ...of('twitter:title', 'twitter:title'),
    ...of('dcterms.title', 'Dublin Core'),
    ...of('dc.title', 'Dublin Core'),
    { value: withoutSite(page.windowTitle, site), from: '<title>' },
  ].filter(({ value }) => value !== '');
}

const sites = new RegExp(
  String.raw`^(?:the )?(?:white ?house(?:\.gov)?|whitehouse\.(?:gov|archives\.gov)|(?:www\.)?[\w-]+\.(?:gov` +
    String.raw`|org|com|net|edu|mil)|united states department of state|u\.?s\.? department of [\w ]+` +
    String.raw`|the american presidency project|[\w ]+ archives?)$`,
  'i',
);

/** A title without the site's name behind or before it. */
function withoutSite(title: string, site: string | null): string {
  const whole = squash(title);
  const isSite = (part: string) =>
    comparable(part) !== '' && (sites.test(part.trim()) || (site !== null && comparable(part) === comparable(site)));
  const parts = whole.split(/((?<!\s)\s+[|–—·»«:-]\s+|(?:(?<!\s)\s+)?\|\s*)/);
  let end = parts.length;
  while (end > 1 && isSite(parts[end - 1]!)) end -= 2;
  let start = 0;
  while (start < end - 1 && isSite(parts[start]!)) start += 2;
  return parts.slice(start, end).join('').trim();
}
