import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { paragraphs } from './inline.ts';
import { beginsTurn, spaced, squash } from './words.ts';

/** A block of a page in reading order: a paragraph, heading, list, table, quotation or rule. */
export interface Item {
  element: Element;
  /** Words as read, white space squashed. */
  text: string;
  /** Characters of `text` inside links. */
  linked: number;
  /** Elements it stands in, from the body inwards. */
  path: Element[];
}

const blocks = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu multicol nav ol p plaintext pre section summary table tbody td tfoot th thead tr ul xmp caption'.split(' '),
);
const headings = /^h[1-6]$/;

/** The page as a flat list of blocks. Wrappers, and tables and lists that only lay out the page, are opened. */
export function flow(body: Element): Item[] {
  return open(body, []);
}

function open(element: Element, above: Element[]): Item[] {
  const path = [...above, element];
  const items: Item[] = [];
  let run: ElementContent[] = [];
  const close = () => {
    for (const children of paragraphs(run)) items.push(item(h('p', children), path));
    run = [];
  };
  for (const child of element.children) {
    if (child.type !== 'element' || !holdsBlocks(child)) run.push(child);
    else {
      close();
      items.push(...block(child, path));
    }
  }
  close();
  return items;
}

function block(element: Element, path: Element[]): Item[] {
  const { tagName } = element;
  const simple = !element.children.some((child) => child.type === 'element' && holdsBlocks(child));
  if (tagName === 'hr') return [item(element, path)];
  if (headings.test(tagName) && simple) {
    const parts = paragraphs(element.children);
    const spoken = parts.length > 1 || squash(textOf(element)).length > 250 || beginsTurn(squash(textOf(element)));
    return parts.map((children) => item(h(spoken ? 'p' : tagName, children), [...path, element]));
  }
  if (tagName === 'pre' || tagName === 'listing' || tagName === 'xmp' || tagName === 'plaintext') return preformatted(element, path);
  if ((tagName === 'ul' || tagName === 'ol') && isList(element)) return filled(element, path);
  if (tagName === 'table' && isData(element)) {
    const caption = element.children.find((child): child is Element => child.type === 'element' && child.tagName === 'caption');
    return [...(caption ? open(caption, [...path, element]) : []), ...filled(element, path)];
  }
  if (tagName === 'blockquote' && !open(element, path).some(({ text }) => beginsTurn(text))) return filled({ ...element, children: open(element, path).map((each) => each.element) }, path);
  return open(element, path);
}

function filled(element: Element, path: Element[]): Item[] {
  const made = item(element, path);
  return made.text === '' ? [] : [made];
}

function item(element: Element, path: Element[]): Item {
  return { element, text: squash(textOf(element)), linked: linkedIn(element), path };
}

/** The words inside a node; line breaks part words. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br' ? '\n' : node.children.map((child) => (child.type === 'element' && blocks.has(child.tagName) ? `\n${textOf(child)}\n` : textOf(child))).join('');
}

function linkedIn(element: Element): number {
  if (element.tagName === 'a' && element.properties.href !== undefined) return squash(textOf(element)).length;
  return element.children.reduce((sum, child) => sum + (child.type === 'element' ? linkedIn(child) : 0), 0);
}

function holdsBlocks(element: Element): boolean {
  return blocks.has(element.tagName) || element.children.some((child) => child.type === 'element' && holdsBlocks(child));
}

/** Text whose lines are laid out by hand: blank lines part paragraphs, line ends stay. */
function preformatted(element: Element, path: Element[]): Item[] {
  const text = textOf(element).replace(/\r\n?/g, '\n');
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const lines = part.split('\n').map((line) => spaced(line.trim())).filter(Boolean);
      return item(h('p', lines.flatMap((line, index) => (index === 0 ? [line] : [h('br'), line]))), [...path, element]);
    });
}

/** Lists of short points are lists; lists whose points hold turns or whole sections are layout. */
function isList(list: Element): boolean {
  return children(list).every((child) => child.tagName === 'li' && !open(child, []).some(({ text, element }) => beginsTurn(text) || headings.test(element.tagName) || element.tagName === 'table'));
}

/** Tables with rows and columns of short cells are data; all others are layout. */
function isData(table: Element): boolean {
  const rows = descendants(table, 'tr');
  const cells = rows.map((row) => children(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th'));
  if (rows.length < 2 || descendants(table, 'table').length > 0 || !cells.some((row) => row.length > 1)) return false;
  return cells.flat().every((cell) => !holdsBlocksInside(cell) && paragraphs(cell.children).length < 2 && textOf(cell).length < 400 && !beginsTurn(squash(textOf(cell))));
}

function holdsBlocksInside(element: Element): boolean {
  const inner = children(element);
  return !(inner.length === 1 && inner[0]!.tagName === 'p') && inner.some(holdsBlocks);
}

function children(element: Element): Element[] {
  return element.children.filter((child): child is Element => child.type === 'element');
}

function descendants(element: Element, tagName: string): Element[] {
  return children(element).flatMap((child) => [...(child.tagName === tagName ? [child] : []), ...descendants(child, tagName)]);
}
