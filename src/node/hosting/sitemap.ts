import { escapeText } from '../../core/transcript/escape.ts';
/**
 * A page for search engines: its path below the base (`briefings/`), and the day of its last change where it is known.
 */
export interface ListedPage {
  path: string;
  changed: string | null;
}

/** Search engines read no longer list than this in one file. */
const MOST = 50_000;

/**
 * The sitemap's files by name: `sitemap.xml`, which names further ones where the site has more pages than one may list.
 */
export function sitemapFiles(root: string, pages: ListedPage[]): Map<string, string> {
  const lists = Array.from({ length: Math.ceil(pages.length / MOST) }, (_, n) => pages.slice(n * MOST, (n + 1) * MOST));
  if (lists.length <= 1) return new Map([['sitemap.xml', urlSet(root, pages)]]);
  const parts = lists.map((list, n) => [`sitemap-${n + 1}.xml`, urlSet(root, list)] as const);
  const index = document(
    'sitemapindex',
    parts.map(([name]) => `<sitemap><loc>${escapeText(root + name)}</loc></sitemap>`),
  );
  return new Map([['sitemap.xml', index], ...parts]);
}

function urlSet(root: string, pages: ListedPage[]): string {
  return document(
    'urlset',
    pages.map(
      ({ path, changed }) =>
        `<url><loc>${escapeText(root + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
    ),
  );
}

const document = (name: string, lines: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n` +
  `${lines.join('\n')}\n</${name}>\n`;

/** `robots.txt`: everything may be read; says where the sitemap is, if there is one. Heeded at a host's root only. */
export const robotsFile = (root: string | undefined) =>
  `User-agent: *\nAllow: /\n${root ? `\nSitemap: ${root}sitemap.xml\n` : ''}`;
