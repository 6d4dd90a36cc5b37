import {
  APOSTROPHES,
  fold,
  INITIALS,
  INVISIBLE,
  LOWERED,
  UNSPACED,
  withoutApostrophes,
} from '../../contract/search-letters.ts';
import { numberSign } from '../../contract/search-words.ts';

/** A word of a text, with the place where it stands. */
export interface Word {
  /** As written, without the punctuation around it. */
  text: string;
  /**
   * What decides whether two words are the same: lower case, without accents, dots of abbreviations and thousands
   * separators.
   */
  key: string;
  /** A currency or minus sign before a number, else empty. */
  sign: string;
  /** Offsets in the text, in UTF-16 units. */
  start: number;
  end: number;
}

const inner = `(?:[\\p{L}\\p{M}\\p{Nl}\\p{Nd}${INVISIBLE}]|${LOWERED})`;
const apostrophe = `[${APOSTROPHES}]`;
/** `1/2`, which is also printed ½; all that have such a sign. */
const fraction = String.raw`(?<![\p{N}/⁄.,])(?:1[/⁄](?:[2-9]|10)|2[/⁄][35]|3[/⁄][458]|4[/⁄]5|5[/⁄][68]|7[/⁄]8)(?![\p{N}/⁄])`;
const unspaced = `(?=[\\p{L}\\p{Nl}])[${UNSPACED}]`;

/**
 * Signs, abbreviations with dots, numbers, words with apostrophes, and what is read aloud or counts without being
 * either.
 */
const spaced = (inner: string) =>
  [
    `(?<sign>\\p{Sc}|(?<![\\p{L}\\p{N}]|[-−.])[-−](?=\\.?\\p{N}))?(?:`,
    `(?<short>(?<![\\p{L}\\p{N}])${INITIALS}(?!${inner})\\.?)`,
    `|(?<fraction>${fraction})`,
    `|(?<number>(?<![\\p{L}\\p{N}.])\\.(?=\\p{Nd})\\p{Nd}+` +
      `|\\p{Nd}${inner}*(?:[.,:]\\p{Nd}${inner}*)*(?:${apostrophe}\\p{L}+)?)`,
    `|(?<word>[\\p{L}\\p{Nl}]${inner}*(?:${apostrophe}${inner}+)*)`,
    `|(?<symbol>[%&]|\\p{No})`,
    `)`,
  ].join('');
const spacedWords = new RegExp(spaced(inner), 'gu');
const unspacedLetter = new RegExp(unspaced, 'u');
const allWords = new RegExp(
  `(?<character>${unspaced}[\\p{M}\\uFF9E\\uFF9F]*)|${spaced(`(?:(?!${unspaced})${inner})`)}`,
  'gu',
);

const symbols: Record<string, string> = { '%': 'percent', '&': 'and' };

/** The words of a text. Dashes, hyphens and all other punctuation part words and are none themselves. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(unspacedLetter.test(text) ? allWords : spacedWords)) {
    const {
      sign = '',
      short,
      fraction,
      number,
      word,
      symbol,
      character,
    } = match.groups as Record<string, string | undefined>;
    const key = short
      ? fold(short).replace(/[.\s]/gu, '')
      : fraction
        ? numberSign(fraction.replace('/', '⁄'))
        : number
          ? numberKey(withoutApostrophes(fold(number)))
          : symbol
            ? (symbols[symbol] ?? numberSign(symbol))
            : withoutApostrophes(fold((character ?? word)!));
    if (key === '') continue;
    words.push({
      text: match[0],
      key,
      sign: sign === '−' ? '-' : sign,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return words;
}

/**
 * Whether two words are the same but for case, accents and punctuation. A missing currency sign is punctuation; another
 * one is not.
 */
export function sameWord(a: Word, b: Word): boolean {
  return (
    a.key === b.key && (a.sign === b.sign || ((a.sign === '' || b.sign === '') && a.sign !== '-' && b.sign !== '-'))
  );
}

/** Words as one writes them one after the other. */
export function written(words: readonly Pick<Word, 'text'>[]): string {
  let text = '';
  for (const word of words)
    text += text !== '' && !(closeUp(text.at(-1)!) && closeUp(word.text[0]!)) ? ` ${word.text}` : word.text;
  return text;
}

const closeUp = (character: string) => unspacedLetter.test(character) || /\p{M}/u.test(character);

function numberKey(number: string): string {
  const grouped = /^\d{1,3}(?:,\d{3})+(?![\d,])/.test(number) ? number.replaceAll(',', '') : number;
  return grouped.startsWith('.') ? `0${grouped}` : grouped;
}
