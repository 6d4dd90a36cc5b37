import type { Element, ElementContent } from 'hast';
import { blocks as written } from '../core/formats/markdown.ts';
import type { Node } from '../core/formats/markup.ts';

/**
 * The blocks of an article as Markdown that the parser reads back as precisely the same words; it is written as the
 * site writes its own. Links are made whole against `base`; to where there is nothing outside the page, they go.
 */
export function toMarkdown(blocks: Element[], base: string | null): string {
  const nodes = blocks.flatMap((block) => translated(block, base));
  return `${written(nodes).filter(Boolean).join('\n\n')}\n`;
}

/** Elements that keep their name; `b` and `i` are made `strong` and `em` where marks are read. */
const kept = new Set(
  'p br hr blockquote table caption thead tbody tfoot tr td th ul ol li strong em sup sub figcaption'.split(' '),
);

function translated(node: ElementContent, base: string | null): Node[] {
  if (node.type === 'text') return [node.value.replace(/[ \t\n\r\f]+/g, ' ')];
  if (node.type !== 'element') return [];
  const { tagName, properties } = node;
  const children = tidy(node.children.flatMap((child) => translated(child, base)));
  if (tagName === 'br') return [{ name: 'br', attributes: {}, children }];
  if (/^h[1-6]$/.test(tagName)) {
    // One rank below the title and two below the page's own, as in a record's HTML.
    const rank = Math.min(6, Math.max(2, Number(tagName[1])) + 2);
    return [{ name: `h${rank}`, attributes: {}, children: trimmed(children) }];
  }
  if (tagName === 'del') return marked('s', {}, children);
  if (tagName === 'strong' || tagName === 'em') return marked(tagName, {}, children);
  if (tagName === 'a') {
    const href = whole(String(properties.href ?? '#'), base);
    return href ? marked('a', { href }, children) : children;
  }
  if (!kept.has(tagName)) return children;
  const attributes: Record<string, string> = properties.role === 'list' ? { role: 'list' } : {};
  const isText = /^(?:p|li|td|th|caption|figcaption)$/.test(tagName);
  return [{ name: tagName, attributes, children: isText ? trimmed(children) : children }];
}

function whole(url: string, base: string | null): string | null {
  try {
    const { href, protocol } = /^#/.test(url) ? { href: '', protocol: '' } : new URL(url, base ?? undefined);
    return /^(?:https?|mailto):$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

const isMark = (node: Node | undefined): node is Exclude<Node, string> =>
  typeof node === 'object' && ['strong', 'em', 's', 'a'].includes(node.name);
const isBreak = (node: Node | undefined) => typeof node === 'object' && node.name === 'br';
const isBlank = (node: Node | undefined) => typeof node === 'string' && node.trim() === '';

/** A mark around its words, with the blanks and breaks at its edges outside; nothing around nothing. */
function marked(name: string, attributes: Record<string, string>, children: Node[]): Node[] {
  const inside = trimmed(children);
  if (inside.length === 0) return children;
  const text = (nodes: Node[]) => nodes.find((node) => typeof node !== 'string' || node !== '');
  const first = text(children);
  const last = text([...children].reverse());
  const before = /^\s*/.exec(typeof first === 'string' ? first : '')![0];
  const after = typeof last === 'string' ? last.slice(last.trimEnd().length) : '';
  const start = children.findIndex((node) => !isBreak(node) && !isBlank(node));
  const end = children.findLastIndex((node) => !isBreak(node) && !isBlank(node));
  return tidy([
    ...(start > 0 ? children.slice(0, start) : [before]),
    { name, attributes, children: inside },
    ...(end < children.length - 1 ? children.slice(end + 1) : [after]),
  ]);
}

/**
 * Neighbouring texts as one, neighbouring marks of one kind as one (blanks between them or not), no blanks around
 * breaks.
 */
function tidy(nodes: Node[]): Node[] {
  const out: Node[] = [];
  for (const node of nodes) {
    if (node === '') continue;
    const previous = out.at(-1);
    const blank = isBlank(previous) ? previous : null;
    const mark = blank ? out.at(-2) : previous;
    if (typeof node === 'string' && typeof previous === 'string') out[out.length - 1] = previous + node;
    else if (isMark(node) && isMark(mark) && node.name === mark.name && node.name !== 'a') {
      if (blank) out.pop();
      mark.children = tidy([...mark.children, ...(blank ? [blank] : []), ...node.children]);
    } else out.push(node);
  }
  return out
    .map((node, index) => {
      if (typeof node !== 'string') return node;
      const begun = isBreak(out[index - 1]) ? node.trimStart() : node;
      return isBreak(out[index + 1]) ? begun.trimEnd() : begun;
    })
    .filter((node) => node !== '');
}

/** Without the breaks and blanks at its edges. */
function trimmed(nodes: Node[]): Node[] {
  const idle = (node: Node) => isBreak(node) || isBlank(node);
  const start = nodes.findIndex((node) => !idle(node));
  if (start < 0) return [];
  const found = nodes.slice(start, nodes.findLastIndex((node) => !idle(node)) + 1);
  if (typeof found[0] === 'string') found[0] = found[0].trimStart();
  const last = found.at(-1);
  if (typeof last === 'string') found[found.length - 1] = last.trimEnd();
  return found;
}
