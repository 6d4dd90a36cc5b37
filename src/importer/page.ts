import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { raisedDigits } from '../core/transcript/raised.ts';

/** A page as read: its tree without what is never text, and what its head says. */
export interface Page {
  body: Element;
  /** `name`, `property` or `itemprop` of `<meta>` elements, in lower case, and their contents in order. */
  meta: Map<string, string[]>;
  /** `rel` of `<link>` elements and their addresses. */
  links: Map<string, string[]>;
  /** Objects of schema.org found in JSON-LD, graphs opened. */
  schema: Record<string, unknown>[];
  /** The text of `<title>`. */
  windowTitle: string;
  base: string | null;
  /** The address a browser wrote into the page it saved. */
  savedFrom: string | null;
}

const never = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'canvas',
  'object',
  'embed',
  'iframe',
  'frame',
  'frameset',
  'audio',
  'video',
  'picture',
  'img',
  'dialog',
  'input',
  'select',
  'textarea',
  'button',
  'datalist',
  'map',
  'link',
  'meta',
  'base',
  'title',
  'head',
  'area',
  'applet',
  'wbr',
]);

/** Parses a page as a browser does, whatever state its markup is in. */
export function readPage(html: string): Page {
  const tree: Root = unified().use(rehypeParse).parse(html);
  const page: Page = {
    body: { type: 'element', tagName: 'body', properties: {}, children: [] },
    meta: new Map(),
    links: new Map(),
    schema: [],
    windowTitle: '',
    base: null,
    savedFrom: null,
  };
  visit(tree, (node) => {
    if (node.type === 'comment') page.savedFrom ??= /saved from url=\(\d+\)(\S+)/i.exec(node.value)?.[1] ?? null;
    if (node.type !== 'element') return CONTINUE;
    collect(node, page);
    if (node.tagName === 'body') page.body = node;
    return node.tagName === 'svg' || node.tagName === 'template' ? SKIP : CONTINUE;
  });
  const within = new WeakSet<Element>();
  visit(page.body, 'element', (node) => {
    node.children = node.children
      .map(asWords)
      .filter((child) => child.type !== 'comment' && !(child.type === 'element' && never.has(child.tagName)));
    if (node.tagName === 'q') quote(node, false);
    // `10⁹` is another number than `109`, in a title as in a paragraph.
    if ((node.tagName === 'sup' || node.tagName === 'sub') && !within.has(node)) raise(node, node.tagName, within);
  });
  return page;
}

/** A picture of a sign, as programs put in its place, is that sign. */
function asWords(node: ElementContent): ElementContent {
  const sign = node.type === 'element' && node.tagName === 'img' ? String(node.properties.alt ?? '').trim() : '';
  return pictured.test(sign) ? { type: 'text', value: sign } : node;
}

const pictured =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[\u200d\ufe0f])+$/u;

/** Puts the marks that a browser draws around a quotation, and around one in it, before and behind its words. */
function quote(node: Element, within: boolean): void {
  visit(node, 'element', (inner) => {
    if (inner === node || inner.tagName !== 'q') return CONTINUE;
    quote(inner, !within);
    return SKIP;
  });
  const [open, close] = within ? '‘’' : '“”';
  node.children = [{ type: 'text', value: open! }, ...node.children, { type: 'text', value: close! }];
  node.tagName = 'span';
}

/** Raises what holds a digit; what is raised within it is so already. */
function raise(node: Element, name: 'sup' | 'sub', within: WeakSet<Element>): void {
  const holdsDigit = /\d/.test(toString(node));
  visit(node, (inner) => {
    if (inner.type === 'text' && holdsDigit) inner.value = raisedDigits(name, inner.value);
    if (inner.type !== 'element') return;
    within.add(inner);
    if (holdsDigit && (inner.tagName === 'sup' || inner.tagName === 'sub')) inner.tagName = 'span';
  });
}

function collect(node: Element, page: Page): void {
  const text = (name: string) => {
    const value = node.properties[name];
    return typeof value === 'string' ? value.trim() : Array.isArray(value) ? value.join(' ').trim() : '';
  };
  const push = (map: Map<string, string[]>, key: string, value: string) => {
    if (value === '') return;
    const values = map.get(key);
    if (values) values.push(value);
    else map.set(key, [value]);
  };
  if (node.tagName === 'meta')
    for (const key of ['name', 'property', 'itemProp'])
      text(key) && push(page.meta, text(key).toLowerCase(), text('content'));
  if (node.tagName === 'link')
    for (const rel of text('rel').toLowerCase().split(/\s+/)) push(page.links, rel, text('href'));
  if (node.tagName === 'base') page.base ??= text('href') || null;
  if (node.tagName === 'title') page.windowTitle ||= toString(node);
  if (node.tagName === 'script' && /^application\/ld\+json/i.test(text('type')))
    page.schema.push(...schemaObjects(toString(node)));
}

/** The objects of a JSON-LD script. Pages hold broken ones; those say nothing. */
function schemaObjects(json: string): Record<string, unknown>[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [];
  }
  const found: Record<string, unknown>[] = [];
  const open = (item: unknown): void => {
    if (Array.isArray(item)) return item.forEach(open);
    if (typeof item !== 'object' || item === null) return;
    const object = item as Record<string, unknown>;
    found.push(object);
    open(object['@graph']);
  };
  open(value);
  return found;
}
