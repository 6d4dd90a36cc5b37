import type { Block } from './types.ts';

/** The words of blocks in a row, a paragraph each. */
export function textOf(blocks: readonly Pick<Block, 'text'>[]): string {
  const texts = blocks.map(({ text }) => text);
  return texts.filter(Boolean).join('\n\n');
}

/** Counts the words of a text: runs of anything but white space that hold a letter or a digit. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/**
 * Makes text one line. Most breaks have no white space beside them, which is soon seen; `blanks` takes time in
 * proportion to the text.
 */
const inOneLine = (blanks: RegExp) => (text: string) =>
  /\s\n|\n\s/.test(text)
    ? text.replace(blanks, (space) => (space.includes('\n') ? ' ' : space))
    : text.replaceAll('\n', ' ');

/** Text as one line: a line break, with the white space around it, becomes a blank. */
export const joinLines = inOneLine(/\s+/g);

/** The same for the source of HTML, where a no-break space is no white space and stays. */
export const joinSourceLines = inOneLine(/[^\S\u00a0]+/g);

/** Whether a word of the text has letters of different alphabets, which may look alike: a Cyrillic `А` in `PSАKI`. */
export const mixesAlphabets = (text: string) =>
  text
    .split(/[^\p{L}\p{M}]+/u)
    .some(
      (word) =>
        /\p{Script=Latin}/u.test(word) && /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(word),
    );
