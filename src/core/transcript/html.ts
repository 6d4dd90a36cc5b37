import type { Element, Nodes as HastNodes } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { PhrasingContent, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { allWords } from './inline.ts';
import { listMarks } from './list-marks.ts';
import { forPage, forRecord, knownTags } from './markup.ts';
import type { Block, BlockKind } from './types.ts';
import { joinLines } from './words.ts';
import { escapeText } from './escape.ts';

const kinds: Record<string, BlockKind> = {
  blockquote: 'quote',
  dl: 'list',
  figure: 'figure',
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  hr: 'rule',
  ol: 'list',
  pre: 'code',
  table: 'table',
  ul: 'list',
};

/** Blocks of the record with their words and safe HTML. */
export function rendered(nodes: readonly RootContent[]): Block[] {
  return nodes.map(block).filter((shown) => shown !== null);
}

/** The words of the same blocks alone: the HTML of a paragraph costs more than these. */
export function spoken(nodes: readonly RootContent[]): Pick<Block, 'text'>[] {
  return nodes.flatMap((node) => {
    const text = node.type === 'paragraph' && isPlain(node.children) ? tidy(plainText(node.children)) : '';
    return text === '' ? (block(node) ?? []) : { text };
  });
}

/** A block with its words and safe HTML, or `null` where nothing of it is left. */
export function block(node: RootContent): Block | null {
  if (node.type === 'paragraph' && isPlain(node.children)) return plain(node.children);
  const known = knownTags(node);
  const tree = raw(toHast(known, { allowDangerousHtml: true }) as HastNodes);
  // Tags that do not fit together make a browser move words (text between the rows of a table); then the words alone
  // count.
  if (visible(hastText(forRecord(tree))) !== visible(allWords(known)))
    return plain([{ type: 'text', value: allWords(known) }]);
  numberLists(tree);
  const text = hastText(forRecord(tree));
  const safe = forPage(tree);
  const html = toHtml(safe, { characterReferences: { useNamedReferences: true } })
    .replace(/<p>\s*<\/p>/g, '')
    .trim();
  const children = safe.type === 'root' ? safe.children : [safe];
  const first = children.find((child): child is Element => child.type === 'element' && !isEmpty(child));
  return html === '' ? null : finished(kinds[first?.tagName ?? ''] ?? 'paragraph', text, html);
}

/** Puts the numbers that a browser draws before the items of lists in HTML into their words. */
function numberLists(tree: HastNodes): void {
  visit(tree, 'element', (list) => {
    if (list.tagName !== 'ol' || list.properties['role'] === 'list') return;
    const items = list.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li');
    listMarks(list, items).forEach((mark, index) => {
      const item = items[index]!;
      const first = item.children.find(
        (child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''),
      );
      const holder = first?.type === 'element' && first.tagName === 'p' ? first : item;
      holder.children.unshift({ type: 'text', value: `${mark} ` });
      item.properties = {};
    });
    list.properties = { role: 'list' };
  });
}

function plain(children: readonly PhrasingContent[]): Block | null {
  const html = plainHtml(trimmed(children));
  return html === '' ? null : finished('paragraph', plainText(children), `<p>${html}</p>`);
}

function finished(kind: BlockKind, text: string, html: string): Block {
  const words = tidy(text);
  const direction = kind === 'paragraph' && /^(?:\([^()]{1,300}\)|\[[^[\]]{1,300}\])[.*]?$/.test(words);
  const rule = kind === 'paragraph' && isRule(words);
  return { kind: direction ? 'stage-direction' : rule ? 'rule' : kind, text: words, html };
}

/** Wrapping undone and blanks of every kind made single; a hard break stays a line break. */
export function tidy(text: string): string {
  // Most blanks are single already, and are not replaced by themselves.
  return text
    .replace(/[^\S\n]{2,}|[^\S\n ]/gu, ' ')
    .replace(/ \n ?|\n /g, '\n')
    .trim();
}

/** Whether a text is a line of marks that parts the record. Its marks are printed text like any other. */
export function isRule(text: string): boolean {
  return /^\s*([-–—_*~=])(?:\s*\1){2,}\s*$/.test(text);
}

function visible(text: string): string {
  return text.replace(/\s+/g, '');
}

// Nine paragraphs of ten are words and breaks only; for these the libraries' four passes take longer than all the rest.

function isPlain(children: readonly PhrasingContent[]): boolean {
  return children.every(
    (node) =>
      node.type === 'text' ||
      node.type === 'break' ||
      node.type === 'mark' ||
      ((node.type === 'emphasis' || node.type === 'strong') && isPlain(node.children)),
  );
}

function plainHtml(children: readonly PhrasingContent[]): string {
  let html = '';
  for (const node of children) {
    if (node.type === 'text') html += escapeText(node.value);
    else if (node.type === 'break') html += '<br>\n';
    else if (node.type === 'mark') html += toHtml(h('data', node.data.hProperties));
    else if (node.type === 'emphasis') html += `<em>${plainHtml(node.children)}</em>`;
    else if (node.type === 'strong') html += `<strong>${plainHtml(node.children)}</strong>`;
  }
  return html.replace(/<(em|strong)>(\s*)<\/\1>/g, '$2');
}

function plainText(children: readonly PhrasingContent[]): string {
  let text = '';
  for (const node of children) {
    if (node.type === 'text') text += joinLines(node.value);
    else if (node.type === 'break') text += '\n';
    else if ('children' in node) text += plainText(node.children);
  }
  return text;
}

/** Without the breaks and blanks that a cut leaves at its edges. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...children];
  const blank = (node: PhrasingContent | undefined) =>
    node !== undefined && (node.type === 'break' || (node.type === 'text' && node.value.trim() === ''));
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

const apart = new Set([
  'blockquote',
  'caption',
  'dd',
  'dl',
  'dt',
  'figcaption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'ol',
  'p',
  'pre',
  'table',
  'td',
  'th',
  'tr',
  'ul',
]);

/** The words of an element. */
function hastText(node: HastNodes): string {
  if (node.type === 'text') return joinLines(node.value);
  if (!('children' in node)) return '';
  if (node.type === 'element' && node.tagName === 'br') return '\n';
  const text = node.children
    .map((child) => {
      const words = hastText(child as HastNodes);
      return child.type === 'element' && apart.has(child.tagName) ? `\n${words.trim()}\n` : words;
    })
    .join('');
  return text.replace(/\n\s*\n/g, '\n');
}
