import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { areRegular, listMarks } from '../core/transcript/list-marks.ts';
import { paragraphs } from './inline.ts';
import { spokenRows, type Cell } from './spoken-table.ts';
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
  (
    'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu multicol nav ol p plaintext pre section ' +
    'summary table tbody td tfoot th thead tr ul xmp caption'
  ).split(' '),
);
const headings = /^h[1-6]$/;

/** Elements within elements: browsers nest no deeper, and each block costs as much time as it is deep. */
const DEEPEST = 512;

/**
 * The page as a flat list of blocks. Wrappers, and tables and lists that only lay out the page, are opened. Throws a
 * `RangeError` where it is nested deeper than a browser would have it.
 */
export function flow(body: Element): Item[] {
  return open(body, []);
}

function open(element: Element, above: Element[]): Item[] {
  if (above.length > DEEPEST) throw new RangeError('The page is nested too deeply.');
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
    const spoken = parts.length > 1 || words(element).length > 250 || beginsTurn(words(element));
    return parts.map((children) => item(h(spoken ? 'p' : tagName, children), [...path, element]));
  }
  if (tagName === 'pre' || tagName === 'listing' || tagName === 'xmp' || tagName === 'plaintext')
    return preformatted(element, path);
  if (
    (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') &&
    children(element).every((child) => child.tagName === 'li')
  )
    return list(element, path);
  const spoken = tagName === 'table' ? spokenTable(element, path) : null;
  if (spoken) return spoken;
  if (tagName === 'table' && isData(element)) return table(element, path);
  const inside = open(element, path);
  if (tagName !== 'blockquote' || inside.some(({ text }) => beginsTurn(text))) return inside;
  return filled(
    h(
      'blockquote',
      inside.map((each) => each.element),
    ),
    path,
  );
}

/**
 * Points are a list, each with the mark that a browser draws before it. Where they hold turns, headings or tables, the
 * list is layout; where letters or leaps of numbers stand before them, each point is a paragraph.
 */
function list(element: Element, path: Element[]): Item[] {
  const points = children(element);
  const opened = points.map((point) => open(point, [...path, element]));
  if (
    opened
      .flat()
      .some((each) => beginsTurn(each.text) || headings.test(each.element.tagName) || each.element.tagName === 'table')
  )
    return opened.flat();
  const marks = listMarks(element, points);
  // A bullet is no word; its list stays one of HTML, for which a browser draws it.
  const bulleted = marks.every((mark) => mark === '');
  const made = opened
    .map((inside, index) => ({ mark: marks[index]!, inside }))
    .filter(({ inside }) => inside.length > 0)
    .map(({ mark, inside }) => ({ mark, content: pointContent(mark, inside) }));
  if (bulleted || areRegular(made.map(({ mark }) => mark)))
    return filled(
      h(
        bulleted ? 'ul' : 'ol',
        bulleted ? {} : { role: 'list' },
        made.map(({ content }) => h('li', content)),
      ),
      path,
    );
  return made.flatMap(({ content }) => open(h('li', content), [...path, element]));
}

/** A point's mark and words; its paragraphs are parted by line breaks, lists in it stay lists. */
function pointContent(mark: string, inside: Item[]): ElementContent[] {
  return inside.flatMap(({ element }, index): ElementContent[] => {
    const content = element.tagName === 'p' ? element.children : [element];
    const before: ElementContent[] =
      index === 0 ? (mark ? [{ type: 'text', value: `${mark} ` }] : []) : element.tagName === 'p' ? [h('br')] : [];
    return [...before, ...content];
  });
}

function table(element: Element, path: Element[]): Item[] {
  const caption = children(element).find(({ tagName }) => tagName === 'caption');
  const rows = descendants(element, 'tr').map((row) =>
    h(
      'tr',
      cellsOf(row).map((cell) => h(cell.tagName, paragraphs(inner(cell))[0] ?? [])),
    ),
  );
  return [...(caption ? open(caption, [...path, element]) : []), ...filled(h('table', rows), path)];
}

/** The turns of a table whose rows tell who speaks and what; `null` for other tables. */
function spokenTable(element: Element, path: Element[]): Item[] | null {
  if (descendants(element, 'table').length > 0) return null;
  const rows = descendants(element, 'tr').map((row) =>
    cellsOf(row).map((cell): Cell => ({ blocks: open(cell, []).map((each) => each.element), text: words(cell) })),
  );
  return spokenRows(rows)?.flatMap((block) => filled(block, [...path, element])) ?? null;
}

function filled(element: Element, path: Element[]): Item[] {
  const made = item(element, path);
  return made.text === '' ? [] : [made];
}

function words(element: Element): string {
  return squash(textOf(element));
}

function item(element: Element, path: Element[]): Item {
  return { element, text: words(element), linked: linkedIn(element), path };
}

/** The words inside a node; line breaks part words. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br'
    ? '\n'
    : node.children
        .map((child) =>
          child.type === 'element' && blocks.has(child.tagName) ? `\n${textOf(child)}\n` : textOf(child),
        )
        .join('');
}

function linkedIn(element: Element): number {
  if (element.tagName === 'a' && element.properties.href !== undefined) return words(element).length;
  return element.children.reduce((sum, child) => sum + (child.type === 'element' ? linkedIn(child) : 0), 0);
}

const known = new WeakMap<Element, boolean>();

function holdsBlocks(element: Element): boolean {
  const said =
    known.get(element) ??
    (blocks.has(element.tagName) || element.children.some((child) => child.type === 'element' && holdsBlocks(child)));
  known.set(element, said);
  return said;
}

/** Text whose lines are laid out by hand: blank lines part paragraphs, line ends stay. */
function preformatted(element: Element, path: Element[]): Item[] {
  const text = textOf(element).replace(/\r\n?/g, '\n');
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const lines = part
        .split('\n')
        .map((line) => spaced(line.trim()))
        .filter(Boolean);
      return item(
        h(
          'p',
          lines.flatMap((line, index) => (index === 0 ? [line] : [h('br'), line])),
        ),
        [...path, element],
      );
    });
}

/** Tables with rows and columns of short cells are data; all others are layout. */
function isData(element: Element): boolean {
  const rows = descendants(element, 'tr').map(cellsOf);
  if (rows.length < 2 || descendants(element, 'table').length > 0 || !rows.some((row) => row.length > 1)) return false;
  return rows
    .flat()
    .every(
      (cell) =>
        !inner(cell).some((child) => child.type === 'element' && holdsBlocks(child)) &&
        paragraphs(inner(cell)).length < 2 &&
        textOf(cell).length < 400 &&
        !beginsTurn(words(cell)),
    );
}

function cellsOf(row: Element): Element[] {
  return children(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** What is in a cell, or in the one paragraph that is all there is in it. */
function inner(cell: Element): ElementContent[] {
  const [only, ...more] = children(cell);
  return only?.tagName === 'p' && more.length === 0 ? only.children : cell.children;
}

function children(element: Element): Element[] {
  return element.children.filter((child): child is Element => child.type === 'element');
}

function descendants(element: Element, tagName: string): Element[] {
  return children(element).flatMap((child) => [
    ...(child.tagName === tagName ? [child] : []),
    ...descendants(child, tagName),
  ]);
}
