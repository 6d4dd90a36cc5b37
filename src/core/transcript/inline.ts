import type { PhrasingContent, RootContent } from 'mdast';
import { lastWhere } from './halving.ts';

/** Where a line of a block begins in its flat text, and what stands before it. */
export interface LineStart {
  offset: number;
  /** The beginning of the block, a hard break (two blanks at a line's end) or a mere wrap of the line. */
  after: 'block' | 'hard-break' | 'soft-break';
  /** The line in the file. */
  line: number;
}

/** A block's words as one string: markup gone, both kinds of line break as a newline. */
export interface FlatText {
  text: string;
  lines: LineStart[];
}

/** Flattens phrasing content; offsets are those that `cutAt` takes. */
export function flatten(children: readonly PhrasingContent[], firstLine: number): FlatText {
  const parts: string[] = [];
  const lines: LineStart[] = [{ offset: 0, after: 'block', line: firstLine }];
  let length = 0;
  for (const { node, words } of leaves(children)) {
    parts.push(words);
    let line = node.position?.start.line ?? lines.at(-1)!.line;
    for (let at = words.indexOf('\n'); at >= 0; at = words.indexOf('\n', at + 1))
      lines.push({ offset: length + at + 1, after: node.type === 'break' ? 'hard-break' : 'soft-break', line: ++line });
    length += words.length;
  }
  return { text: parts.join(''), lines };
}

/** Line in the file and column (markup not counted) of the character at an offset. */
export function placeAt({ lines }: FlatText, offset: number): { line: number; column: number } {
  const at = Math.max(
    0,
    lastWhere(lines.length, (line) => lines[line]!.offset <= offset),
  );
  return { line: lines[at]!.line, column: offset - lines[at]!.offset + 1 };
}

interface Leaf {
  node: PhrasingContent;
  words: string;
}

function* leaves(children: readonly PhrasingContent[]): Generator<Leaf> {
  for (const node of children) {
    if ('children' in node) yield* leaves(node.children);
    else yield { node, words: words(node) };
  }
}

/** The words of a leaf: none for HTML tags and images, whose words are not printed text. */
function words(node: PhrasingContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return node.type === 'break' ? '\n' : '';
}

/** All words within a node of any kind, in order. */
export function allWords(node: RootContent): string {
  if ('children' in node) return (node.children as RootContent[]).map(allWords).join(isInline(node) ? '' : '\n');
  return node.type === 'code' ? node.value : words(node as PhrasingContent);
}

function isInline(node: RootContent): boolean {
  return ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link'].includes(node.type);
}

/**
 * Cuts phrasing content at offsets of its flat text (in rising order), giving one piece more than there are offsets;
 * markup around a cut is repeated on both sides.
 */
export function cutAt(children: readonly PhrasingContent[], offsets: readonly number[]): PhrasingContent[][] {
  const pieces: PhrasingContent[][] = [[]];
  let at = 0;
  for (const node of children) {
    const end = at + lengthOf(node);
    const within: number[] = [];
    // What has no length and stands at a cut belongs behind it: a tag that opens there.
    while (pieces.length <= offsets.length && offsets[pieces.length - 1]! <= at && (end > at || node.type === 'html'))
      pieces.push([]);
    for (let next = pieces.length - 1; next < offsets.length && offsets[next]! < end; next++)
      within.push(offsets[next]! - at);
    const [first, ...rest] = within.length > 0 ? cutNode(node, within) : [node];
    pieces.at(-1)!.push(first!);
    for (const piece of rest) pieces.push([piece]);
    at = end;
  }
  while (pieces.length <= offsets.length) pieces.push([]);
  return pieces;
}

function lengthOf(node: PhrasingContent): number {
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : words(node).length;
}

function cutNode(node: PhrasingContent, offsets: readonly number[]): PhrasingContent[] {
  if ('children' in node)
    return cutAt(node.children, offsets).map((children) => ({ ...node, children }) as PhrasingContent);
  const text = words(node);
  return [0, ...offsets].map(
    (start, index) => ({ ...node, value: text.slice(start, offsets[index]) }) as PhrasingContent,
  );
}
