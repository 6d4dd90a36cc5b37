/**
 * What a word is, for everything that searches: the index, queries, marks on a page and the quote checker split text
 * with this one rule, so that what was printed and what is typed meet.
 *
 * A word is a run of letters and digits. An apostrophe between letters belongs to it (`don't`, `don’t` and `dont` are
 * one word), as does a point or comma between digits (`1.9`, `1,000`); every other mark ends it (`U.S.` is `u s`,
 * `well-known` is `well known`). `%` after a number is the word `percent`.
 */
export interface Word {
  /** The word without case, accents and apostrophes. */
  key: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

const wordPattern =
  /[\p{L}\p{N}\p{M}]+(?:(?:['’ʼ‘`´]|[\u00AD\u200B-\u200D\u2060\uFEFF]+|(?<=\d)[.,](?=\d))[\p{L}\p{N}\p{M}]+)*|(?<=\d\s?)%/gu;

const keys = new Map<string, string>();

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const key = wordKey(match[0]);
    if (key) words.push({ key, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** What two spellings of a word have in common. A decimal point becomes a `d`: `1.9` and `19` are different words. */
export function wordKey(word: string): string {
  let key = keys.get(word);
  if (key === undefined) {
    if (keys.size > 200_000) keys.clear();
    keys.set(word, (key = makeKey(word)));
  }
  return key;
}

function makeKey(word: string): string {
  if (/^[a-z]+$/.test(word)) return word;
  if (word === '%') return 'percent';
  return word
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[.,](?=\d)/g, 'd')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFC')
    .toLowerCase();
}

/** A run of words that a quotation may leave out, such as `(Laughter.)` or `[sic]`: its first word and how many. */
export interface Aside {
  at: number;
  count: number;
}

const asidePattern = /\(([^()]{1,80})\)|\[([^[\]]{1,80})\]/gu;
const sentence = /^\s*\p{Lu}[^]*[.!?…]\s*$/u;
const direction =
  /^\s*(?:laughter|laughs|inaudible|applause|cross-?talk|pause|indiscernible|unintelligible|speak(?:s|ing)|(?:as|through|via) (?:an )?(?:interpret|translat)\w+|off-?mic)\b/iu;

/** The stage directions and editors' brackets within a text whose words are given. */
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
