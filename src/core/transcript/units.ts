import type { Heading, Paragraph, RootContent } from 'mdast';

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
}

/** The units of a block, in order. Items of lists and quotations (`>> MS. ROWAN:` is read as one) may hold turns. */
export function unitsOf(block: RootContent): Unit[] {
  const units: Unit[] = [];
  const walk = (node: RootContent, within: boolean) => {
    if (node.type === 'list' || node.type === 'blockquote' || node.type === 'listItem')
      for (const child of node.children) walk(child, true);
    else {
      const text = node.type === 'paragraph' || node.type === 'heading' ? node : null;
      units.push({ block, node, text, holder: within ? 'list' : node.type === 'heading' ? 'heading' : 'text' });
    }
  };
  walk(block, false);
  return units;
}
