import type { FlatText } from './inline.ts';
import { formOf, hasTitle, titles, type Form } from './label-forms.ts';

/** What stands between a label and the words spoken. */
export type Separator = 'colon' | 'stop' | 'dash' | 'none';

/** A stretch of text that could be a label: its form, its place, and what stands around it. */
export interface Candidate {
  start: number;
  /** Where the words spoken begin: behind the separator, or at a dash that belongs to them. */
  end: number;
  label: string;
  form: Form;
  separator: Separator;
  place: 'block' | 'hard-break' | 'soft-break' | 'mid-line';
  /** Blanks that follow; these transcripts mostly print two and more behind a label. */
  gap: number;
  /** The words before end a sentence (or there are none). */
  afterSentence: boolean;
  /** What follows begins like a quotation, as a headline or a quoted person would be introduced. */
  beforeQuote: boolean;
  /** What follows is an address, as behind the word that says whose it is. */
  beforeAddress: boolean;
  /** Nothing follows in this block. */
  alone: boolean;
  /** A title stands before the name (`MS. ROWAN`, `President ROWAN`). */
  titled: boolean;
  /** What follows begins like a sentence or goes on with a dash. */
  beforeSentence: boolean;
  /** It stands in a list or quotation. */
  contained: boolean;
}

const word = new RegExp(
  String.raw`(?:[\p{Lu}\p{Lt}][\p{L}\p{M}\p{N}.’'\-–/&]*|#\s?\d+|\d{1,2}` +
    String.raw`|[\p{L}’']{1,4}(?=\s+(?:\p{Ll}{1,4}\s+){0,2}[\p{Lu}#([]))[,”"]?|\([^()\n:]{1,60}\)|\[[^[\]\n:]{1,80}\]`,
  'uy',
);
const mostWords = 12;
/** Blanks before a label, lines of nothing else included. */
const mostBlanks = 200;

const strayBefore = new RegExp(`^\\s*(?:${titles})\\. ?\\p{Lu}[\\p{Lu}’'-]+:`, 'u');
const leadingTime = /^[\s*_]*\d{1,2}:\d{2}\s+[AP]\.?M\.?(?:\s+[A-Z]{2,4})?\s+(?=\S)/;

/** Where the words of a line begin: behind a time that is printed before a label in the same line. */
export function lineBegin(text: string, offset: number): number {
  return offset + (leadingTime.exec(text.slice(offset, offset + 60))?.[0].length ?? 0);
}

/** The candidate that begins at an offset of a block's text, or `null`. */
export function candidateAt(flat: FlatText, offset: number, place: Candidate['place']): Candidate | null {
  const { text } = flat;
  let start = offset;
  const farthest = Math.min(text.length, offset + mostBlanks);
  while (start < farthest && /[\s\u200b\u2060\ufeff]/.test(text[start]!)) start++;
  return question(text, start, place) ?? named(text, start, place);
}

function question(text: string, start: number, place: Candidate['place']): Candidate | null {
  if (text[start] !== 'Q') return null;
  const rest = text.slice(start + 1, start + 60);
  // A stray `Q` before a full label belongs to it, as in `QMS. ROWAN:`.
  if (strayBefore.test(rest)) return named(text, start, place);
  // `Q1:`, `Q#2:`, `Q. 3:`
  const number = /^(?:\.? ?#?\d{1,3}(?=\s?:)|#?\d{1,3}(?=[.)]\s))\s?[:.)]/.exec(rest)?.[0];
  if (number !== undefined)
    return describe(
      text,
      start,
      start + 1 + number.length,
      `Q${number.slice(0, -1).trimEnd()}`,
      'question',
      'colon',
      place,
    );
  const glued = /^(?:\p{Lu}[\p{Ll}’']|[AI][ ’']|\p{Lu}\.\p{Lu})/u.test(rest) && !/^Anon/.test(rest);
  const apart = rest === '' || /^(?:[\s:.;,—–`“"(\[…]|-\s)/.test(rest) || /^-+\s/.test(rest);
  if ((!glued && !apart) || /^\.[A-Z]/i.test(rest) || /^\s*&/.test(rest)) return null;
  const separator = /^\s*[:;]/.test(rest) ? 'colon' : /^\.(\s|$)/.test(rest) ? 'stop' : 'none';
  const end = start + 1 + (/^\s*[:;]|^\.(?=\s|$)/.exec(rest)?.[0].length ?? 0);
  return describe(text, start, end, 'Q', 'question', separator, place);
}

function named(text: string, start: number, place: Candidate['place']): Candidate | null {
  const stretch = stretchAt(text, start);
  if (!stretch) return null;
  const label = text
    .slice(start, stretch.end)
    .replace(/\s+/g, ' ')
    .replace(/(?<![,\s])[,\s]+$/, '');
  const form = formOf(label);
  return form && describe(text, start, stretch.next, label, form, stretch.separator, place);
}

interface Stretch {
  end: number;
  next: number;
  separator: Separator;
}

/**
 * The words from here on that could name somebody, up to a colon; where none follows, up to the first full stop, dash,
 * wide gap or end of the block. At most one line break may stand among them.
 */
function stretchAt(text: string, start: number): Stretch | null {
  let weak = bareLabel(text, start);
  let wraps = 0;
  for (let at = start, count = 0; count < mostWords; count++) {
    word.lastIndex = at;
    const found = word.exec(text);
    if (!found || (count === 0 && found[0].startsWith('('))) return weak;
    const end = at + found[0].length;
    let next = end;
    while (next < text.length && /\s/.test(text[next]!)) next++;
    const mark = text[next];
    if (mark === ';') return { end, next: next + 1, separator: 'stop' };
    if ((mark === ':' || mark === '：') && !/^\d/.test(text.slice(next + 1, next + 2))) {
      // `MR: OAK:` has a colon for the full stop behind its title.
      const title =
        /^(?:MR|MRS|MS|DR)$/.test(text.slice(start, end)) &&
        /^: +(\p{Lu}[\p{Lu}’'-]+):/u.exec(text.slice(next, next + 40));
      return title
        ? { end: next + title[0].length - 1, next: next + title[0].length, separator: 'colon' }
        : { end, next: next + 1, separator: 'colon' };
    }
    const gap = text.slice(end, next);
    if (gap.includes('\n') && ++wraps > 1) return weak;
    const stop = found[0].endsWith('.');
    if (stop && !isAbbreviation.test(found[0])) return weak ?? { end: end - 1, next: end, separator: 'stop' };
    if (!weak && (mark === '—' || mark === '–')) weak = { end, next, separator: 'dash' };
    else if (!weak && (mark === undefined || /^[^\S\n]{2,}/.test(gap))) weak = { end, next: end, separator: 'none' };
    if (gap === '') return weak;
    at = next;
  }
  return weak;
}

/** Words in capitals with nothing but a blank behind them: `MS. ROWAN Good afternoon`. */
function bareLabel(text: string, start: number): Stretch | null {
  const found = capitalName.exec(text.slice(start, start + 80))?.[0];
  if (!found || !/^\s+[^\s:;.,—–-]/.test(text.slice(start + found.length, start + found.length + 8))) return null;
  return { end: start + found.length, next: start + found.length, separator: 'none' };
}

const capitalName = new RegExp(`^(?:(?:${titles})\\. )?\\p{Lu}[\\p{Lu}’'-]+(?: \\p{Lu}[\\p{Lu}’'-]+)*`, 'u');

/** A full stop behind these does not end a stretch: `MR.`, `J.`, `U.S.`, `JR.` */
const isAbbreviation = /^(?:\p{L}{1,3}\.|(?:\p{L}\.)+|[A-Z][a-z]{1,3}\.)$/u;

/** Whether words begin with an address of the web. */
export const isAddress = (words: string): boolean => /^\s*<?(?:https?:\/\/|www\.)/.test(words);

/** What stands around a stretch of text that could be a label. */
export function describe(
  text: string,
  start: number,
  end: number,
  label: string,
  form: Form,
  separator: Separator,
  place: Candidate['place'],
): Candidate {
  const before = text.slice(Math.max(0, start - 12), start).trimEnd();
  const rest = text.slice(end, end + 12);
  return {
    start,
    end,
    label,
    form,
    separator,
    place,
    gap: /^`?([^\S\n]*)/.exec(rest)![1]!.length,
    afterSentence: before === '' || /[.?!…—–)\]”"’:*-]$/.test(before),
    beforeQuote: /^\s*[“"‘']/.test(rest),
    beforeAddress: isAddress(rest),
    alone: /^\s*$/.test(rest) && text.slice(end, end + 1000).trim() === '',
    titled: hasTitle(label) || form === 'mixed',
    beforeSentence: /^`?\s*(?:\p{Lu}\p{Ll}|[IA][ ’']|[—–(“])/u.test(rest),
    contained: false,
  };
}
