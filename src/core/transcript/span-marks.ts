export const special = /[\\<&\n]|\*+|_+|~+|!?\[|\]/g;
/** What looks like an address: it has a scheme, or begins as a path does. */
const addressBegin = String.raw`(?:(?:https?|ftp):\/\/|(?:mailto|tel|sms|data|file|javascript|vbscript):|www\.|(?:\.{0,2}\/|#)[a-z])`;
export const address = new RegExp(
  String.raw`\((?:<(${addressBegin}[^<>\n]*)>|(${addressBegin}(?:[^\s()<>]|\([^\s()<>]*\))*))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)`,
  'iy',
);
export const autolink = /<((?:https?:\/\/|mailto:)[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>/iuy;
export const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
export const punctuation = /[!-/:-@[-`{-~]/;
/** Spans of one kind that may be open at a time: brackets stand in brackets, and programs write italics in italics. */
export const mostBrackets = 8;
export const mostAlike = 2;

/**
 * What may stand outside a mark of emphasis: whole words are set off by blanks, brackets, quotation marks or dashes.
 */
export const before = /^$|[\s([{“‘«"'—–\-*_~>]/u;
export const after = /^$|[\s.,;:!?)\]}”’»"'…—–\-*_~<。、，！？；：）」』]/u;
/** And what inside, at its beginning and end. */
export const first = /[\p{L}\p{N}\p{M}\p{Sc}\p{So}“‘«"'([#@&\\<—–…¿¡*_~]/u;
export const last = /[\p{L}\p{N}\p{M}\p{Sc}\p{So}.,;:!?%”’»"')\]>—–…#*_~]/u;
/** Where no letter or digit stands at the mark's inside, it must stand free outside, as `*` does not in `"*"`. */
export const looselyBefore = /^$|[\s*_~>]/u;
export const looselyAfter = /^$|[\s.,;:!?)\]”’»…—–*_~<]/u;
export const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

export const kinds: Record<string, 'emphasis' | 'strong' | 'delete'> = {
  '*': 'emphasis',
  _: 'emphasis',
  '**': 'strong',
  '~~': 'delete',
};
