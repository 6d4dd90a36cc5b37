import type { Block } from '../transcript/types.ts';
import { isDeletion, partCorrection } from './corrections.ts';
import {
  elementsNamed,
  isBlock,
  lines,
  markup,
  pictureOf,
  plainText,
  printedMark,
  type Element,
  type Node,
} from './markup.ts';
import { recordedTime } from './recorded-time.ts';
import { seconds } from '../transcript/times.ts';
import { direction, partDirections, type Direction } from './stage-directions.ts';
import { element, textElement, xmlText, xmlUri } from './xml.ts';

/** A block as Akoma Ntoso: paragraphs, lists and tables as themselves, the other kinds as `block` of that name. */
export function aknBlock(block: Block): string {
  if (block.kind === 'stage-direction')
    return element('block', { name: block.kind }, aknDirection(direction(block.text)));
  if (block.kind === 'rule' && block.text === '') return element('block', { name: block.kind });
  const nodes = markup(block);
  const [only] = nodes;
  if (nodes.length === 1 && isBlock(only!)) {
    if (block.kind === 'paragraph' && only.name === 'p') return element('p', {}, flat(only.children));
    if (block.kind === 'list') return list(only) ?? named(block, nodes);
    if (block.kind === 'table') return table(only) ?? named(block, nodes);
    if (block.kind === 'quote')
      return element('block', { name: 'quote' }, element('embeddedText', {}, flat(only.children)));
  }
  return named(block, nodes);
}

const named = (block: Block, nodes: readonly Node[]) => element('block', { name: block.kind }, flat(nodes));

/** Content for an element that takes no blocks: lines of their own are parted by line breaks. */
function flat(nodes: readonly Node[]): string {
  if (!nodes.some(isBlock)) return inline(nodes);
  return lines(nodes)
    .map((line) => (isBlock(line[0]!) ? flat(line[0].children) : inline(line)))
    .join('<br/>');
}

function inline(nodes: readonly Node[]): string {
  return nodes
    .map((node, index) => {
      if (typeof node !== 'string') return isBlock(node) ? flat(node.children) : inlineElement(node);
      const before = nodes[index - 1];
      return typeof before === 'object' && isDeletion(before) ? correction(node) : words(node);
    })
    .join('');
}

function correction(text: string): string {
  const parts = partCorrection(text);
  return parts ? parts.blanks + textElement('ins', {}, parts.correction) + words(parts.rest) : words(text);
}

function words(text: string): string {
  return partDirections(text)
    .map((part) => (typeof part === 'string' ? xmlText(part) : aknDirection(part)))
    .join('');
}

function aknDirection({ kind, type, text }: Direction): string {
  if (kind === 'gap') return textElement('omissis', { class: type }, text);
  const remark =
    kind === 'note'
      ? type === 'translation'
        ? type
        : undefined
      : kind === 'incident'
        ? 'sceneDescription'
        : 'phenomenon';
  return textElement('remark', { class: type, type: remark }, text);
}

/** Elements of HTML that Akoma Ntoso has under the same or another name. */
const SAME: Record<string, string> = {
  em: 'i',
  i: 'i',
  cite: 'i',
  strong: 'b',
  b: 'b',
  u: 'u',
  sup: 'sup',
  sub: 'sub',
  abbr: 'abbr',
  ins: 'ins',
  s: 'del',
  del: 'del',
  strike: 'del',
};

function inlineElement(node: Element): string {
  const { name, attributes, children } = node;
  const picture = pictureOf(node);
  if (picture) return element('img', { src: xmlUri(picture.address), alt: picture.name });
  if (SAME[name]) return element(SAME[name], {}, flat(children));
  switch (name) {
    case 'br':
      return '<br/>';
    case 'span':
      return flat(children);
    case 'a':
      return attributes['href'] ? element('a', { href: xmlUri(attributes['href']) }, flat(children)) : flat(children);
    case 'data':
      return recordedTime(seconds(printedMark(node)));
    default:
      return element('inline', { name }, flat(children));
  }
}

function list({ name, attributes, children }: Element): string | undefined {
  const items = elementsNamed(children, 'li');
  if (!/^[uo]l$/.test(name) || items.length === 0 || letters(children) !== letters(items)) return undefined;
  // The printed mark of an item is in its text.
  const number = (index: number) =>
    name === 'ol' && attributes['role'] !== 'list' ? Number(attributes['start'] ?? 1) + index : undefined;
  return element(
    name,
    {},
    items.map((item, index) => element('li', { value: number(index) }, listItem(item))).join(''),
  );
}

/** Words run together, to see whether an element holds any besides those of some of its children. */
const letters = (nodes: readonly Node[]) => plainText(nodes).replace(/\s+/g, '');

function listItem({ children }: Element): string {
  if (!children.some(isBlock)) return inline(children);
  return lines(children)
    .map((line) => {
      const [only] = line;
      if (!isBlock(only!)) return element('p', {}, inline(line));
      return list(only) ?? element('p', {}, flat(only.children));
    })
    .join('');
}

function table({ children }: Element): string | undefined {
  const rows = elementsNamed(children, 'tr')
    .map((row) => elementsNamed(row.children, 'th', 'td'))
    .filter((cells) => cells.length > 0);
  if (rows.length === 0) return undefined;
  const caption = elementsNamed(children, 'caption')
    .slice(0, 1)
    .map((found) => element('caption', {}, flat(found.children)));
  const cells = rows.map((row) =>
    element('tr', {}, row.map((cell) => element(cell.name, {}, element('p', {}, flat(cell.children)))).join('')),
  );
  return element('table', {}, caption.join('') + cells.join(''));
}
