import type { Heading, ListItem, Paragraph, RootContent } from 'mdast';

/** What a turn may begin in. */
export type Holder = 'text' | 'heading' | 'list';

/** A piece of the body that stays whole unless a label stands in it; lists and quotations come apart into theirs. */
export interface Unit {
  /** The block of the body that it is, or is in. */
  block: RootContent;
  node: RootContent;
  /** The same, where labels are looked for in it. */
  text: Paragraph | Heading | null;
  holder: Holder;
  /** The printed number of the list item that begins with it. */
  number: string | null;
}

/** The units of a block, in order. Items of lists and quotations (`>> MS. ROWAN:` is read as one) may hold turns. */
export function unitsOf(block: RootContent): Unit[] {
  const units: Unit[] = [];
  const walk = (node: RootContent, within: boolean, number: string | null) => {
    if (node.type === 'list' || node.type === 'blockquote') for (const child of node.children) walk(child, true, null);
    else if (node.type === 'listItem')
      node.children.forEach((child, index) => walk(child, true, index === 0 ? numberOf(node) : null));
    else {
      const text = node.type === 'paragraph' || node.type === 'heading' ? node : null;
      units.push({ block, node, text, holder: within ? 'list' : node.type === 'heading' ? 'heading' : 'text', number });
    }
  };
  walk(block, false, null);
  return units;
}

function numberOf(item: ListItem): string | null {
  const printed = (item.data as { hProperties?: { dataPrinted?: string } } | undefined)?.hProperties?.dataPrinted;
  return printed ?? null;
}
