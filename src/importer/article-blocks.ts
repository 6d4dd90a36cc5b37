import type { Element } from 'hast';
import { dayLine } from './dates.ts';
import type { Item } from './flow.ts';
import { isFurnitureLine, isMeta } from './hints.ts';
import { beginsTurn, isClosing } from './words.ts';

/** Elements that a block of text is, rather than stands in. */
export const paragraphLike = /^(?:p|h[1-6]|li|dt|dd|pre|listing|xmp|blockquote)$/;

/** How much a block looks like recorded speech: the length of its words outside links, if they make sentences. */
export function weight({ text, linked, element }: Item): number {
  const own = text.length - linked;
  if (beginsTurn(text) && text.length > 3) return own + 60;
  const sentence = /[.!?:;…—”"')\]]$/.test(text) || own > 160;
  return own >= 40 && own > text.length / 2 && sentence && !/^h[1-6]$/.test(element.tagName) ? own : 0;
}

/** The innermost element around a block that is neither a paragraph itself nor a list of such. */
export function wrapper({ path }: Item): Element | undefined {
  return path.findLast(({ tagName }) => !paragraphLike.test(tagName) && !/^(?:[ou]l|menu|dl)$/.test(tagName));
}

/** Whether a block is a note on the text, as stands below it. */
export function isNote(text: string): boolean {
  return /^(?:NOTE:|Note:|\*)/.test(text);
}

/** Whether a block ends a transcript: its closing time with the mark of the end. */
export function isEnd(text: string): boolean {
  return isClosing(text) && /\bEND\b|^#|^[-–—\s]*30/i.test(text);
}

/** Whether a block is a heading. */
export function isHeading({ element }: Item): boolean {
  return /^h[1-6]$/.test(element.tagName);
}

/** Whether a block is of the kind that sites print around articles. */
export function surrounds(item: Item): boolean {
  const { text, linked, element, path } = item;
  if (isFurnitureLine(text)) return true;
  if (dayLine(text) && (path.slice(-3).some(isMeta) || onlyTime(element))) return true;
  return linked > 0.8 * text.length && (text.length < 80 || element.tagName === 'ul');
}

function onlyTime(element: Element): boolean {
  const inner = element.children.filter((child) => child.type === 'element');
  return inner.length === 1 && inner[0]!.type === 'element' && inner[0]!.tagName === 'time';
}
