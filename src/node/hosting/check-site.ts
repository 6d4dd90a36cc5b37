import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { listFiles } from '../site-files.ts';

/** What is wrong with a page of the built site. */
export interface Finding {
  /** Path of the page's file below the site's folder. */
  page: string;
  rule:
    | 'broken-link'
    | 'broken-fragment'
    | 'link-without-slash'
    | 'link-out-of-site'
    | 'foreign-resource'
    | 'inline-code'
    | 'duplicate-id'
    | 'unsafe-link';
  text: string;
}

interface Link {
  page: string;
  address: string;
  /** A file that the page loads, in contrast to a place it leads to. */
  resource: boolean;
}

const resourceTags = new Set(['img', 'script', 'source', 'video', 'audio', 'iframe', 'embed', 'object', 'track']);
/** Schemes of addresses that may lead out of the site. */
const safe = /^(https?|mailto|tel):/i;

/**
 * Reads every page of a built site and reports links that lead nowhere, also to a place within a page, resources from
 * elsewhere, ids that stand twice, and code or styles written into a page, which its policy would stop.
 */
export function checkSite(folder: string, basePath: string): { pages: number; links: number; findings: Finding[] } {
  const files = new Set(listFiles(folder).map((file) => file.path));
  const pages = [...files].filter((path) => path.endsWith('.html'));
  const findings: Finding[] = [];
  const ids = new Map<string, Set<string>>();
  const links: Link[] = [];
  for (const page of pages) ids.set(page, readPage(page, readFileSync(join(folder, page), 'utf8'), links, findings));
  for (const link of links) {
    const finding = checkLink(link, basePath, files, ids);
    if (finding) findings.push({ page: link.page, ...finding });
  }
  return { pages: pages.length, links: links.length, findings };
}

function readPage(page: string, html: string, links: Link[], findings: Finding[]): Set<string> {
  const ids = new Set<string>();
  const report = (rule: Finding['rule'], text: string) => findings.push({ page, rule, text });
  new Parser({
    onopentag(tag, attributes) {
      const { id } = attributes;
      if (id !== undefined && ids.has(id)) report('duplicate-id', id);
      if (id !== undefined) ids.add(id);
      if (
        tag === 'style' ||
        (tag === 'script' && !('src' in attributes) && !/^application\/(ld\+)?json$/.test(attributes['type'] ?? ''))
      )
        report('inline-code', `<${tag}>`);
      for (const [name, value] of Object.entries(attributes)) {
        if (name === 'style' || name.startsWith('on')) report('inline-code', `<${tag} ${name}>`);
        for (const address of addressesOf(tag, name, value, attributes))
          links.push({ page, address, resource: loads(tag, attributes) });
      }
    },
  }).end(html);
  return ids;
}

function loads(tag: string, attributes: Record<string, string>): boolean {
  return (
    resourceTags.has(tag) ||
    (tag === 'link' && /stylesheet|icon|preload|modulepreload|manifest/.test(attributes['rel'] ?? ''))
  );
}

function addressesOf(tag: string, name: string, value: string, attributes: Record<string, string>): string[] {
  if (tag === 'link' && /canonical|alternate/.test(attributes['rel'] ?? '') && /^https?:/.test(value)) return [];
  if (['href', 'src', 'action', 'poster', 'formaction', 'data', 'xlink:href'].includes(name)) return [value];
  return name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0]!) : [];
}

function checkLink(
  { page, address, resource }: Link,
  basePath: string,
  files: Set<string>,
  ids: Map<string, Set<string>>,
): Omit<Finding, 'page'> | null {
  const here = new URL(basePath + page.replace(/index\.html$/, ''), 'http://site.invalid');
  const target = URL.parse(address, here.href);
  if (!target) return { rule: 'broken-link', text: address };
  if (target.origin !== here.origin) {
    if (resource) return { rule: 'foreign-resource', text: address };
    return safe.test(target.href) ? null : { rule: 'unsafe-link', text: address };
  }
  if (!target.pathname.startsWith(basePath)) return { rule: 'link-out-of-site', text: address };
  const path = decode(target.pathname.slice(basePath.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file))
    return { rule: files.has(posix.join(file, 'index.html')) ? 'link-without-slash' : 'broken-link', text: address };
  const fragment = decode(target.hash.slice(1));
  // What a page is to do (`#q=bridge`), and no place on it.
  if (/^\w+=/.test(fragment)) return null;
  const places = ids.get(file);
  return fragment && places && !places.has(fragment) && !resource ? { rule: 'broken-fragment', text: address } : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
