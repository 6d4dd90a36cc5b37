/*
 * Which characters mean the same when people search and quote. What is printed stays as it is; this is only about what
 * it is compared by.
 */

/**
 * Marks that stand for an apostrophe, those of names among them (`Oʻahu`, `OʼFern`, `O′Dell`), for use between `[` and
 * `]`.
 */
export const APOSTROPHES = "'’‘‛ʼʻʽʾʿʹˈꞌ＇`´′‵՚";

/** Characters without a look of their own, for use between `[` and `]`. */
export const INVISIBLE = '\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u2060-\\u2064\\uFE00-\\uFE0F\\uFEFF';

/**
 * Letters of scripts that put no blanks between words, for use between `[` and `]` after `(?=[\p{L}\p{Nl}])`. Each of
 * their characters is a word of its own, so that any run of them is found, and found exactly, whatever dictionary a
 * browser has or lacks.
 */
export const UNSPACED = [
  'Hani',
  'Hira',
  'Kana',
  'Bopo',
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
  'Talu',
  'Tale',
  'Lana',
  'Tavt',
  'Java',
  'Bali',
]
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');

/** A lowered digit of a formula: `CO₂` is typed `CO2`. Behind a number it is another number. */
export const LOWERED = '(?<=\\p{L}[₀-₉]{0,3})[₀-₉]';

/** Letters with points between them, and capitals with blanks besides: `U. S.` */
export const INITIALS = '(?:(?:(?:\\p{L}|Ph)\\.)+\\p{L}|(?:\\p{Lu}\\.\\s)+\\p{Lu}(?=\\.))';

/** Letters that are no others with a mark, and what they are typed as where a keyboard lacks them. */
const typedAs: Record<string, string> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', ŋ: 'n', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ə: 'a' },
  ...{ ɓ: 'b', ƀ: 'b', ȼ: 'c', ɗ: 'd', ɖ: 'd', ɛ: 'e', ɇ: 'e', ǝ: 'e', ǥ: 'g', ɣ: 'g', ɨ: 'i', ɩ: 'i', ɉ: 'j', ƙ: 'k' },
  ...{ ĸ: 'k', ƚ: 'l', ɔ: 'o', ɵ: 'o', ⱥ: 'a', ⱦ: 't', ʉ: 'u', ʋ: 'v', ƴ: 'y', ƶ: 'z', ς: 'σ' },
};
const untypable = new RegExp(`[${Object.keys(typedAs).join('')}]`, 'gu');

/*
 * Marks that people leave out: all of Latin and Greek, stress and the dots of ё in Cyrillic, the points of Hebrew and
 * Arabic and what stands on an alef. Everywhere else marks are vowels and letters: दिन is not दान, が not か, й not и.
 */
const accents = /([\p{Script=Latin}\p{Script=Greek}\p{N}])\p{M}+/gu;
const points = new RegExp(
  String.raw`(?<=[аеиоуыэюяіє])[\u0300\u0301]|` +
    String.raw`(?<=е)\u0308|[\u0591-\u05C7\u0640\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06ED]` +
    String.raw`|(?<=\u0627)[\u0653-\u0655]`,
  'gu',
);
const apostrophes = new RegExp(`[${APOSTROPHES}]`, 'gu');
const invisible = new RegExp(`[${INVISIBLE}]`, 'gu');

/** The apostrophe of a folded text. */
export const APOSTROPHE = 'ʼ';

/** A text without case, without marks and letters that people can't type or leave out, and with one apostrophe, `ʼ`. */
export function fold(text: string): string {
  return text
    .replace(invisible, '')
    .replace(apostrophes, APOSTROPHE)
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '$1')
    .replace(points, '')
    .replace(untypable, (letter) => typedAs[letter]!)
    .normalize('NFC');
}

/** Contractions that stay the same word without their apostrophe; `were` and `we're`, `its` and `it's` do not. */
const contraction = new RegExp(
  '^(?:.{2,}nʼt|(?:i|you|we|they|could|should|would|might|must)ʼve|(?:you|they)ʼre|(?:you|they|that' +
    '|there|it|who)ʼll|iʼm|(?:that|what|there|here|where|how)ʼs|yʼall|oʼclock)$',
);

/** `1990’s` is `1990s`; `2021’s` is what belongs to the year. */
const decade = /^(?:1[5-9]|20)?\d0ʼs$/;

/**
 * A folded word without the apostrophes that make no difference to which word it is: all but those of `we’re` and
 * `Ada’s`.
 */
export function withoutApostrophes(folded: string): string {
  if (!folded.includes(APOSTROPHE)) return folded;
  const bare = folded.replaceAll(APOSTROPHE, '');
  if (contraction.test(folded) || decade.test(folded)) return bare;
  const [, ending] = /[^ʼ]ʼ(s|re|ll|ve|d|m)$/u.exec(folded) ?? [];
  return ending ? `${bare.slice(0, -ending.length)}${APOSTROPHE}${ending}` : bare;
}
