import type { Node, PhrasingContent } from 'mdast';
import { seconds, type Stamp } from './times.ts';

/**
 * What is printed among the words and is none of them: a time, the number of a list that holds turns, the office behind
 * a name. It has no text; the page shows it from its attribute, so that nobody copies, finds or counts it.
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

/** A mark that prints a text. */
export function markOf(printed: string, seconds: number | null = null): Mark {
  const shown = printed.replace(/\s+/g, ' ').trim();
  return {
    type: 'mark',
    printed: shown,
    seconds,
    data: { hName: 'data', hProperties: { dataPrinted: shown, value: String(seconds ?? shown) } },
  };
}

/** A mark that prints a time. */
export function timeMark(stamp: Stamp): Mark {
  return markOf(stamp.printed, seconds(stamp.printed));
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
