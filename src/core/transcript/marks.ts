import type { Node, PhrasingContent } from 'mdast';
import { seconds, type Stamp } from './times.ts';

/**
 * A time, which is printed among the words and is none of them. It has no text; the page shows it from its attribute,
 * so that nobody copies, finds or counts it.
 */
export interface Mark extends Node {
  type: 'mark';
  printed: string;
  /** Of a time. */
  seconds: number | null;
  data: { hName: 'data'; hProperties: { dataPrinted: string; value: string } };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mark: Mark;
  }
  interface RootContentMap {
    mark: Mark;
  }
}

/** A mark that prints a time. */
export function timeMark(stamp: Stamp): Mark {
  const printed = stamp.printed.replace(/\s+/g, ' ').trim();
  const found = seconds(stamp.printed);
  return {
    type: 'mark',
    printed,
    seconds: found,
    data: { hName: 'data', hProperties: { dataPrinted: printed, value: String(found ?? printed) } },
  };
}

/** Whether there are words, pictures or tags; marks are none. */
export function hasWords(children: readonly PhrasingContent[]): boolean {
  return children.some((node) =>
    'children' in node
      ? hasWords(node.children)
      : node.type === 'image' ||
        node.type === 'html' ||
        (node.type !== 'break' && 'value' in node && node.value.trim() !== ''),
  );
}
