import { matchesIn } from '../index/match-text.ts';
import type { Query } from '../index/query.ts';

/** A hit on the page: the elements that mark its words, one or (across emphasis) several. */
export type MarkedHit = HTMLElement[];

const KIND = 'search-hit';

/**
 * Marks what answers a query in an element, its words taken without what `leaveOut` matches. Returns the hits in order.
 */
export function mark(element: HTMLElement, query: Query, leaveOut: string): MarkedHit[] {
  const nodes = textNodes(element, leaveOut);
  const stretches = matchesIn(nodes.map(({ data, breaks }) => (breaks ? `\n${data.data}` : data.data)).join(''), query);
  const hits = stretches.map((): MarkedHit => []);
  // From the end, so that cutting a node leaves the places before it as they are.
  let end = nodes.reduce((sum, { data, breaks }) => sum + data.length + (breaks ? 1 : 0), 0);
  for (const { data } of nodes.toReversed()) {
    const start = end - data.length;
    for (const [at, stretch] of [...stretches.entries()].reverse()) {
      const from = Math.max(stretch.start, start);
      const to = Math.min(stretch.end, end);
      if (from < to) hits[at]!.unshift(wrap(data, from - start, to - start));
    }
    end = start - (nodes.find((node) => node.data === data)!.breaks ? 1 : 0);
  }
  return hits;
}

/** Takes all marks off again. */
export function unmark(root: ParentNode): void {
  for (const element of root.querySelectorAll(`mark.${KIND}`)) {
    const parent = element.parentNode!;
    element.replaceWith(...element.childNodes);
    parent.normalize();
  }
}

function wrap(node: Text, from: number, to: number): HTMLElement {
  const words = node.splitText(from);
  words.splitText(to - from);
  const element = document.createElement('mark');
  element.className = KIND;
  words.replaceWith(element);
  element.append(words);
  return element;
}

interface TextPart {
  data: Text;
  /** Whether another block begins here, so that words do not run together. */
  breaks: boolean;
}

function textNodes(element: HTMLElement, leaveOut: string): TextPart[] {
  const parts: TextPart[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(leaveOut) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let breaks = false;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text) {
      if (node.length > 0) parts.push({ data: node, breaks });
      breaks = false;
    } else if ((node as Element).matches('p, li, h1, h2, h3, h4, h5, h6, blockquote, td, th, br, figcaption, pre'))
      breaks = true;
  }
  return parts;
}
