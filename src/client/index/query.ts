import { wordsOf, type Word } from '../../contract/search-words.ts';

/** What somebody looks for, read from what they typed. */
export interface Query {
  /** All of these must be there. */
  terms: Term[];
  /** None of these may be there. */
  excluded: Term[];
  /** The words outside quotation marks in their order, each as its spellings: where they stand together, that comes first. */
  sequence: string[][][];
}

/** A word (in any of its forms), or a phrase (word for word). */
export interface Term {
  kind: 'word' | 'phrase';
  /** As typed, for messages. */
  text: string;
  /** Spellings that mean the same, each a run of words: `PM` is `pm` or `p m`. */
  variants: string[][];
  /** Still being typed: words that begin so count as well. */
  unfinished?: boolean;
}

const OPENING = '“„«';
const CLOSING = '”»';
const STRAIGHT = '"″＂';
const MOST_VARIANTS = 8;

/**
 * Reads a query: words, `"phrases"` in straight or curly marks, `-words` to leave out. Never fails. While somebody is
 * `typing`, the last word may not be whole yet.
 */
export function parseQuery(typed: string, typing = false): Query {
  const query: Query = { terms: [], excluded: [], sequence: [] };
  const shouting = !/\p{Ll}/u.test(typed);
  for (const { quoted, negative, text } of segments(typed)) {
    const words = wordsOf(text);
    if (words.length === 0) continue;
    const spellings = words.map((word) => spellingsOf(text, word, shouting));
    if (quoted) {
      (negative ? query.excluded : query.terms).push({
        kind: 'phrase',
        text: text.trim(),
        variants: combined(spellings),
      });
    } else if (negative) {
      query.excluded.push({
        kind: words.length > 1 ? 'phrase' : 'word',
        text: text.trim(),
        variants: combined(spellings),
      });
    } else {
      query.sequence.push(...spellings);
      for (const term of wordTerms(text, words, spellings))
        if (!query.terms.some((other) => sameWord(other, term))) query.terms.push(term);
    }
  }
  const last = query.terms.at(-1);
  if (typing && last?.kind === 'word' && /[\p{L}\p{N}]$/u.test(typed)) last.unfinished = true;
  return query;
}

/** A term a word; letters with points between them (`U.S.`) are one. */
function wordTerms(text: string, words: Word[], spellings: string[][][]): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = at;
    while (
      isLetter(words[at]!) &&
      words[at + 1] &&
      isLetter(words[at + 1]!) &&
      text.slice(words[at]!.end, words[at + 1]!.start) === '.'
    )
      at += 1;
    terms.push({
      kind: 'word',
      text: text.slice(words[first]!.start, words[at]!.end),
      variants: combined(spellings.slice(first, at + 1)),
    });
  }
  return terms;
}

const isLetter = ({ key }: Word) => /^\p{L}$/u.test(key);
const sameWord = (a: Term, b: Term) => a.kind === 'word' && JSON.stringify(a.variants) === JSON.stringify(b.variants);

/** Every combination of the words' spellings, up to a number. */
export function combined(spellings: string[][][]): string[][] {
  let runs: string[][] = [[]];
  for (const variants of spellings) {
    const some = runs.length * variants.length > MOST_VARIANTS ? variants.slice(0, 1) : variants;
    runs = runs.flatMap((run) => some.map((variant) => [...run, ...variant]));
  }
  return runs;
}

/** Abbreviations are printed with points (`P.M.`) and typed without; `covid19` is printed `COVID-19`. */
function spellingsOf(text: string, { key, start, end }: Word, shouting: boolean): string[][] {
  const typed = text.slice(start, end);
  const isAbbreviation = (!shouting && /^[A-Z]{2,3}$/.test(typed)) || /^(am|pm|uk|un|eu|dc)$/i.test(typed);
  if (isAbbreviation) return [[key], [...key]];
  const [, letters, digits] = /^([a-z]+)(\d+)$/.exec(key) ?? [];
  return letters && digits ? [[key], [letters, digits]] : [[key]];
}

interface Segment {
  quoted: boolean;
  negative: boolean;
  text: string;
}

/** The query cut at its quotation marks and exclusions. */
function segments(typed: string): Segment[] {
  const text = typed.normalize('NFC').trim();
  const whole = wholeQuote(text);
  if (whole !== null) return [{ quoted: true, negative: false, text: whole }];
  const found: Segment[] = [];
  let depth = 0;
  let start = 0;
  let negative = false;
  const close = (end: number, quoted: boolean) => {
    const part = text.slice(start, end);
    if (quoted) found.push({ quoted, negative, text: part });
    else found.push(...unquoted(part));
    start = end + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const mark = quoteAt(text, at);
    if (mark === null) continue;
    if (mark === 'opening' || depth === 0) {
      if (depth === 0) {
        const minus = /(?:^|\s)-$/.test(text.slice(start, at));
        close(at, false);
        negative = minus;
      }
      depth += 1;
    } else if ((depth -= 1) === 0) close(at, true);
  }
  close(text.length, depth > 0);
  return found;
}

/** What a query holds that is one quotation from end to end, however many marks are within it; else `null`. */
function wholeQuote(text: string): string | null {
  const inside = text.slice(1, -1);
  if (/^['‘][^]*\s[^]*['’]$/u.test(text) && !/^['‘]\p{L}+['’]\s/u.test(text)) return inside;
  const all = OPENING + CLOSING + STRAIGHT;
  if (text.length < 3 || !all.includes(text[0]!) || !all.includes(text.at(-1)!)) return null;
  const straight = [...text].filter((mark) => STRAIGHT.includes(mark)).length;
  if (straight === 2 && STRAIGHT.includes(text[0]!) && STRAIGHT.includes(text.at(-1)!)) return inside;
  const depths: number[] = [];
  for (let at = 0, depth = 0; at < text.length; at += 1) {
    const mark = quoteAt(text, at);
    if (mark) depths.push((depth += mark === 'opening' ? 1 : -1));
  }
  const balanced = depths.at(-1) === 0 && depths.every((depth) => depth >= 0);
  return balanced && depths.indexOf(0) < depths.length - 1 ? null : inside;
}

function quoteAt(text: string, at: number): 'opening' | 'closing' | null {
  const mark = text[at]!;
  if (OPENING.includes(mark)) return 'opening';
  if (CLOSING.includes(mark)) return 'closing';
  if (!STRAIGHT.includes(mark)) return null;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return /[\s([{\-–—]/u.test(before) && !/\s/u.test(after) ? 'opening' : 'closing';
}

/** Words outside quotation marks: runs to find and words to leave out. */
function unquoted(text: string): Segment[] {
  const found: Segment[] = [];
  let start = 0;
  for (const match of text.matchAll(/(?<=^|\s)-(?=[\p{L}\p{N}])\S+/gu)) {
    found.push({ quoted: false, negative: false, text: text.slice(start, match.index) });
    found.push({ quoted: false, negative: true, text: match[0].slice(1) });
    start = match.index + match[0].length;
  }
  found.push({ quoted: false, negative: false, text: text.slice(start) });
  return found;
}

/** The words of a query that a page should mark, as runs: a phrase whole, a word by itself. */
export function runsToMark(query: Query): { words: string[]; exact: boolean }[] {
  return query.terms.flatMap(({ kind, variants }) =>
    variants.map((words) => ({ words, exact: kind === 'phrase' || words.length > 1 })),
  );
}
