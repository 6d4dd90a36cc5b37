import type { Block } from '../transcript/types.ts';
import { isDeletion, partCorrection } from './corrections.ts';
import {
  elementsNamed,
  isBlock,
  lines,
  markup,
  pictureOf,
  pictures,
  plainText,
  printedMark,
  type Element,
  type Node,
} from './markup.ts';
import { direction, partDirections, type Direction } from './stage-directions.ts';
import { element, textElement, xmlText, xmlUri } from './xml.ts';

/** The content of a block in TEI, for a `seg` (in an utterance) or an `ab` (before and after the turns). */
export function teiBlockContent(block: Block): string {
  if (block.kind === 'stage-direction') return teiDirection(direction(block.text));
  if (block.kind === 'rule' && block.text === '') return element('milestone', { unit: 'section', rend: 'rule' });
  const nodes = markup(block);
  const [only] = nodes;
  // The seg or ab stands for the block's own element.
  const inside = nodes.length === 1 && isBlock(only!) && /^(p|div|h[1-6]|pre)$/.test(only.name) ? only.children : nodes;
  return content(inside);
}

function content(nodes: readonly Node[]): string {
  return nodes
    .map((node, index) => {
      if (typeof node !== 'string') return teiElement(node);
      const before = nodes[index - 1];
      return typeof before === 'object' && isDeletion(before) ? correction(node) : words(node);
    })
    .join('');
}

function correction(text: string): string {
  const parts = partCorrection(text);
  return parts
    ? parts.blanks + textElement('add', { type: 'correction' }, parts.correction) + words(parts.rest)
    : words(text);
}

function words(text: string): string {
  return partDirections(text)
    .map((part) => (typeof part === 'string' ? xmlText(part) : teiDirection(part)))
    .join('');
}

function teiDirection({ kind, type, text }: Direction): string {
  const desc = textElement('desc', {}, text);
  if (kind === 'note') return textElement('note', { type }, text);
  return kind === 'gap' ? element('gap', { reason: 'inaudible' }, desc) : element(kind, { type }, desc);
}

/** Marks that TEI writes as highlighting, with what they look like. */
const HIGHLIGHTS: Record<string, string> = {
  em: 'italic',
  i: 'italic',
  cite: 'italic',
  strong: 'bold',
  b: 'bold',
  u: 'underline',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
};

function teiElement(node: Element): string {
  const { name, attributes, children } = node;
  if (HIGHLIGHTS[name]) return element('hi', { rend: HIGHLIGHTS[name] }, content(children));
  if (pictureOf(node)) return figure({ name: 'figure', attributes: {}, children: [node] });
  if (isDeletion(node)) return element('del', { rend: 'strikethrough' }, content(children));
  switch (name) {
    case 'ins':
      return element('add', {}, content(children));
    case 'br':
      return '<lb/>';
    case 'hr':
      return element('milestone', { unit: 'section', rend: 'rule' });
    case 'a':
      return attributes['href']
        ? element('ref', { target: xmlUri(attributes['href']) }, content(children))
        : content(children);
    case 'data':
      return element('milestone', { unit: 'time', n: printedMark(node) });
    case 'figure':
      return figure(node);
    case 'ul':
    case 'ol':
      return list(node);
    case 'blockquote':
      return element('quote', {}, paragraphs(children));
    case 'table':
      return table(node);
    case 'span':
    case 'div':
      return content(children);
    default:
      return isBlock(node) ? `${content(children)}\n` : element('hi', { rend: name }, content(children));
  }
}

/** Block children as paragraphs, text between them too; lists and other blocks as themselves. */
function paragraphs(children: readonly Node[]): string {
  return lines(children)
    .map((line) => {
      const [only] = line;
      if (!isBlock(only!)) return element('p', {}, content(line));
      return /^(p|div|h[1-6]|pre|figcaption)$/.test(only.name)
        ? element('p', {}, content(only.children))
        : teiElement(only);
    })
    .join('');
}

function list({ name, attributes, children }: Element): string {
  const items = elementsNamed(children, 'li');
  if (items.length === 0) return content(children);
  // The printed mark of an item is in its text.
  const number = (index: number) =>
    name === 'ol' && attributes['role'] !== 'list' ? Number(attributes['start'] ?? 1) + index : undefined;
  return element(
    'list',
    { rend: name === 'ol' ? 'numbered' : 'bulleted' },
    items
      .map((item, index) =>
        element(
          'item',
          { n: number(index) },
          item.children.some(isBlock) ? paragraphs(item.children) : content(item.children),
        ),
      )
      .join(''),
  );
}

function table({ children }: Element): string {
  const rows = elementsNamed(children, 'tr')
    .map((row) => elementsNamed(row.children, 'th', 'td'))
    .filter((cells) => cells.length > 0);
  if (rows.length === 0) return content(children);
  const head = elementsNamed(children, 'caption').map((caption) => element('head', {}, content(caption.children)));
  return element(
    'table',
    {},
    head.join('') + rows.map((cells) => element('row', {}, cells.map(cell).join(''))).join(''),
  );
}

function cell({ name, children }: Element): string {
  return element(
    'cell',
    { role: name === 'th' ? 'label' : 'data' },
    children.some(isBlock) ? paragraphs(children) : content(children),
  );
}

function figure(node: Element): string {
  const found = pictures(node.children);
  const graphics = found.map(
    ({ address, name }) =>
      (address ? element('graphic', { url: xmlUri(address) }) : '') + (name ? textElement('figDesc', {}, name) : ''),
  );
  const captions = elementsNamed(node.children, 'figcaption').map(({ children }) =>
    element('head', {}, content(children)),
  );
  return (
    element('figure', {}, captions.join('') + graphics.join('')) +
    (plainText(node.children).trim() !== '' && captions.length === 0 ? content(node.children) : '')
  );
}
