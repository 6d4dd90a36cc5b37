import { Parser } from 'htmlparser2';
import type { Block } from '../transcript/types.ts';
import { joinSourceLines } from '../transcript/words.ts';

/** A node of a block's markup: text, or an element with its children. */
export type Node = string | Element;

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}

const readings = new WeakMap<Block, readonly Node[]>();

/**
 * The safe HTML of a block (`<p>It <em>is</em>.</p>`) as nodes, the references in it resolved; read once for all
 * formats.
 */
export function markup(block: Block): readonly Node[] {
  let nodes = readings.get(block);
  if (!nodes) readings.set(block, (nodes = read(block.html)));
  return nodes;
}

function read(html: string): Node[] {
  const plain = /^<p>([^<&]*)<\/p>$/.exec(html);
  if (plain) return [{ name: 'p', attributes: {}, children: plain[1] === '' ? [] : [joinSourceLines(plain[1]!)] }];

  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element: Element = { name, attributes, children: [] };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    ontext(raw) {
      const { children } = open.at(-1)!;
      const text = open.some(({ name }) => name === 'pre') ? raw : joinSourceLines(raw);
      const last = children.length - 1;
      if (typeof children[last] === 'string') children[last] += text;
      else children.push(text);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return root.children;
}

/** The words of nodes, without markup. */
export function plainText(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : plainText(node.children))).join('');
}

/** All elements of these names among the nodes, at whatever depth, in their order. */
export function elementsNamed(nodes: readonly Node[], ...names: string[]): Element[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    return names.includes(node.name) ? [node] : elementsNamed(node.children, ...names);
  });
}

/** A picture from elsewhere, with its address and its name, which is none of the record's words. */
export interface Picture {
  address: string;
  name: string;
}

/** The picture that an element is: an image, or the link to one, which the record shows in its place. */
export function pictureOf({ name, attributes, children }: Element): Picture | null {
  if (name === 'img') return { address: attributes['src'] ?? '', name: attributes['alt'] ?? '' };
  const [only] = children;
  const shown = name === 'a' && typeof only === 'object' && only.name === 'data' ? printedMark(only) : null;
  return shown === null ? null : { address: attributes['href'] ?? '', name: shown };
}

/** All pictures among the nodes, at whatever depth. */
export const pictures = (nodes: readonly Node[]): Picture[] =>
  elementsNamed(nodes, 'a', 'img').flatMap((node) => pictureOf(node) ?? []);

/** What an element prints that is none of the words: a time among them, the name of a picture. */
export const printedMark = ({ attributes }: Element): string => attributes['data-printed'] ?? '';

/** Elements that stand by themselves and cannot be part of a line of text. */
const BLOCKS = new Set([
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'figure',
  'figcaption',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'pre',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'details',
  'summary',
]);

export const isBlock = (node: Node): node is Element => typeof node !== 'string' && BLOCKS.has(node.name);

/**
 * Gathers nodes into lines: each block becomes a line of its own, and so does every run of text and inline elements
 * between blocks. White space alone makes no line.
 */
export function lines(nodes: readonly Node[]): Node[][] {
  const found: Node[][] = [];
  let run: Node[] = [];
  const finish = () => {
    if (run.some((node) => typeof node !== 'string' || node.trim() !== '')) found.push(run);
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      run.push(node);
      continue;
    }
    finish();
    found.push([node]);
  }
  finish();
  return found;
}
