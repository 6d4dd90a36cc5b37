import type { PhrasingContent, RootContent } from 'mdast';

/** Where a line of a block begins in its flat text, and what stands before it. */
export interface LineStart {
  offset: number;
  /** The beginning of the block, a hard break (two blanks at a line's end) or a mere wrap of the line. */
  after: 'block' | 'hard-break' | 'soft-break';
}

/** A block's words as one string: markup gone, both kinds of line break as a newline. */
export interface FlatText {
  text: string;
  lines: LineStart[];
  /** Line in the file of the character at an offset. */
  lineAt(offset: number): number;
}

/** Flattens phrasing content; offsets are those that `cutAt` takes. */
export function flatten(children: readonly PhrasingContent[], firstLine: number): FlatText {
  let text = '';
  const lines: LineStart[] = [{ offset: 0, after: 'block' }];
  const places: { offset: number; line: number }[] = [{ offset: 0, line: firstLine }];
  for (const leaf of leaves(children)) {
    places.push({ offset: text.length, line: leaf.node.position?.start.line ?? places.at(-1)!.line });
    const start = text.length;
    text += leaf.words;
    if (leaf.node.type === 'break') lines.push({ offset: text.length, after: 'hard-break' });
    else
      for (let at = leaf.words.indexOf('\n'); at >= 0; at = leaf.words.indexOf('\n', at + 1))
        lines.push({ offset: start + at + 1, after: 'soft-break' });
  }
  return {
    text,
    lines,
    lineAt(offset) {
      let place = places[0]!;
      for (const candidate of places) {
        if (candidate.offset > offset) break;
        place = candidate;
      }
      let line = place.line;
      for (let at = place.offset; at < offset; at++) if (text[at] === '\n') line++;
      return line;
    },
  };
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

/** Cuts phrasing content at an offset of its flat text; markup around the cut is repeated on both sides. */
export function cutAt(children: readonly PhrasingContent[], offset: number): [PhrasingContent[], PhrasingContent[]] {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  let at = 0;
  for (const node of children) {
    const length = lengthOf(node);
    if (at + length <= offset && (at + length < offset || length > 0 || at < offset)) before.push(node);
    else if (at >= offset) after.push(node);
    else {
      const [left, right] = cutNode(node, offset - at);
      before.push(left);
      after.push(right);
    }
    at += length;
  }
  return [before, after];
}

function lengthOf(node: PhrasingContent): number {
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : words(node).length;
}

function cutNode(node: PhrasingContent, offset: number): [PhrasingContent, PhrasingContent] {
  if ('children' in node) {
    const [left, right] = cutAt(node.children, offset);
    return [{ ...node, children: left } as PhrasingContent, { ...node, children: right } as PhrasingContent];
  }
  if (node.type === 'text' || node.type === 'inlineCode')
    return [{ ...node, value: node.value.slice(0, offset) }, { ...node, value: node.value.slice(offset) }];
  return [node, { type: 'text', value: '' }];
}
