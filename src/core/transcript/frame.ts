import type { PhrasingContent, RootContent } from 'mdast';
import { closingTime, isClosing, time } from './closing.ts';
import { byline, dayLine, eastern, isOfTheText, kindOfLine, type About } from './head-lines.ts';
import { isRule, tidy } from './html.ts';
import { allWords, cutAt, flatten } from './inline.ts';
import { placeSign, toldPlace } from './place-words.ts';
import { vouched, type HeadLine } from './vouched.ts';

/** Abroad it may stand in two zones: `9:05 A.M. CEST (3:05 A.M. EDT)`. The first is the place's own. */
const onlyTime = new RegExp(`^[(*_\\s]*(${time})(?:\\s*[(/]\\s*${time})?[)*_.\\s]*$`, 'u');
const endsInTime = new RegExp(`(?:^|[\\s(])(\\d{1,2}:\\d{2}\\s*[AP]\\.?M\\.?(?:\\s*[A-Z]{2,5})?)[)*_\\s]*$`, 'u');
/** Characters that a line of the place may have. */
const LONGEST_LINE = 300;

/**
 * A stage direction or an editor’s note: a sentence in brackets, or behind an asterisk. A place may stand in brackets
 * as well.
 */
const note =
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- longer lines are no places, and are not read
  /^[*_\s]*(?:\([^()]*[.!?]\s*\)|\[.*\]|\*{1,2}(?=\p{Lu}\p{Ll}+ )[^*]*[.]|\(?As (?:Prepared|Delivered).*)[*_\s.]*$/iu;
const day =
  /^\(?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s*(?:\d{4})?\)?$/iu;
/** Lines of a letterhead, which names an office and not a place. */
const office =
  /^[*_\s]*(?:for immediate release|office of (?:the )?(?:(?:press|vice|first|communications)\b.{0,40}|public affairs)|(?:news|press) release)[*_\s:.]*$/iu;
const officeOrHouse = new RegExp(`${office.source}|^[*_\\s]*the white house[*_\\s]*$`, 'iu');
/** A day in any language's order: `2 July 2031`, `06 de agosto de 2019`, `21/10/2001`, `16. Dezember 2011`. */
const anyDay = /^[^\d]{0,24}\b\d{1,2}[^\d]{1,20}(?:\d{1,2}[^\d]{1,3})?(?:1[6-9]|20)\d\d\b[^\p{L}\d]*$/u;
/** Lines of a head that names no time; with more of them nobody can tell which is the place. */
const mostLines = 4;
/** Characters of a paragraph that names places. */
const longestPlace = 160;
/** Lines of a head that are nothing but a time: of the beginning, and of the end. */
const mostTimes = 2;
/** Where a recording begins, not a day's time. */
const zero = /^0?0:00$/;
/** Blocks of a head; behind them a document without turns is already under way. */
const mostBlocks = 12;

/** What is printed before the first turn: the place, a line an entry, and the time it began. */
export interface Head {
  location: string[];
  start: string | null;
}

/**
 * Reads place and time from the blocks before the first turn; notes in brackets and dates are neither, nor are headings
 * and links, which name parts of a document or site.
 */
export function readHead(blocks: readonly RootContent[], about: About): Head {
  const first = blocks.slice(0, mostBlocks);
  const printed = first.flatMap(linesOf).map(tidy);
  // Under a letterhead `The White House` names the office, not the place.
  const letterhead = printed.some((line) => office.test(line)) ? officeOrHouse : office;
  // Where such times come again and again, they are those of messages.
  const begins = printed.filter((line) => onlyTime.test(line)).length <= mostTimes;
  const isSkipped = (line: string) =>
    line.length > LONGEST_LINE || !/[\p{L}\p{N}]/u.test(line) || note.test(line) || letterhead.test(line);
  const kind = kindOfLine(about);
  const found: HeadLine[] = [];
  let told: string | null = null;
  let placed = false;
  let start: string | null = null;
  let startOfDay: string | null = null;
  for (const [index, block] of first.entries()) {
    const lines = linesOf(block)
      .map(tidy)
      .filter((line) => isOfTheText(line) || !isSkipped(line))
      .map((line) => {
        const stated = dayLine(bare(line)) ?? eastern(line);
        return { line, stated, isDay: stated !== null || day.test(line) || anyDay.test(line) };
      });
    const links = linksOf(block);
    placed ||= isProse(lines.flatMap(({ line, isDay }) => (isDay ? [] : line)).join(' '));
    const add = (text: string, certain: boolean, glued: boolean) => {
      const is = placed || block.type === 'heading' || links.includes(text) ? 'else' : kind(text);
      found.push(is === 'line' ? { is, text, block: index, sign: placeSign(text), certain, glued } : { is });
    };
    for (const { line, stated, isDay } of lines) {
      startOfDay ??= stated?.start ?? null;
      if (!placed) told ??= toldPlace(bare(line));
      if (stated?.place) add(stated.place, true, false);
      if (isDay) {
        found.push({ is: 'day' });
        continue;
      }
      const time = onlyTime.exec(line) ?? (placed || byline.test(line) ? null : endsInTime.exec(line));
      const text = bare(time ? line.slice(0, time.index) : line);
      if (text !== '') add(text, false, time !== null);
      if (!time || start !== null || !begins || zero.test(time[1]!)) continue;
      start = tidy(time[1]!);
      found.push({ is: 'clock', official: /[AP]\.?M|uhr/iu.test(start) });
    }
  }
  const location = told === null ? vouched(found) : [told];
  return { location: location.length > mostLines ? [] : location, start: start ?? startOfDay };
}

/** Words that stand on lines of their own as links. */
function linksOf(block: RootContent): string[] {
  if (block.type !== 'paragraph') return [];
  return block.children.flatMap((node) => (node.type === 'link' ? tidy(flatten(node.children, 1).text) : []));
}

/** Without the asterisks and underscores of emphasis that Markdown could not pair. */
function bare(line: string): string {
  return trimmedBy(/[*_\s]/, line);
}

function trimmedBy(idle: RegExp, text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && idle.test(text[start]!)) start++;
  while (end > start && idle.test(text[end - 1]!)) end--;
  return text.slice(start, end);
}

/** Sentences are no place: they are long, or end as sentences do (`D.C.` and `Bldg.` do not). */
function isProse(text: string): boolean {
  if (text.length > longestPlace) return true;
  const end = trimmedBy(/[*_\s]/, text).replace(
    /(?:\b\p{Lu}\.?)+\p{Lu}\.$|\b(?:St|Ave|Rd|Blvd|Bldg|Jr|Sr|Inc|Conn|Mass|Fla|Va)\.$/u,
    '',
  );
  return /[.?!:;—]["”]?$/.test(end) && !endsInTime.test(text) && !onlyTime.test(text);
}

function linesOf(block: RootContent): string[] {
  return block.type === 'paragraph' || block.type === 'heading' ? flatten(block.children, 1).text.split('\n') : [];
}

/** What is printed after the last turn. */
export interface Foot {
  end: string | null;
  kept: RootContent[];
  footer: RootContent[];
}

/** Characters of a closing line, blanks included. */
const longestClosing = 300;
/** How many blocks may follow the closing line: corrections, an address of slides. */
const mostNotes = 8;
/** Words are over: behind others a time is one of them (`We meet at 5:00 PM`). */
const endsSpeech = /[.?!…:;)\]"'”’*_—–-]\s*$/u;
/** Where to see more, often below the time of the end. */
const toView = /^To (?:view|watch|see|read)\b[^]{0,120}https?:/i;

/**
 * Splits the blocks of the last turn where the transcript closes: the earliest line near the end from which its block
 * holds nothing but the time, `END` or `###`. The blocks behind it are notes of the record's editors.
 */
export function splitFoot(blocks: readonly RootContent[]): Foot {
  for (let index = Math.max(0, blocks.length - mostNotes); index < blocks.length; index++) {
    const block = blocks[index]!;
    if (index === blocks.length - 1 && isRule(linesOf(block).join(' ')))
      return { end: null, kept: blocks.slice(0, index), footer: blocks.slice(index) };
    if (block.type !== 'paragraph' && block.type !== 'heading') continue;
    const flat = flatten(block.children, 1);
    const at = closingOffset(
      flat.text,
      flat.lines.map((line) => line.offset),
      blocks.slice(index + 1).every(isNote),
    );
    if (at === null) continue;
    const [before, after] = cutAt(block.children, [at]) as [PhrasingContent[], PhrasingContent[]];
    const same = (children: PhrasingContent[]): RootContent[] =>
      children.length > 0 ? [{ ...block, children } as RootContent] : [];
    const footer = [...same(after), ...blocks.slice(index + 1)];
    const printed = footer.flatMap(linesOf).join(' ');
    const found = closingTime(printed);
    return { end: found && tidy(found), kept: [...blocks.slice(0, index), ...same(before)], footer };
  }
  const last = blocks.at(-1);
  if (last && toView.test(linesOf(last).join(' '))) return { end: null, kept: blocks.slice(0, -1), footer: [last] };
  return { end: null, kept: [...blocks], footer: [] };
}

/** What may stand below the time of the end: marks, notes, and where to see more; not what somebody says. */
function isNote(block: RootContent): boolean {
  const line = tidy(allWords(block));
  return line === '' || isClosing(line) || isRule(line) || note.test(line) || toView.test(line);
}

/**
 * Where a block closes the transcript. A bare time does where only notes follow: elsewhere it is that of a message, or
 * of what somebody said.
 */
function closingOffset(text: string, starts: readonly number[], isEnd: boolean): number | null {
  for (const start of starts) {
    if (text.length - start > longestClosing) continue;
    const rest = text
      .slice(start)
      .replace(/[\s\u200b\u2060\ufeff]+/g, ' ')
      .trim();
    if (rest !== '' && (isEnd || !onlyTime.test(rest)) && isClosing(rest)) return start;
  }
  const tail = Math.max(0, text.length - longestClosing);
  const glued = isEnd ? endsInTime.exec(text.slice(tail)) : null;
  return glued && tail + glued.index > 0 && endsSpeech.test(text.slice(0, tail + glued.index))
    ? tail + glued.index
    : null;
}
