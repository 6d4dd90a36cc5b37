import type { Element, Nodes as HastNodes, Root as HastRoot, RootContent as HastContent } from 'hast';
import { sanitize, type Schema } from "hast-util-sanitize";
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import type { PhrasingContent, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Block, BlockKind } from './types.ts';

/** What may stand in a record's HTML: structure and emphasis, no id, class, style or handler, links only to the web and mail. */
const schema: Schema = {
  tagNames: [
    'a', 'b', 'blockquote', 'br', 'caption', 'cite', 'code', 'dd', 'del', 'dl', 'dt', 'em', 'figcaption', 'figure', 'h1', 'h2',
    'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'ins', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'small', 'strong', 'sub', 'sup', 'table',
    'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul',
  ],
  attributes: { a: ['href'], ol: ['start'], td: ['colSpan', 'rowSpan'], th: ['colSpan', 'rowSpan'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
  clobber: [],
  required: {},
};

const kinds: Record<string, BlockKind> = {
  blockquote: 'quote', dl: 'list', figure: 'figure', h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading',
  h6: 'heading', hr: 'rule', ol: 'list', pre: 'code', table: 'table', ul: 'list',
};

/** A block of the record with its words and safe HTML, or `null` where nothing of it is left. */
export function block(node: RootContent): Block | null {
  if (node.type === 'paragraph' && isPlain(node.children)) {
    const html = plainHtml(trimmed(node.children));
    return html === '' ? null : finished('paragraph', plainText(node.children), `<p>${html}</p>`);
  }
  const tree = imagesAsLinks(raw(toHast(node, { allowDangerousHtml: true }) as HastNodes));
  const safe = sanitize(tree, schema) as HastRoot | Element;
  const first = (safe.type === 'root' ? safe.children : [safe]).find((child): child is Element => child.type === 'element' && !isEmpty(child));
  const html = toHtml(safe).replace(/<p>\s*<\/p>/g, '').trim();
  return html === '' ? null : finished(kinds[first?.tagName ?? ''] ?? 'paragraph', hastText(safe), html);
}

function finished(kind: BlockKind, text: string, html: string): Block {
  const words = tidy(text);
  const direction = kind === 'paragraph' && /^[([][^()[\]]{1,200}[)\]][.*]?$/.test(words);
  return { kind: direction ? 'stage-direction' : kind, text: words, html };
}

/** Wrapping undone and blanks of every kind made single; a hard break stays a line break. */
export function tidy(text: string): string {
  return text.replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/g, '\n').trim();
}

// Nine paragraphs of ten are words and breaks only; for these the libraries' four passes take longer than all the rest.

function isPlain(children: readonly PhrasingContent[]): boolean {
  return children.every((node) => node.type === 'text' || node.type === 'break' || ((node.type === 'emphasis' || node.type === 'strong') && isPlain(node.children)));
}

function plainHtml(children: readonly PhrasingContent[]): string {
  let html = '';
  for (const node of children) {
    if (node.type === 'text') html += node.value.replace(/[&<>]/g, (mark) => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&gt;'));
    else if (node.type === 'break') html += '<br>\n';
    else if (node.type === 'emphasis') html += `<em>${plainHtml(node.children)}</em>`;
    else if (node.type === 'strong') html += `<strong>${plainHtml(node.children)}</strong>`;
  }
  return html.replace(/<(em|strong)>(\s*)<\/\1>/g, '$2');
}

function plainText(children: readonly PhrasingContent[]): string {
  let text = '';
  for (const node of children) {
    if (node.type === 'text') text += node.value.replace(/\s*\n\s*/g, ' ');
    else if (node.type === 'break') text += '\n';
    else if ('children' in node) text += plainText(node.children);
  }
  return text;
}

/** Without the breaks and blanks that a cut leaves at its edges. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...children];
  const blank = (node: PhrasingContent | undefined) => node !== undefined && (node.type === 'break' || (node.type === 'text' && node.value.trim() === ''));
  while (blank(kept[0])) kept.shift();
  while (blank(kept.at(-1))) kept.pop();
  const first = kept[0];
  if (first?.type === 'text') kept[0] = { ...first, value: first.value.trimStart() };
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, value: last.value.trimEnd() };
  return kept;
}

function isEmpty(node: Element): boolean {
  return node.tagName === 'p' && node.children.every((child) => child.type === 'text' && child.value.trim() === '');
}

/** No picture is fetched from elsewhere: it becomes a link to where it is. */
function imagesAsLinks<T extends HastNodes>(tree: T): T {
  if (!('children' in tree)) return tree;
  tree.children = (tree.children as HastContent[]).map((child) => {
    if (child.type !== 'element' || child.tagName !== 'img') return imagesAsLinks(child);
    const address = String(child.properties['src'] ?? '');
    const name = String(child.properties['alt'] ?? '').trim() || address;
    return { type: 'element', tagName: 'figure', properties: {}, children: [{ type: 'element', tagName: 'a', properties: { href: address }, children: [{ type: 'text', value: name }] }] } satisfies Element;
  }) as typeof tree.children;
  return tree;
}

const blocks = new Set(['blockquote', 'dd', 'dl', 'dt', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'table', 'td', 'th', 'tr', 'ul']);

function hastText(node: HastNodes): string {
  if (node.type === 'text') return node.value.replace(/\s*\n\s*/g, ' ');
  if (!('children' in node)) return '';
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  if (node.type === 'element' && node.tagName === 'figure' && onlyPicture(node)) return '';
  let number = node.type === 'element' && node.tagName === 'ol' ? Number(node.properties['start'] ?? 1) : 0;
  let text = '';
  for (const child of node.children) {
    const isBlock = child.type === 'element' && blocks.has(child.tagName);
    const mark = number > 0 && child.type === 'element' && child.tagName === 'li' ? `${number++}. ` : '';
    const words = hastText(child as HastNodes);
    text += isBlock ? `\n${mark}${words.trim()}\n` : words;
  }
  return text.replace(/\n\s*\n/g, '\n');
}

/** A figure made from a picture, whose name is not among the words of the record. */
function onlyPicture(node: Element): boolean {
  return node.children.length === 1 && node.children[0]!.type === 'element' && node.children[0]!.tagName === 'a';
}
