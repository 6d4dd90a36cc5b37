import { directiveIn, findDirective } from './fragment.ts';

/** Marks the words that the address names, and brings them into sight. */
export function markByAddress(): void {
  if ('fragmentDirective' in (document as object)) return;
  const directive = directiveIn(location.hash);
  const first = document.getElementById(location.hash.slice(1).split(':~:')[0]!);
  const turns = document.querySelector('.turns');
  if (!directive || !first || !turns) return;
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(turns);
  const nodes = textNodes(turns, first);
  const place = findDirective(nodes.map((node) => node.data).join(''), directive);
  if (!place) return;
  setBoundary(nodes, place[0], (node, offset) => range.setStart(node, offset));
  setBoundary(nodes, place[1], (node, offset) => range.setEnd(node, offset));
  if (typeof Highlight === 'function') CSS.highlights.set('quoted', new Highlight(range));
  else {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function textNodes(turns: Element, first: Element): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(turns, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const follows = first.contains(node) || first.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (follows) nodes.push(node as Text);
  }
  return nodes;
}

function setBoundary(nodes: readonly Text[], offset: number, set: (node: Text, offset: number) => void): void {
  let left = offset;
  for (const node of nodes) {
    if (left <= node.length) return set(node, left);
    left -= node.length;
  }
}
