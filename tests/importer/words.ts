import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The words a reader gets from a Markdown body: markup read, blocks and line ends parting words. */
export function wordsOfMarkdown(markdown: string): string[] {
  const text = (node: Nodes): string => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
    if (node.type === 'html') return node.value.replace(/^<\/?s>$/, '');
    if (node.type === 'break') return ' ';
    if (!('children' in node)) return '';
    const inline = ['strong', 'emphasis', 'delete', 'link'].includes(node.type);
    return node.children
      .map((child) => text(child as Nodes))
      .join(inline || ['paragraph', 'heading'].includes(node.type) ? '' : ' ');
  };
  return words(text(unified().use(remarkParse).use(remarkGfm).parse(markdown)));
}

/** Words as printed, with their punctuation. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** The body of a transcript file. */
export function bodyOf(file: string): string {
  return file.replace(/^---\n[\s\S]*?\n---\n/, '');
}
