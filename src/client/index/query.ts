import { hyphened, joinedKey, joins } from '../../contract/search-compounds.ts';
import { CAPITALS, isUnspaced, wordsOf, type Word } from '../../contract/search-words.ts';
import { segmentsOf, type Segment } from './segments.ts';

/** What somebody looks for, read from what they typed. */
export interface Query {
  /** All of these must be there. */
  terms: Term[];
  /** None of these may be there. */
  excluded: Term[];
  /**
   * The words outside quotation marks in their order: where they stand together, that comes first. Empty for a single
   * one.
   */
  sequence: Run[];
}

/** A word (in any of its forms), a phrase (word for word), or several of either of which one is enough. */
export interface Term {
  kind: 'word' | 'phrase';
  /** As typed, for messages. */
  text: string;
  /** What answers it, each by itself: other spellings, and what `OR` adds. */
  runs: Run[];
  /** Still being typed: words that begin so count as well. */
  unfinished?: boolean;
}

/** Words that stand one after the other or, with `within`, in any order with at most so many others between them. */
export interface Run {
  words: Sought[];
  within?: number;
}

/** A word as it was said, in any form, or with any ending. */
export interface Sought {
  key: string;
  as: 'said' | 'form' | 'beginning';
}

const MOST_RUNS = 8;
/** Letters before a `*`. */
const LEAST_BEGINNING = 2;
/**
 * A query without small letters is shouted, and its short words no abbreviations, where it has a word of so many
 * letters.
 */
const SHOUTED = /[\p{Lu}\p{M}]{5}/u;

/**
 * Reads a query: words, `"phrases"` in straight or curly marks, `"near words"~5`, `beginnings*`, `OR` between two of
 * these, and `-` before what to leave out. Never fails. While somebody is `typing`, the last word may not be whole yet.
 */
export function parseQuery(typed: string, typing = false): Query {
  const query: Query = { terms: [], excluded: [], sequence: [] };
  const shouted = !/\p{Ll}/u.test(typed) && SHOUTED.test(typed);
  const segments = segmentsOf(typed);
  const sequence: Slot[] = [];
  const seen = new Set<string>();
  let either = false;
  const add = (term: Term) => {
    const before = query.terms.at(-1);
    if (either && before) {
      before.runs.push(...term.runs);
      before.text += ` OR ${term.text}`;
    } else {
      const key = term.kind === 'word' ? JSON.stringify(term.runs) : '';
      if (key && seen.has(key)) return;
      seen.add(key);
      query.terms.push(term);
    }
    either = false;
  };
  for (const segment of segments) {
    if (segment.quoted) {
      const term = phraseTerm(segment, shouted);
      if (term && segment.negative) query.excluded.push(term);
      else if (term) add(term);
    } else if (segment.negative) query.excluded.push(...wordTerms(segment.text, shouted).map(({ term }) => term));
    else {
      for (const chain of segment.text.split(/(?<=^|\s)(?:OR|\|)(?=\s|$)/u).entries()) {
        if (chain[0] > 0) either = true;
        for (const { term, slots } of wordTerms(chain[1], shouted)) {
          add(term);
          sequence.push(...slots);
        }
      }
    }
  }
  const plain = !query.terms.some(({ runs }) => runs.some(({ words }) => words.at(-1)!.as === 'beginning'));
  const joined = query.terms.some(({ text }) => text.includes(' OR '));
  if (sequence.length > 1 && plain && !joined) query.sequence = combined(sequence);
  if (segments.length === 1 && plain && !joined) writeInOne(query.terms);
  const last = query.terms.at(-1);
  if (typing && last?.kind === 'word' && /[\p{L}\p{N}]$/u.test(typed)) last.unfinished = true;
  return query;
}

/** Spellings of one word, or of two joined by a hyphen. */
type Slot = Sought[][];

function phraseTerm({ text, within }: Segment, shouted: boolean): Term | null {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const term = { kind: 'phrase' as const, text: text.trim() };
  if (within !== undefined && words.length > 1)
    return { ...term, runs: [{ words: words.map((word) => said(keyOf(text, word, shouted))), within }] };
  const runs = combined(slotsOf(text, words, shouted));
  if (words.length === 2 && !hyphened(text, words[0]!, words[1]!) && joins(words[0]!.key, words[1]!.key))
    runs.push({ words: [said(joinedKey(words[0]!.key, words[1]!.key))] });
  return { ...term, runs };
}

/** Words outside quotation marks, a term each; those joined by hyphens, or written without blanks, are one. */
function wordTerms(text: string, shouted: boolean): { term: Term; slots: Slot[] }[] {
  const words = wordsOf(text);
  const found: { term: Term; slots: Slot[] }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const first = at;
    while (words[at + 1] && belongs(text, words[at]!, words[at + 1]!)) at += 1;
    const chain = words.slice(first, at + 1);
    const { start, end } = { start: chain[0]!.start, end: chain.at(-1)!.end };
    const slots = slotsOf(text, chain, shouted);
    const open = text[end] === '*' && (isUnspaced(chain.at(-1)!) || chain.at(-1)!.key.length >= LEAST_BEGINNING);
    const as: Sought['as'] = open ? 'beginning' : isUnspaced(chain.at(-1)!) ? 'said' : 'form';
    const runs = combined(slots).map(({ words: run }) => ({ words: [...run.slice(0, -1), { ...run.at(-1)!, as }] }));
    found.push({ term: { kind: 'word', text: text.slice(start, open ? end + 1 : end), runs }, slots });
  }
  return found;
}

function belongs(text: string, first: Word, second: Word): boolean {
  return (
    hyphened(text, first, second) ||
    isFraction(text, first, second) ||
    (first.end === second.start && isUnspaced(first) && isUnspaced(second))
  );
}

/** `1/2`, which is also printed ½. */
const isFraction = (text: string, first: Word, second: Word) =>
  /^\d[/\u2044]\d$/.test(text.slice(first.start, second.end));

/** The words of a text with their spellings: two with a hyphen also in one. */
function slotsOf(text: string, words: Word[], shouted: boolean): Slot[] {
  const slots: Slot[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [first, second] = [words[at]!, words[at + 1]];
    if (second && hyphened(text, first, second)) {
      const keys = [keyOf(text, first, shouted), keyOf(text, second, shouted)] as const;
      slots.push([keys.map(said), [said(joinedKey(...keys))]]);
      at += 1;
    } else if (second && isFraction(text, first, second)) {
      slots.push([[said(first.key), said(second.key)], [said(first.key + CAPITALS + second.key)]]);
      at += 1;
    } else slots.push(spellingsOf(keyOf(text, first, shouted)));
  }
  return slots;
}

const said = (key: string): Sought => ({ key, as: 'said' });

/** In what is shouted, capitals say nothing; letters with points between them are an abbreviation even there. */
function keyOf(text: string, { key, start, end }: Word, shouted: boolean): string {
  return shouted && key.endsWith(CAPITALS) && !text.slice(start, end).includes('.') ? key.slice(0, -1) : key;
}

/** `PM` is also printed `pm`, `covid19` is printed `COVID-19`. */
function spellingsOf(key: string): Slot {
  if (key === `pm${CAPITALS}`) return [[said(key)], [said('pm')]];
  const [, letters, digits] = /^(\p{L}+)(\d+\p{L}?)$/u.exec(key) ?? [];
  return letters && digits ? [[said(key)], [said(letters), said(digits)]] : [[said(key)]];
}

/** Two words typed and nothing else: somebody may have printed them as one. */
function writeInOne(terms: Term[]): void {
  const [first, second] = terms.map(({ runs }) =>
    runs.length === 1 && runs[0]!.words.length === 1 ? runs[0]!.words[0]!.key : '',
  );
  if (terms.length !== 2 || !first || !second || !joins(first, second)) return;
  for (const { kind, runs } of terms)
    if (kind === 'word') runs.push({ words: [{ key: joinedKey(first, second), as: 'form' }] });
}

/** Every combination of the words' spellings, up to a number. */
function combined(slots: Slot[]): Run[] {
  const runs: Sought[][] = [[]];
  for (const slot of slots) {
    const [only, ...others] = runs.length * slot.length > MOST_RUNS ? slot.slice(0, 1) : slot;
    const more = others.flatMap((other) => runs.map((run) => [...run, ...other]));
    for (const run of runs) run.push(...only!);
    runs.push(...more);
  }
  return runs.map((words) => ({ words }));
}
