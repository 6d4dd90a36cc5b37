import { wordsOf, type Word } from './words.ts';

/** A word of a quote. */
export interface QuoteWord extends Word {
  /** It stands in square brackets: the quoting writer says that it was put in. */
  bracketed: boolean;
  /** An ellipsis stands before it: the writer says that words were left out here. */
  gapBefore: boolean;
}

/** The words that a quote claims were said, with what its writer declares about them. */
export interface Passage {
  /** The text that the words' offsets count in. */
  text: string;
  words: QuoteWord[];
}

const ellipsis = /[[(]?\s*(?:…|\.(?:\s?\.){2,})+\s*[\])]?/gu;
const letterInBrackets = /\[(\p{L}{1,2})\](?=\p{L})/gu;
const endingInBrackets = /(?<=\p{L})\[(['’]?\p{L}+)\]/gu;
const insertion = /\[[^[\]]*\]|\(\s*sic\s*\)/giu;

/** Reads a quote: its words, the ellipses between them, and the words in brackets. */
export function readPassage(quote: string): Passage {
  // `[t]he` says no more than a change of case; what is taken out is made up for, so that offsets hold.
  const text = quote.replace(letterInBrackets, '$1\u2060\u2060');
  const gaps = [...text.matchAll(ellipsis)].map(({ index }) => index);
  const endings = [...text.matchAll(endingInBrackets)].map(({ index }) => index);
  const insertions = [...text.matchAll(insertion)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  // An ending in brackets belongs to its word: `speak[ing]` is read as one word that was put in.
  const joined = text.replace(endingInBrackets, '\u2060$1\u2060');
  let before = 0;
  const words = wordsOf(joined).map((word): QuoteWord => {
    const gapBefore = before > 0 && gaps.some((at) => at >= before && at <= word.start);
    before = word.end;
    const inside = insertions.some(([from, to]) => word.start >= from && word.end <= to);
    const ending = endings.some((at) => at > word.start && at < word.end);
    return { ...word, bracketed: inside || ending, gapBefore };
  });
  return { text: joined, words };
}
