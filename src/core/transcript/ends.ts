/**
 * A text without the characters at its end that are `of` a kind, a pattern for one character. A pattern for the end
 * itself would begin anew at each of them, and cost the square of their number.
 */
export function withoutEnd(text: string, of: RegExp): string {
  let end = text.length;
  while (end > 0 && of.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
