import { wordsOf } from './words.ts';

/** How many lines two files share at their top, and how many of the others at their bottom. */
export interface SameLines {
  top: number;
  bottom: number;
  /** Whether further lines that they share are left out above and below. */
  cut?: { above: boolean; below: boolean };
}

/**
 * Whether two files differ in no word below their front matter, given by its lines and how many of these they share,
 * whatever marks up and wraps them: then they need no closer look.
 */
export function haveSameWords(
  then: readonly string[],
  now: readonly string[],
  { top, bottom } = sameLines(then, now),
): boolean {
  const between = (lines: readonly string[]) => lines.slice(top, lines.length - bottom).join('\n');
  const [bare, other] = [unmarked(between(then)), unmarked(between(now))];
  return bare === other || plainWords(bare) === plainWords(other);
}

/** Looks for the lines that two files share. */
export function sameLines(then: readonly string[], now: readonly string[]): SameLines {
  const shorter = Math.min(then.length, now.length);
  let top = 0;
  while (top < shorter && then[top] === now[top]) top++;
  let bottom = 0;
  while (bottom < shorter - top && then.at(-1 - bottom) === now.at(-1 - bottom)) bottom++;
  return { top, bottom };
}

/** The lines below a file's front matter. */
export function bodyLines(file: string): string[] {
  const text = withLineFeeds(file);
  return text.slice(headOf(text).length).split('\n');
}

/** A file's text with one kind of line end and no byte-order mark. */
export const withLineFeeds = (file: string) => file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** The front matter of such a text, with the line that ends it. */
export const headOf = (text: string) => /^---[ \t]*(?:ya?ml[ \t]*)?\n[^]*?\n---[ \t]*(?:\n|$)/i.exec(text)?.[0] ?? '';

/** A text without what evidently marks it up, each stretch of white space one blank. */
const unmarked = (text: string) =>
  text
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/[\\*_~`]/g, '')
    .replace(/\s+/g, ' ');

const plainWords = (text: string) =>
  wordsOf(text)
    .map(({ same }) => same)
    .join(' ');
