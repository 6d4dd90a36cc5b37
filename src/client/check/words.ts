/** A word of a text, with the place where it stands. */
export interface Word {
  /** As written, without the punctuation around it. */
  text: string;
  /** What decides whether two words are the same: lower case, without accents, dots of abbreviations and thousands separators. */
  key: string;
  /** A currency or minus sign before a number, else empty. */
  sign: string;
  /** Offsets in the text, in UTF-16 units. */
  start: number;
  end: number;
}

const invisible = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const inner = `[\\p{L}\\p{M}\\p{N}${invisible}]`;
const apostrophe = `['’‘ʼ＇\`´]`;

/** Signs, abbreviations with dots, numbers, words with apostrophes, and the two symbols that are read aloud. */
const pattern = new RegExp(
  [
    `(?<sign>\\p{Sc}|(?<![\\p{L}\\p{N}]|[-−.])[-−](?=\\.?\\p{N}))?(?:`,
    `(?<short>(?<![\\p{L}\\p{N}])(?:\\p{L}\\.)+\\p{L}(?!${inner})\\.?)`,
    `|(?<number>(?<![\\p{L}\\p{N}.])\\.(?=\\p{N})\\p{N}+|\\p{N}${inner}*(?:[.,:]\\p{N}${inner}*)*(?:${apostrophe}\\p{L}+)?)`,
    `|(?<word>\\p{L}${inner}*(?:${apostrophe}${inner}+)*)`,
    `|(?<symbol>[%&])`,
    `)`,
  ].join(''),
  'gu',
);

/** Contractions that stay the same word without their apostrophe; `were` and `we're`, `its` and `it's` do not. */
const contraction =
  /^(?:.{2,}n't|(?:i|you|we|they|could|should|would|might|must)'ve|(?:you|they)'re|(?:you|they|that|there|it|who)'ll|i'm|(?:that|what|there|here|where|how)'s|y'all|o'clock)$/;

const symbols: Record<string, string> = { '%': 'percent', '&': 'and' };

/** The words of a text. Dashes, hyphens and all other punctuation part words and are none themselves. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    const { sign = '', short, number, word, symbol } = match.groups as Record<string, string | undefined>;
    const key = short
      ? plain(short).replaceAll('.', '')
      : number
        ? numberKey(plain(number))
        : word
          ? wordKey(plain(word))
          : symbols[symbol!]!;
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

/** Whether two words are the same but for case, accents and punctuation. A missing currency sign is punctuation; another one is not. */
export function sameWord(a: Word, b: Word): boolean {
  return (
    a.key === b.key && (a.sign === b.sign || ((a.sign === '' || b.sign === '') && a.sign !== '-' && b.sign !== '-'))
  );
}

function plain(text: string): string {
  return text
    .replace(new RegExp(`[${invisible}]`, 'gu'), '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(new RegExp(apostrophe, 'gu'), "'");
}

function wordKey(word: string): string {
  return contraction.test(word) ? word.replaceAll("'", '') : word;
}

function numberKey(number: string): string {
  const grouped = /^\d{1,3}(?:,\d{3})+(?![\d,])/.test(number) ? number.replaceAll(',', '') : number;
  return grouped.startsWith('.') ? `0${grouped}` : grouped;
}
