import type { PhrasingContent } from 'mdast';

/** An opened span whose end has not been met: it may yet turn out to be a printed mark. */
export interface Frame {
  mark: string;
  start: number;
  children: PhrasingContent[];
}

/** The character before an offset; halves of pairs together. */
export function previous(text: string, at: number): string {
  return /[\udc00-\udfff]/.test(text[at - 1] ?? '')
    ? text.slice(Math.max(0, at - 2), at)
    : text.slice(Math.max(0, at - 1), at);
}

/** The character at an offset. */
export function next(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** Makes one text of texts that stand beside each other. */
export function merge(nodes: PhrasingContent[]): void {
  let kept = 0;
  for (const node of nodes) {
    const last = nodes[kept - 1];
    if ('children' in node) merge(node.children);
    if (kept > 0 && node.type === 'text' && last?.type === 'text') last.value += node.value;
    else nodes[kept++] = node;
  }
  nodes.length = kept;
}

/** The words of nodes without their marks. */
export function plainWords(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('children' in node ? plainWords(node.children) : node.type === 'text' ? node.value : ''))
    .join('');
}
