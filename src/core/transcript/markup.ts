import type { Element, Nodes as HastNodes, Root as HastRoot, RootContent as HastContent } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';
import type { Html, RootContent } from 'mdast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { quoted, type Report } from './report.ts';
import { codeTags, readTags } from './tags.ts';

/** Tags that a record's HTML may hold: those that are read, but for pictures and mere looks. */
const shown = [...readTags].filter((name) => !['center', 'div', 'font', 'img', 'span'].includes(name));

/**
 * What may stand in a record's HTML: structure and emphasis, no id, class, style or handler, links only to the web and
 * mail.
 */
const schema: Schema = {
  // `data` prints what is none of the words (`marks.ts`); a source's own is not read.
  tagNames: [...shown, 'data'],
  attributes: {
    a: ['href'],
    data: ['dataPrinted', 'value'],
    ol: [['role', 'list']],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
    ul: [['role', 'list']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
  required: {},
};

const safeAddress = /^(?:https?:|mailto:)/i;

/** A tree with the words of the record only: no picture, nothing that a page may not hold. */
export function forRecord(tree: HastNodes): HastRoot | Element {
  return sanitize(tree, schema) as HastRoot | Element;
}

/**
 * The same tree for a page: no picture is fetched from elsewhere, it becomes a link to where it is, whose name is shown
 * from an attribute, as it is none of the words; headings go below the page's own.
 */
export function forPage(tree: HastNodes): HastRoot | Element {
  return lowered(sanitize(imagesAsLinks(tree), schema) as HastRoot | Element);
}

function imagesAsLinks<T extends HastNodes>(tree: T): T {
  if (!('children' in tree)) return tree;
  tree.children = (tree.children as HastContent[]).map((child) => {
    if (child.type !== 'element' || child.tagName !== 'img') return imagesAsLinks(child);
    const address = String(child.properties['src'] ?? '');
    const name = String(child.properties['alt'] ?? '').trim() || address;
    return h('a', { href: address }, h('data', { value: name, dataPrinted: name }));
  }) as typeof tree.children;
  return tree;
}

function lowered<T extends HastNodes>(tree: T): T {
  if (tree.type === 'element' && /^h[1-6]$/.test(tree.tagName))
    tree.tagName = `h${Math.min(6, Number(tree.tagName[1]) + 2)}`;
  if (tree.type === 'element' && tree.tagName === 'a') {
    const [picture] = tree.children;
    // An address without a scheme would lead into this site.
    if (!safeAddress.test(String(tree.properties['href']))) delete tree.properties['href'];
    else if (picture?.type === 'element' && picture.tagName === 'data')
      tree.properties['ariaLabel'] = String(picture.properties['dataPrinted']);
  }
  if ('children' in tree) for (const child of tree.children) lowered(child as HastNodes);
  return tree;
}

/** The node without comments, tags that are not read, and code, which has its tags in one node. */
export function knownTags<T extends RootContent>(node: T): T {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[])
    .filter((child) => child.type !== 'html' || readTags.has(tagOf(child)?.name ?? ''))
    .map(knownTags);
  return { ...node, children } as T;
}

function tagOf(node: Html): { name: string; closing: boolean } | null {
  const found = /^<(\/?)([a-z][a-z0-9]*)/i.exec(node.value);
  return found && { name: found[2]!.toLowerCase(), closing: found[1] === '/' };
}

/** Reports what of the markup is left out and why. */
export function inspect(blocks: readonly RootContent[], report: Report): void {
  for (const block of blocks) {
    visit(block, (node) => {
      const { line, column } = node.position?.start ?? { line: 1, column: 1 };
      if (node.type === 'link' && !safeAddress.test(node.url))
        report.add(
          'unsafe-link',
          line,
          column,
          `The link goes to ${quoted(node.url)}, which is no http, https or mail address; its words are shown ` +
            'without it.',
        );
      if (node.type === 'image')
        report.add(
          'external-image',
          line,
          column,
          `The picture ${quoted(node.url)} would be fetched from elsewhere; it is shown as a link.`,
        );
      if (node.type === 'html') inspectTag(node, line, column, report);
    });
  }
}

function inspectTag(node: Html, line: number, column: number, report: Report): void {
  const tag = tagOf(node);
  if (!tag || tag.closing) return;
  const handler = /\s(on[a-z]+)\s*=/i.exec(node.value)?.[1];
  const address = /\s(?:href|src|action|data)\s*=[\s"']*([^"'\s>]+)/i.exec(node.value)?.[1];
  if (codeTags.has(tag.name))
    report.add(
      'unsafe-html',
      line,
      column,
      `The tag ${quoted(`<${tag.name}>`)} and what it holds are left out; remove it.`,
    );
  else if (handler)
    report.add(
      'unsafe-html',
      line,
      column,
      `The handler ${quoted(handler)} of ${quoted(`<${tag.name}>`)} is left out; remove it.`,
    );
  else if (tag.name === 'img')
    report.add(
      'external-image',
      line,
      column,
      `The picture ${quoted(address ?? '')} would be fetched from elsewhere; it is shown as a link.`,
    );
  else if (address && !safeAddress.test(address))
    report.add(
      'unsafe-link',
      line,
      column,
      `The tag ${quoted(`<${tag.name}>`)} leads to ${quoted(address)}, which is no http, https or mail address; ` +
        'its words are shown without it.',
    );
  else if (!readTags.has(tag.name))
    report.add(
      'unknown-tag',
      line,
      column,
      `The tag ${quoted(`<${tag.name}>`)} is not read; the words within it are kept. Remove it.`,
    );
}
