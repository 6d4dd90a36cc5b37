/** What the marks of emphasis stand for. */
export const EMPHASIS: Record<string, 'emphasis' | 'strong' | 'delete'> = {
  '*': 'emphasis',
  _: 'emphasis',
  '**': 'strong',
  '~~': 'delete',
};

/**
 * What may stand outside a mark of emphasis: whole words are set off by blanks, brackets, quotation marks or dashes.
 */
const before = /^$|[\s([{“‘«"'—–\-*_~>]/u;
const after = /^$|[\s.,;:!?)\]}”’»"'…—–\-*_~<。、，！？；：）」』]/u;
/** And what inside, at its beginning and end. */
const first = /[\p{L}\p{N}\p{M}\p{Sc}\p{So}“‘«"'([#@&\\<—–…¿¡*_~「『（【《]/u;
const last = /[\p{L}\p{N}\p{M}\p{Sc}\p{So}.,;:!?%”’»"')\]>—–\-…#*_~。、，！？；：）」』】》]/u;
/** Where no letter or digit stands at the mark's inside, it must stand free outside, as `*` does not in `"*"`. */
const looselyBefore = /^$|[\s*_~>]/u;
const looselyAfter = /^$|[\s.,;:!?)\]”’»…—–*_~<]/u;
/** Full-width marks have their blank within: `**问：**何时？` */
const wide = /[。、，！？；：）」』】》]/u;
const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Whether a mark of emphasis may begin a span where it stands, and whether it may end one. */
export function roleOf(mark: string, text: string, at: number): { opens: boolean; closes: boolean } {
  if (!Object.hasOwn(EMPHASIS, mark)) return { opens: false, closes: false };
  const left = previous(text, at);
  const right = next(text, at + mark.length);
  const closes =
    last.test(left) &&
    ((wordCharacter.test(left) ? after : looselyAfter).test(right) ||
      (mark === '**' && wide.test(left) && /\p{Lo}|[“「『（【《]/u.test(right)));
  const opens = first.test(right) && (wordCharacter.test(right) ? before : looselyBefore).test(left);
  return { opens, closes };
}

/** The character before an offset, and that at it; halves of pairs together. */
function previous(text: string, at: number): string {
  return /[\udc00-\udfff]/.test(text[at - 1] ?? '')
    ? text.slice(Math.max(0, at - 2), at)
    : text.slice(Math.max(0, at - 1), at);
}

function next(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
