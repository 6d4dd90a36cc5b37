import { editDistance } from '../transcript/edit-distance.ts';
import { mixesAlphabets } from '../transcript/words.ts';
import { suffixes } from './words.ts';

/** Lower case without accents, with plain quotes and hyphens: the form in which words are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u200b-\u200d\u2060\ufeff\ufffc]/g, '')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/ø/gi, 'o')
    .replace(/ł/gi, 'l')
    .toLowerCase();
}

/** One line of plain text: every kind of blank is a space, invisible characters are gone. */
export function plain(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff\ufffc\ufffd]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Folded words of a name or label: hyphens separate, apostrophes and full stops vanish (`O’CONNELL` is `oconnell`). */
export function nameWords(text: string): string[] {
  return fold(text)
    .replace(/['.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Words of a name without suffixes such as Jr. */
export function coreWords(name: string): string[] {
  const all = nameWords(name);
  while (all.length > 1 && suffixes.has(all.at(-1) ?? '')) all.pop();
  return all;
}

/** An identifier `[a-z0-9-]+`. */
export function slug(text: string): string {
  return (
    nameWords(text)
      .join('-')
      .replace(/[^a-z0-9-]/g, '') || 'speaker'
  );
}

/**
 * Whether two words differ by no more than a slip of the keyboard for words of their length; letters that only look the
 * same are none.
 */
export function nearlySame(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  const allowed = length >= 7 ? 2 : length >= 5 ? 1 : 0;
  return editDistance(a, b, allowed) <= allowed && (a === b || mixesAlphabets(a) === mixesAlphabets(b));
}

/** A word in capitals as one prints it in a text: `VON` `MCDONOUGH` to `von` `McDonough`. */
export function titleCase(text: string): string {
  return plain(text)
    .split(' ')
    .map((word) => word.split('-').map(capitalise).join('-'))
    .join(' ');
}

/** An office in capitals as one prints it in a text, abbreviations as they are: `CNN ANCHOR` to `CNN Anchor`. */
export function officeCase(text: string): string {
  return text
    .split(' ')
    .map((word) => (/[AEIOUYÄÖÜÁÉÍÓÚ]/u.test(word) || /\p{Ll}/u.test(word) ? titleCase(word) : word))
    .join(' ');
}

function capitalise(word: string): string {
  if (word !== word.toUpperCase()) return word;
  const lower = word.toLowerCase();
  if (/^(von|van|der|den|de|del|bin|of|the|and|for)$/.test(lower)) return lower;
  return lower.replace(
    /^(mc|[od]['’])?(\p{L})/u,
    (_, start: string | undefined, letter: string) =>
      (start ? start.charAt(0).toUpperCase() + start.slice(1) : '') + letter.toUpperCase(),
  );
}
