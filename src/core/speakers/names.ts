import { editDistance } from '../transcript/edit-distance.ts';
import { coreWords, nearlySame } from './text.ts';
import { particles } from './words.ts';

/**
 * How well a surname as a label prints it fits a name: 4 it is the whole name, 3 its end, 2 its beginning (family name
 * first), 1 a part within, 0 not at all. Both in folded words.
 */
export function surnameFit(surname: string[], name: string[]): 0 | 1 | 2 | 3 | 4 {
  const size = surname.length;
  if (size === 0 || size > name.length) return 0;
  const at = (start: number): boolean => surname.every((word, i) => name[start + i] === word);
  if (size === name.length) return at(0) ? 4 : 0;
  if (at(name.length - size)) return 3;
  if (at(0)) return 2;
  for (let start = 1; start < name.length - size; start++) if (at(start)) return 1;
  return 0;
}

/** The given name in a full name: the first word outside the surname that is no initial; `null` where there is none. */
export function givenName(name: string, surname: string[]): string | null {
  const words = coreWords(name);
  const fit = surnameFit(surname, words);
  if (fit === 4) return words.length > 1 ? (words[0] ?? null) : null;
  const rest =
    fit === 2
      ? words.slice(surname.length)
      : fit === 3
        ? words.slice(0, words.length - surname.length)
        : words.slice(0, -1);
  return rest.find((word) => word.length > 1) ?? (rest.length > 0 ? rest.join('') : null);
}

/** Whether two given names differ by a single slip. */
export function givenMisprint(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 5 && a[0] === b[0] && editDistance(a, b, 1) === 1;
}

/** Whether two surnames, in folded words, differ by no more than a slip of the keyboard. */
export function surnameMisprint(a: string[], b: string[]): boolean {
  return nearlySame(a.join(''), b.join(''));
}

/**
 * Whether a label shortens a full name: its initials in capitals (`HL`, `H.L.`), its first name alone, or initials
 * before
 * the surname (`H. Lund`; a French `M.` is no initial). `own` are the folded words of the label, `name` those of the
 * name.
 */
export function shortFormFits(printed: string, own: string[], name: string[]): boolean {
  if (name.length < 2 || own.length === 0) return false;
  const [first = ''] = own;
  if (own.length === 1) {
    const isInitials = /^(?:\p{Lu}\.?){2,4}$/u.test(printed);
    const letters = (words: string[]) => words.map((word) => word[0]).join('');
    const known = [name, name.filter((word) => !particles.has(word)), [name[0]!, name.at(-1)!]].map(letters);
    return (isInitials && known.includes(first)) || (first === name[0] && first.length > 1);
  }
  if (own.at(-1) !== name.at(-1) || !own.slice(0, -1).every((word) => word.length === 1)) return false;
  return first === 'm' || own.slice(0, -1).every((word, at) => name[at]?.startsWith(word));
}
