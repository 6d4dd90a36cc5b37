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
  const [before, after] = [between(then), between(now)];
  if (wrapOnly(before, after)) return true;
  const [bare, other] = [unmarked(before), unmarked(after)];
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

/** Whether two texts differ in white space only, and both have some at the same places. */
function wrapOnly(left: string, right: string): boolean {
  let at = 0;
  let other = 0;
  while (at < left.length && other < right.length) {
    const code = left.charCodeAt(at++);
    const against = right.charCodeAt(other++);
    if (isBlank(code) && isBlank(against)) {
      while (isBlank(left.charCodeAt(at))) at++;
      while (isBlank(right.charCodeAt(other))) other++;
    } else if (code !== against) return false;
  }
  return at === left.length && other === right.length;
}

/** Whether a character is white space; few are beyond ASCII. */
const isBlank = (code: number) =>
  code < 0x80 ? code === 32 || (code > 8 && code < 14) : /\s/.test(String.fromCharCode(code));

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
