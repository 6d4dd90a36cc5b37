import { wordsOf } from './words.ts';

/**
 * Whether two files differ in no word below their front matter, whatever marks up and wraps them: then they need no
 * closer look. Only the lines between the first and the last that differ are read.
 */
export function haveSameWords(then: string, now: string): boolean {
  const [left, right] = [bodyOf(then).split('\n'), bodyOf(now).split('\n')];
  let from = 0;
  while (from < left.length && from < right.length && left[from] === right[from]) from++;
  let to = 0;
  const most = Math.min(left.length, right.length) - from;
  while (to < most && left.at(-1 - to) === right.at(-1 - to)) to++;
  const between = (lines: string[]) => unmarked(lines.slice(from, lines.length - to).join('\n'));
  const [before, after] = [between(left), between(right)];
  return before === after || plainWords(before) === plainWords(after);
}

/** What stands below a file's front matter. */
export function bodyOf(file: string): string {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const head = /^---[ \t]*(?:ya?ml[ \t]*)?\n[^]*?\n---[ \t]*(?:\n|$)/i.exec(text);
  return text.slice(head?.[0].length ?? 0);
}

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
