import type { Element, Root as HastRoot } from 'hast';
import type { Delete, Root } from 'mdast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';

/** The blocks of an article as Markdown that reads back as precisely the same words. Links are made whole against `base`. */
export function toMarkdown(blocks: Element[], base: string | null): string {
  const tree: HastRoot = { type: 'root', children: blocks };
  return writer.stringify(writer.runSync(tree, new VFile({ data: { base } })) as Root);
}

const writer = unified()
  .use(rehypeRemark)
  .use(function wholeLinks() {
    return (tree: Root, file) => {
      const { base } = file.data as { base?: string | null };
      visit(tree, 'link', (node, index, parent) => {
        const url = whole(node.url, base ?? null);
        if (url && node.children.length > 0) {
          node.url = url;
          node.title = null;
          return;
        }
        parent!.children.splice(index!, 1, ...node.children);
        return [SKIP, index!];
      });
    };
  })
  .use(function tidyMarks() {
    return (tree: Root) => tidy(tree);
  })
  .use(remarkGfm, { firstLineBlank: true, tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    emphasis: '*',
    fences: true,
    listItemIndent: 'one',
    resourceLink: true,
    // By default only `<` before letters is escaped; `<1@example.org>` would lose its brackets.
    unsafe: [{ character: '<', inConstruct: 'phrasing' }],
    handlers: {
      // As in the transcripts at hand; `~~` would not close between a point and a letter.
      delete: (node: Delete, _parent, state, info) =>
        `<s>${state.containerPhrasing(node, { ...info, before: '>', after: '<' })}</s>`,
      // As in the transcripts at hand: two blanks at the line's end, except where only one line is possible.
      break: (_node, _parent, state) =>
        state.stack.includes('headingAtx') || state.stack.includes('tableCell') ? ' ' : '  \n',
    },
  });

function whole(url: string, base: string | null): string | null {
  try {
    const { href, protocol } = /^#/.test(url) ? { href: '', protocol: '' } : new URL(url, base ?? undefined);
    return /^(?:https?|mailto):$/.test(protocol) ? href : null;
  } catch {
    return null;
  }
}

type Parent = { type: string; children: Node[] };
type Node = { type: string; value?: string; children?: Node[] };
const marks = new Set(['strong', 'emphasis', 'delete', 'link']);

/**
 * Makes marks expressible: blanks at the edges of bold, italics, strikes and links move outside, empty and doubled ones
 * go, neighbours of one kind become one; blanks at the edges of paragraphs and around line breaks go.
 */
function tidy(node: Parent, above: string[] = []): void {
  const out: Node[] = [];
  for (const child of node.children) {
    if (child.children) tidy(child as Parent, [...above, child.type]);
    if (!marks.has(child.type)) out.push(child);
    else if (child.type !== 'link' && above.includes(child.type)) out.push(...child.children!);
    else out.push(...parted(child as Parent));
  }
  node.children = joined(out);
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') trimEdges(node);
  if (!marks.has(node.type))
    node.children = node.children.filter(
      (child) =>
        !(
          ['paragraph', 'heading', 'listItem', 'list', 'blockquote'].includes(child.type) &&
          child.children!.length === 0
        ),
    );
}

/** A mark with the blanks and breaks at its edges taken outside it. */
function parted(mark: Parent): Node[] {
  const before: Node[] = [];
  const after: Node[] = [];
  while (mark.children.length > 0) {
    const first = mark.children[0]!;
    const blank = first.type === 'break' ? '' : /^\s*/.exec(first.type === 'text' ? first.value! : '')![0];
    if (first.type === 'break') before.push(mark.children.shift()!);
    else if (blank === '') break;
    else {
      before.push({ type: 'text', value: blank });
      first.value = first.value!.slice(blank.length);
      if (first.value === '') mark.children.shift();
    }
  }
  while (mark.children.length > 0) {
    const last = mark.children.at(-1)!;
    const blank = last.type === 'break' ? '' : /\s*$/.exec(last.type === 'text' ? last.value! : '')![0];
    if (last.type === 'break') after.unshift(mark.children.pop()!);
    else if (blank === '') break;
    else {
      after.unshift({ type: 'text', value: blank });
      last.value = last.value!.slice(0, -blank.length);
      if (last.value === '') mark.children.pop();
    }
  }
  return [...before, ...(mark.children.length > 0 ? [mark] : []), ...after];
}

/** Neighbouring texts as one, neighbouring marks of one kind as one (blanks between them or not), no blanks around breaks. */
function joined(nodes: Node[]): Node[] {
  const out: Node[] = [];
  for (const node of nodes) {
    const previous = out.at(-1);
    const blank = previous?.type === 'text' && previous.value!.trim() === '' ? previous : null;
    const mark = blank ? out.at(-2) : previous;
    if (node.type === 'text' && previous?.type === 'text') previous.value += node.value!;
    else if (node.type === mark?.type && marks.has(node.type) && node.type !== 'link') {
      mark.children = joined([...mark.children!, ...(blank ? [blank] : []), ...node.children!]);
      if (blank) out.pop();
    } else out.push({ ...node });
  }
  for (const [index, node] of out.entries()) {
    if (node.type !== 'text') continue;
    if (out[index - 1]?.type === 'break') node.value = node.value!.trimStart();
    if (out[index + 1]?.type === 'break') node.value = node.value!.trimEnd();
  }
  return out.filter((node) => node.type !== 'text' || node.value !== '');
}

function trimEdges(node: Parent): void {
  const idle = (child: Node | undefined) =>
    child?.type === 'break' || (child?.type === 'text' && child.value!.trim() === '');
  while (idle(node.children[0])) node.children.shift();
  while (idle(node.children.at(-1))) node.children.pop();
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (first?.type === 'text') first.value = first.value!.trimStart();
  if (last?.type === 'text') last.value = last.value!.trimEnd();
}
