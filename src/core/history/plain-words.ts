import { wordsOf } from './words.ts';

/** Two versions of a file by the lines in which they differ, and some that they share above and below these. */
export interface Beside {
  then: readonly string[];
  now: readonly string[];
  /** How many of the lines they share at their top, and how many of the others at their bottom. */
  top: number;
  bottom: number;
  /** Whether further lines that they share are left out above and below. */
  cut: { above: boolean; below: boolean };
}

/**
 * Whether two versions differ in no word below their front matter, whatever marks up and wraps them: then they need no
 * closer look.
 */
export function haveSameWords({ then, now, top, bottom }: Beside): boolean {
  const between = (lines: readonly string[]) => lines.slice(top, lines.length - bottom).join('\n');
  const [bare, other] = [unmarked(between(then)), unmarked(between(now))];
  return bare === other || plainWords(bare) === plainWords(other);
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
