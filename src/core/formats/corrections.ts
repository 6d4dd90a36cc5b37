import type { Element } from './markup.ts';

/** Whether an element holds words that the source struck out. */
export const isDeletion = ({ name }: Element) => name === 's' || name === 'del' || name === 'strike';

/**
 * Parts the text right behind struck-out words: blanks, the correction in its square brackets, and the rest. `null`
 * where no correction stands there; `[sic]` is none.
 */
export function partCorrection(text: string): { blanks: string; correction: string; rest: string } | null {
  const parts = /^(\s*)(\\?\[[^[\]]+\\?\])/.exec(text);
  if (!parts || parts[2]!.toLowerCase() === '[sic]') return null;
  return { blanks: parts[1]!, correction: parts[2]!, rest: text.slice(parts[0].length) };
}
