import { Remembered } from './remembered.ts';
import {
  APOSTROPHE,
  APOSTROPHES,
  fold,
  INITIALS,
  INVISIBLE,
  LOWERED,
  UNSPACED,
  withoutApostrophes,
} from './search-letters.ts';

/**
 * What a word is, for everything that searches: the index, queries and marks on a page split text with this one rule,
 * so that what was printed and what is typed meet.
 *
 * A word is a run of letters and digits. An apostrophe between letters belongs to it, as does a point or comma between
 * digits (`1.9`, `1,000`); every other mark ends it (`well-known` is `well known`). Letters with points between them
 * are one word (`U.S.`, `U. S.`), and so is a formula (`CO₂`). In scripts without blanks between words each character
 * is one. ½ and ² never join the digits beside them. `%` after a number is the word `percent`.
 */
export interface Word {
  /** What decides whether two words are the same; see `wordKey`. */
  key: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** Ends the key of an abbreviation printed in capitals or with points: `US` and `U.S.` are `usꞏ`, `us` is `us`. */
export const CAPITALS = 'ꞏ';

const run = `(?:[\\p{L}\\p{Nl}\\p{Nd}\\p{M}]|${LOWERED})`;
const clitic = `[${APOSTROPHES}][sS](?![\\p{L}\\p{N}])`;
const joiners = [
  `(?<=[\\p{L}\\p{M}])[${APOSTROPHES}](?=\\p{L})`,
  `(?<=\\p{Nd})(?=${clitic})[${APOSTROPHES}]`,
  `[${INVISIBLE}]+`,
  '(?<=\\p{Nd})[.,](?=\\p{Nd})',
].join('|');
const points = `(?<![\\p{L}\\p{N}])${INITIALS}(?![\\p{L}\\p{M}\\p{N}])(?:${clitic}|\\.(?:${clitic})?)?`;
const spaced = `${points}|${run}+(?:(?:${joiners})${run}+)*|\\p{No}|(?<=[\\p{Nd}\\p{No}]\\s?)%`;
const unspaced = `(?=[\\p{L}\\p{Nl}])[${UNSPACED}]`;
const spacedWords = new RegExp(spaced, 'gu');
const unspacedLetter = new RegExp(unspaced, 'u');
const allWords = new RegExp(
  `${unspaced}[\\p{M}\\uFF9E\\uFF9F]*|${spaced.replaceAll(`${run}+`, `(?:(?!${unspaced})${run})+`)}`,
  'gu',
);

const keys = new Remembered<string, string>(100_000);

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(unspacedLetter.test(text) ? allWords : spacedWords)) {
    const key = wordKey(match[0]);
    if (key) words.push({ key, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** Whether a word is a character of a script that puts no blanks between words. */
export const isUnspaced = ({ key }: Pick<Word, 'key'>) => unspacedLetter.test(key);

/**
 * What two spellings of a word have in common: no case, no marks that people leave out, no thousands separators. A
 * decimal point becomes a `d`: `1.9` and `19` are different words.
 */
export function wordKey(word: string): string {
  return keys.get(word, makeKey);
}

const abbreviation = new RegExp(`^(?:(?:\\p{L}\\.)+\\p{L}\\.?|\\p{Lu}{2,3})(?=${clitic}$|$)`, 'u');

function makeKey(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  if (word === '%') return 'percent';
  if (/^\p{No}$/u.test(word)) return numberSign(word);
  const composed = word.normalize('NFC').replace(/(?<=\.)\s/gu, '');
  const [short] = abbreviation.exec(composed) ?? [];
  if (short) {
    const letters = lettersOf(fold(short));
    const whole = composed.length > short.length ? withoutApostrophes(`${letters}${APOSTROPHE}s`) : letters;
    return letters.length < 2 || letters.length > 3 ? whole : whole + CAPITALS;
  }
  const folded = fold(word.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '').replace(/(?<=\d)[.,](?=\d)/g, 'd'));
  return lettersOf(withoutApostrophes(folded));
}

const lettersOf = (folded: string) => folded.replace(/[^\p{L}\p{N}\p{M}]|^\p{M}+/gu, '');

/** ½ is `1ꞏ2`, ² is `ꞏ2`: never what digits are. */
export function numberSign(sign: string): string {
  const digits = sign.normalize('NFKD').replace(/[^\p{L}\p{N}\u2044]/gu, '');
  return isRaised(sign) ? CAPITALS + digits : digits.replace('\u2044', CAPITALS);
}

/** Whether a character is a number above or below the line: ², or a note's ¹. */
export const isRaised = (sign: string) => /^[²³¹\u2070-\u209C]$/u.test(sign);

/** Whether a key means what is printed as another: `us` means `US` and `U.S.` as well, but not the other way round. */
export function meansKey(sought: string, printed: string): boolean {
  return sought === printed || (printed.length === sought.length + 1 && printed === sought + CAPITALS);
}

/** A key as readers would write it. */
export function shownKey(key: string): string {
  const [letters, ending] = key.replace(/ꞏ$/, '').split(APOSTROPHE);
  const shown = key.endsWith(CAPITALS) ? letters!.toUpperCase() : letters!;
  return ending ? `${shown}’${ending}` : shown;
}

/**
 * A run of words that a quotation may leave out, such as `(Laughter.)`, `[sic]` or a raised number: its first word and
 * how many.
 */
export interface Aside {
  at: number;
  count: number;
}

const asidePattern = /\(([^()]{1,80})\)|\[([^[\]]{1,80})\]|[²³¹\u2070-\u209C]+/gu;
const sentence = /^\s*\p{Lu}[^]*[.!?…]\s*$/u;
const direction = new RegExp(
  String.raw`^\s*(?:laughter|laughs|inaudible|applause|cross-?talk|pause|indiscernible|unintelligible` +
    String.raw`|speak(?:s|ing)|(?:as|through|via) (?:an )?(?:interpret|translat)\w+|off-?mic)\b`,
  'iu',
);

/** The stage directions, editors' brackets and raised numbers within a text whose words are given. */
export function asidesOf(text: string, words: Word[]): Aside[] {
  const asides: Aside[] = [];
  let next = 0;
  for (const match of text.matchAll(asidePattern)) {
    const inside = match[1];
    const isAside = inside === undefined || sentence.test(inside) || direction.test(inside);
    if (!isAside) continue;
    while (next < words.length && words[next]!.start < match.index) next += 1;
    const at = next;
    while (next < words.length && words[next]!.end <= match.index + match[0].length) next += 1;
    if (next > at) asides.push({ at, count: next - at });
  }
  return asides;
}
