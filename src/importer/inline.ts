import type { Element, ElementContent } from 'hast';
import { isUnseen } from './hints.ts';

/** A leaf of a run of inline content and the inline elements it stands in, outermost first. */
interface Leaf {
  path: Element[];
  node: ElementContent;
}

/**
 * Paragraphs in a run of inline content: one for each stretch between two or more `<br>`, which is how paragraphs are
 * made where nobody uses `<p>`. A single `<br>` stays. White space at the edges goes; stretches without words go.
 */
export function paragraphs(nodes: ElementContent[]): ElementContent[][] {
  const found: Leaf[][] = [[]];
  let breaks: Leaf[] = [];
  for (const leaf of leaves(nodes, [])) {
    if (isBreak(leaf)) breaks.push(leaf);
    else if (isBlank(leaf) && breaks.length > 0) breaks.push(leaf);
    else {
      if (breaks.filter(isBreak).length > 1) found.push([leaf]);
      else found.at(-1)!.push(...breaks, leaf);
      breaks = [];
    }
  }
  return found
    .map(trimmed)
    .filter((run) => run.length > 0)
    .map(rebuilt);
}

/**
 * The marks that are kept: links, bold, italics, strikes, raised and lowered words, and times for the day they tell.
 * All else is looks, and only its words stay. A mark inside its like adds nothing; what nobody sees goes.
 */
const marks: Record<string, string> = {
  a: 'a',
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  s: 'del',
  strike: 'del',
  del: 'del',
  time: 'time',
  sup: 'sup',
  sub: 'sub',
};

function leaves(nodes: ElementContent[], path: Element[]): Leaf[] {
  return nodes.flatMap((node) => {
    if (node.type === 'element' && (isUnseen(node) || leadsBack(node))) return [];
    if (node.type !== 'element' || node.tagName === 'br') return node.type === 'comment' ? [] : [{ path, node }];
    const mark = Object.hasOwn(marks, node.tagName) ? marks[node.tagName]! : null;
    if (mark === null || path.some(({ tagName }) => tagName === mark)) return leaves(node.children, path);
    return leaves(node.children, [...path, { ...node, tagName: mark }]);
  });
}

/** A link back to the words that a note belongs to. */
function leadsBack({ tagName, properties, children }: Element): boolean {
  const [only] = children;
  return (
    tagName === 'a' &&
    String(properties.href ?? '').includes('#') &&
    only?.type === 'text' &&
    /^[\s↩↑⤴⏎\ufe0e\ufe0f]+$/u.test(only.value)
  );
}

function isBreak({ node }: Leaf): boolean {
  return node.type === 'element' && node.tagName === 'br';
}

function isBlank({ node }: Leaf): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function trimmed(run: Leaf[]): Leaf[] {
  const idle = (leaf: Leaf) => isBreak(leaf) || isBlank(leaf);
  let start = 0;
  let end = run.length;
  while (start < end && idle(run[start]!)) start++;
  while (end > start && idle(run[end - 1]!)) end--;
  return run.slice(start, end);
}

/** The leaves as a tree again, each inline element made once for neighbours that share it. */
function rebuilt(run: Leaf[]): ElementContent[] {
  const top: ElementContent[] = [];
  let open: { source: Element; copy: Element }[] = [];
  for (const { path, node } of run) {
    let shared = 0;
    while (shared < open.length && open[shared]!.source === path[shared]) shared++;
    open = open.slice(0, shared);
    for (const source of path.slice(shared)) {
      const copy: Element = { ...source, children: [] };
      (open.at(-1)?.copy.children ?? top).push(copy);
      open.push({ source, copy });
    }
    (open.at(-1)?.copy.children ?? top).push(node);
  }
  return top;
}
