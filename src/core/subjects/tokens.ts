/** A word of a text as the search for terms sees it. */
export interface Token {
  /** As printed, without a possessive ending. */
  word: string;
  /** Lower-cased, one form for singular and plural: what counts as the same word. */
  key: string;
  /** Whether it begins with a capital letter or is written in capitals. */
  capital: boolean;
  /** Whether `’s` follows, which a term may hold within but not at its end. */
  possessive: boolean;
  /** What parts it from the word before: nothing, a mark within a sentence, or the beginning of a sentence. */
  after: 'blank' | 'mark' | 'sentence';
  /** Whether `&` stands between it and the word before: `Johnson & Johnson`. */
  joined?: true;
}

/**
 * `U.S.`, `H.R.2`; else letters and digits with what joins them. A word cut off in speech (`inves- —`) keeps its dash.
 */
const WORD = /(?:\p{Lu}\.){2,}\d*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.’'&‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*-?/gu;

/** The same for texts of Latin letters only, in half the time. */
const LATIN_WORD = /(?:[A-Z]\.){2,}\d*|[A-Za-z0-9À-ɏ]+(?:[.’'&‑-][A-Za-z0-9À-ɏ]+)*-?/g;
const LATIN = /^[\0-ɏ\u2000-\u206f€]*$/;

/** What a transcriber adds: `(Laughter.)`, `[sic]`. */
const ADDED = /\([^()]{1,80}\)|\[[^[\]]{1,80}\]/gu;

/** Abbreviations before names, whose full stop ends no sentence. */
const ABBREVIATED = /^(?:mr|ms|mrs|dr|sen|rep|gov|gen|adm|st|lt|col|sgt|prof|jr|sr)$/u;

/** Scripts that part no words by blanks. */
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The words of a text in their order, those a transcriber added in brackets left out. */
export function tokens(text: string): Token[] {
  const said = text.replace(ADDED, ' \u2026 ');
  const found: Token[] = [];
  let end = 0;
  let before = '';
  for (const { 0: word, index } of wordsOf(said)) {
    const gap = said.slice(end, index);
    end = index + word.length;
    if (word.endsWith('-')) {
      before = '';
      found.push({ word: '', key: '', capital: false, possessive: false, after: 'mark' });
      continue;
    }
    const bare = word.endsWith('’s') || word.endsWith("'s") ? word.slice(0, -2) : word;
    found.push({
      word: bare,
      key: keyOf(bare),
      capital: bare[0] !== bare[0]!.toLowerCase(),
      possessive: bare !== word,
      after: parted(gap, before, found.length === 0),
      ...(gap === ' & ' && { joined: true as const }),
    });
    before = bare;
  }
  return found;
}

function* wordsOf(text: string): Generator<{ 0: string; index: number }> {
  if (LATIN.test(text)) return yield* text.matchAll(LATIN_WORD);
  if (!UNPARTED.test(text)) return yield* text.matchAll(WORD);
  for (const { segment, index, isWordLike } of segmenter.segment(text)) if (isWordLike) yield { 0: segment, index };
}

function parted(gap: string, before: string, first: boolean): Token['after'] {
  if (first) return 'sentence';
  if (gap === ' ' || gap === '' || gap === ' & ' || /^[^\S\n]+$/.test(gap)) return 'blank';
  if (gap === '. ' || gap === '.\u00a0' || gap === '.  ')
    return ABBREVIATED.test(before.toLowerCase()) ? 'blank' : 'sentence';
  return /[.!?:“"\n…]/u.test(gap) ? 'sentence' : 'mark';
}

/** One form for a word in capitals or not, in singular or plural. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is)$/u.test(lower)) return lower;
  return lower.endsWith('ies') && lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
}
