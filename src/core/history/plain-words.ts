import { wordsOf } from './words.ts';

/** How many lines two files share at their top, and how many of the others at their bottom. */
export interface SameLines {
  top: number;
  bottom: number;
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
  const between = (lines: readonly string[]) => inOneLine(lines.slice(top, lines.length - bottom).join('\n'));
  const [before, after] = [between(then), between(now)];
  if (before === after) return true;
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
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const head = /^---[ \t]*(?:ya?ml[ \t]*)?\n[^]*?\n---[ \t]*(?:\n|$)/i.exec(text);
  return text.slice(head?.[0].length ?? 0).split('\n');
}

/** Each stretch of white space one blank. */
const inOneLine = (text: string) => text.replace(/\s+/g, ' ');

/** A text without what evidently marks it up. */
const unmarked = (text: string) => inOneLine(text.replace(/<\/?[a-z][^<>]*>/gi, '').replace(/[\\*_~`]/g, ''));

const plainWords = (text: string) =>
  wordsOf(text)
    .map(({ same }) => same)
    .join(' ');
