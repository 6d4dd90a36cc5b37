import type { FlatText } from './inline.ts';

/** What a candidate for a label is made of. */
export type Form =
  /** `Q`, alone or glued to its words. */
  | 'question'
  /** Capitals with a title before (`MS. PSAKI`) or a role in it (`SENIOR ADMINISTRATION OFFICIAL #2`, `AIDE`). */
  | 'titled'
  /** Two and more words in capitals (`LADY GAGA`). */
  | 'capitals'
  /** One word in capitals (`RM`, but `NATO` as well). */
  | 'single'
  /** A title in small letters before a name in capitals (`Mr. KIRBY`). */
  | 'mixed'
  /** Words with capital initials (`Moderator`, `Ms. Rowan`). */
  | 'words';

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
  /** Nothing follows in this block. */
  alone: boolean;
  /** A title stands before the name (`MS. ROWAN`). */
  titled: boolean;
}

const titles = 'MR|MRS|MS|M|DR|REV|GEN|LT|COL|SEN|REP|GOV|AMB|HON|PROF|SEC|ADM|CAPT|SGT|FR';
/** Words that name what a person is rather than who; a label in capitals with one of them needs no other proof. */
const roles =
  'PRESIDENT|SECRETARY|OFFICIAL|OFFICIALS|MODERATOR|OPERATOR|ADMINISTRATOR|DIRECTOR|CHAIR|CHAIRMAN|CHAIRWOMAN|CHAIRPERSON|AMBASSADOR|GENERAL|ADMIRAL|' +
  'COLONEL|MAJOR|CAPTAIN|LIEUTENANT|SERGEANT|COMMANDER|GOVERNOR|MAYOR|SENATOR|CONGRESSMAN|CONGRESSWOMAN|REPRESENTATIVE|SPEAKER|LEADER|' +
  'MINISTER|CHANCELLOR|PREMIER|KING|QUEEN|PRINCE|PRINCESS|COMMISSIONER|COORDINATOR|COUNSEL|COUNSELOR|ADVISOR|ADVISER|SPOKESPERSON|SPOKESMAN|' +
  'SPOKESWOMAN|AUDIENCE|AIDE|STAFF|STAFFER|PARTICIPANT|PARTICIPANTS|INTERPRETER|TRANSLATOR|REPORTER|REPORTERS|JOURNALIST|PHOTOJOURNALIST|PRESS|' +
  'QUESTION|QUESTIONER|MEMBER|MEMBERS|VOICE|VOICES|HOST|ANNOUNCER|NARRATOR|PASTOR|REVEREND|BISHOP|CARDINAL|POPE|RABBI|IMAM|FATHER|SISTER|COACH|JUDGE|' +
  'JUSTICE|OFFICER|CHIEF|SHERIFF|DOCTOR|PROFESSOR|LADY|GENTLEMAN|WOMAN|MAN|CHILD|CHILDREN|STUDENT|STUDENTS|TEACHER|CREW|BAND|CHOIR|CROWD|ATTENDEE|GUEST|' +
  'ANSWER|MC|EMCEE|UNIDENTIFIED|UNKNOWN|ALL|EVERYONE|PROTESTER|PROTESTOR|HECKLER|ASSISTANT|DEPUTY|UNDERSECRETARY|CO-CHAIR|SUPERINTENDENT|FACILITATOR|PANELIST|CLERK|PARTICIPATE|PILOT|WORKER|VETERAN|NURSE';

const hasTitle = new RegExp(`^(?:${titles})(?:\\.| |$)|^(?:DRS|MESSRS)\\b`);
const hasRole = new RegExp(`(?:^|[^\\p{L}])(?:${roles})(?![\\p{L}])`, 'u');
const mixedTitle = new RegExp(`^(?:${titles})(?:\\. ?| )\\p{Lu}`, 'iu');
/** Words that head a list or a notice, never a person. */
const headings = /^(?:WHO|WHAT|WHEN|WHERE|WHY|HOW|NOTE|UPDATE|UPDATED|BREAKING|CORRECTION|SUBJECT|RE|FROM|TO|DATE|TIME|PLACE|LOCATION|CONTACT|SOURCE|FACT SHEET|READOUT|STATEMENT|BACKGROUND|EMBARGOED|P\.?S|END|TRANSCRIPT|FOR IMMEDIATE RELEASE|JUST IN|NEWS|BREAKING NEWS|EXCLUSIVE|ALERT|WARNING|ATTENDEES|AGENDA|SUMMARY)$/;

const word = /(?:[\p{Lu}\p{Lt}][\p{L}\p{M}\p{N}.’'\-–/&]*|#\s?\d+|\d{1,2}|[\p{L}’']{1,4}(?=\s+[\p{Lu}#([]))[,”"]?|\([^()\n:]{1,60}\)|\[[^[\]\n:]{1,80}\]/uy;
const mostWords = 12;

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
  while (start < text.length && /[\s\u200b\u2060\ufeff]/.test(text[start]!)) start++;
  return question(text, start, place) ?? named(text, start, place);
}

function question(text: string, start: number, place: Candidate['place']): Candidate | null {
  if (text[start] !== 'Q') return null;
  const rest = text.slice(start + 1, start + 60);
  // A stray `Q` before a full label belongs to it, as in `QMS. PSAKI:`.
  if (strayBefore.test(rest)) return named(text, start, place);
  const glued = /^(?:\p{Lu}[\p{Ll}’']|[AI][ ’']|\p{Lu}\.\p{Lu})/u.test(rest) && !/^Anon/.test(rest);
  const apart = rest === '' || /^(?:[\s:.;,—–`“"(\[…]|-\s)/.test(rest) || /^-+\s/.test(rest);
  if ((!glued && !apart) || /^\.[A-Z]/i.test(rest) || /^\s*&/.test(rest)) return null;
  const separator = /^\s*[:;]/.test(rest) ? 'colon' : /^\.(\s|$)/.test(rest) ? 'stop' : 'none';
  const end = start + 1 + (/^\s*[:;]|^\.(?=\s|$)/.exec(rest)?.[0].length ?? 0);
  return described(text, start, end, 'Q', 'question', separator, place);
}

function named(text: string, start: number, place: Candidate['place']): Candidate | null {
  const stretch = stretchAt(text, start);
  if (!stretch) return null;
  const label = text.slice(start, stretch.end).replace(/\s+/g, ' ').replace(/[,\s]+$/, '');
  const form = formOf(label);
  return form && described(text, start, stretch.next, label, form, stretch.separator, place);
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
      // `MR: ZIENTS:` has a colon for the full stop behind its title.
      const title = /^(?:MR|MRS|MS|DR)$/.test(text.slice(start, end)) && /^: +(\p{Lu}[\p{Lu}’'-]+):/u.exec(text.slice(next, next + 40));
      return title ? { end: next + title[0].length - 1, next: next + title[0].length, separator: 'colon' } : { end, next: next + 1, separator: 'colon' };
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

/** A title and a name in capitals with nothing but a blank behind them: `MS. ROWAN Good afternoon`. */
function bareLabel(text: string, start: number): Stretch | null {
  const found = capitalName.exec(text.slice(start, start + 80))?.[0];
  if (!found || !/^\s+[^\s:;.,—–-]/.test(text.slice(start + found.length, start + found.length + 8))) return null;
  return { end: start + found.length, next: start + found.length, separator: 'none' };
}

const capitalName = new RegExp(`^(?:${titles})\\.? \\p{Lu}[\\p{Lu}’'-]+(?: \\p{Lu}[\\p{Lu}’'-]+)*`, 'u');

/** A full stop behind these does not end a stretch: `MR.`, `J.`, `U.S.`, `JR.` */
const isAbbreviation = /^(?:\p{L}{1,3}\.|(?:\p{L}\.)+|[A-Z][a-z]{1,3}\.)$/u;

function formOf(label: string): Form | null {
  const bare = label.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ').replace(/\s+/g, ' ').trim() || label;
  const letters = bare.replace(/[^\p{L}]/gu, '');
  if (letters.length < 1 || headings.test(bare.replace(/[\d\s]+$/, ''))) return null;
  const capitals = letters.replace(/\P{Lu}/gu, '').length;
  // `McDONOUGH` and `O’CONNELL and SU` keep a small letter or two.
  const upper = capitals === letters.length || (capitals / letters.length >= 0.75 && !/^\p{Lu}\p{Ll}/u.test(bare.replace(/^(?:Mc|Mac|De|Le|La)(?=\p{Lu})/u, 'X')));
  if (upper) return hasTitle.test(bare) || hasRole.test(bare) || /^Q ?\p{Lu}+\. /u.test(bare) ? 'titled' : / /.test(bare) ? 'capitals' : 'single';
  if (mixedTitle.test(bare) && /\p{Lu}{3}/u.test(bare)) return 'mixed';
  return bare.split(' ').length <= 6 && bare.split(' ').every((part) => /^[\p{Lu}#\d(]|^(?:of|the|and|de|la|van|von|bin|al)$/u.test(part)) ? 'words' : null;
}

function described(text: string, start: number, end: number, label: string, form: Form, separator: Separator, place: Candidate['place']): Candidate {
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
    afterSentence: before === '' || /[.?!…—–\-)\]”"’:*]$/.test(before),
    beforeQuote: /^\s*[“"‘']/.test(rest),
    alone: /^\s*$/.test(rest) && text.slice(end, end + 1000).trim() === '',
    titled: hasTitle.test(label),
  };
}
