/** The beginning of a text in at most `length` characters, cut after a whole word; `…` says that it goes on. */
export function beginning(text: string, length: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length + 1).replace(/\s\S*$/u, '');
  return `${(cut.length <= length ? cut : flat.slice(0, length)).replace(/(?<![\s.,;:—–-])[\s.,;:—–-]+$/u, '')}…`;
}
