import { between, within, type Span } from './spans.ts';
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

const ellipsis = /…|\.\s?\.\s?\./gu;
const letterInBrackets = /\[(\p{L}{1,2})\](?=\p{L})/gu;
const endingInBrackets = /(?<=\p{L})\[(['’]?\p{L}+)\]/gu;
const insertion = /\[[^[\]]*\]|\(\s*sic\s*\)/giu;

/** Reads a quote: its words, the ellipses between them, and the words in brackets. */
export function readPassage(quote: string): Passage {
  // `[t]he` says no more than a change of case; what is taken out is made up for, so that offsets hold.
  const text = quote.replace(letterInBrackets, '$1\u2060\u2060');
  const gap = between([...text.matchAll(ellipsis)].map((match) => match.index + match[0].length - 1));
  const ending = between([...text.matchAll(endingInBrackets)].map(({ index }) => index));
  const inserted = within(
    [...text.matchAll(insertion)].map((match): Span => [match.index, match.index + match[0].length]),
  );
  // An ending in brackets belongs to its word: `speak[ing]` is read as one word that was put in.
  const joined = text.replace(endingInBrackets, '\u2060$1\u2060');
  let before = 0;
  const words = wordsOf(joined).map((word): QuoteWord => {
    const gapBefore = before > 0 && gap(before, word.start);
    before = word.end;
    const bracketed = inserted(word.start, word.end) || ending(word.start + 1, word.end - 1);
    return { ...word, bracketed, gapBefore };
  });
  return { text: joined, words };
}
