/**
 * A text without the characters at its end that are `of` a kind, a pattern for one character. A pattern for the end
 * itself would begin anew at each of them, and cost the square of their number.
 */
export function withoutEnd(text: string, of: RegExp): string {
  let end = text.length;
  while (end > 0 && of.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/**
 * Whether the line above a place of a text, where one begins, ends no sentence: then that line may be the wrapped rest
 * of one.
 */
export function isOpenAbove(text: string, at: number): boolean {
  const last = /(\S)[^\S\n]*\n[^\S\n]*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[1];
  return last !== undefined && !/[.?!…—–)\]”"’:*-]/u.test(last);
}
