import type { Heading, Paragraph, PhrasingContent } from 'mdast';
import { candidateAt, describe, lineBegin, type Candidate } from './candidates.ts';
import { isOpenAbove } from './ends.ts';
import { formOf } from './label-forms.ts';
import { flatten, placeAt, type FlatText, type LineStart } from './inline.ts';
import { key, type Found } from './recurring.ts';
import { isSpeech } from './speech.ts';
import { readings, type Reading } from './shapes.ts';
import { stampsIn, withoutStamps, type Stamp } from './times.ts';
import type { Holder } from './units.ts';

/** A stretch of text that could be a label, with the time beside it. */
export interface Label {
  candidate: Candidate;
  /** How it is read by its shape, or `null` where its form alone speaks for it. */
  found: Found | null;
  stamp: Stamp | null;
  /** What of the text is the label and its time: no words of a turn. */
  from: number;
  to: number;
}

/** The text of a paragraph or heading, with all in it that could be labels or times. */
export interface Place {
  flat: FlatText;
  labels: Label[];
  stamps: Stamp[];
  /** Where emphasis begins and ends. */
  marked: readonly [start: number, end: number][];
}

/** Signs before labels: those of points, tables and captions. */
const signs = String.raw`•‣·*|@»›→⇒\p{So}`;
/** What may stand before a label: blanks, marks of captions, points and tables. */
const lead = new RegExp(
  String.raw`^(?:[\s\u200b\u2060\ufeff]|>{1,3}(?=[\s\p{L}[(])|[-–—]{1,2}(?=[\s[(\p{Lu}])|[${signs}](?=[\s[(])` +
    String.raw`|\*{2,3}(?=[\p{L}[(])|_{2,3}(?=\p{L})|[○◯◎](?=\p{Lo}))*`,
  'u',
);
const onlyLead = new RegExp(String.raw`^(?:\d{1,3}[.)])?[\s>_+–—${signs}-]*$`, 'u');
/** In a list, the mark or number of the point besides. */
const item = /^\s*(?:[-–—•*+]|\d{1,3}[.)])\s+/u;
/** The number of a speech or question before its label, `Anf. 12`, `15.`, `Q3 ` */
const ordinal =
  /^\s*(?:Q\d{1,4}(?=\s)|(?:\p{Lu}\p{Ll}{1,5}\.\s?|(?:n[.º°]?|nr\.?|№)\s?)?\d{1,4}(?:\.\d{1,3})?[.):º°]?|[[(]\d{1,4}[\])])\s+(?=[*_]*(?:\p{Lu}[\p{L}.]|[QA]:))/u;
/** Within a line, only a label's full form is looked for, behind a blank. */
const midLine = /(?<=\S[^\S\n]{1,40})(?:Q[^\S\n]+|\p{Lu}[\p{Lu}.]{1,24}\s[\p{Lu}\d.’'\-# \n]{2,60}:|\p{Lu}{4,24}:)/gu;

const noLines: ReadonlySet<number> = new Set();

/**
 * Everything in a text that could be a label. `before` is the number of characters of the document before it, `fenced`
 * the lines of the file that are code: nobody speaks there.
 */
export function placeOf(node: Paragraph | Heading, holder: Holder, before: number, fenced = noLines): Place {
  const flat = flatten(node.children, node.position?.start.line ?? 1);
  const offsets = flat.lines.map(({ offset }) => offset);
  const isCode = (offset: number) => fenced.size > 0 && fenced.has(placeAt(flat, offset).line);
  const stamps = stampsIn(flat.text, offsets).filter(({ start }) => !isCode(start));
  const text = withoutStamps(flat.text, stamps);
  const marked = emphasised(node.children);
  const place: Place = { flat, labels: [], stamps, marked };
  const plain = { ...flat, text };
  const contained = holder === 'list';
  flat.lines.forEach((line, index) => {
    if (fenced.has(line.line)) return;
    const end = (offsets[index + 1] ?? text.length + 1) - 1;
    const point = contained ? (item.exec(text.slice(line.offset, end))?.[0].length ?? 0) : 0;
    const offset = line.offset + point;
    const begins = Math.min(end, offset + lead.exec(text.slice(offset, end))![0].length);
    const number = contained ? 0 : (ordinal.exec(text.slice(begins, end))?.[0].length ?? 0);
    const start = begins + number;
    const begin = lineBegin(text, text.startsWith('>>', line.offset) || point > 0 ? begins : line.offset);
    const candidate = candidateAt(plain, begin, begin > line.offset && point === 0 ? 'hard-break' : line.after);
    if (candidate) place.labels.push(labelOf({ ...candidate, contained }, null, line, end, place));
    // Who answers has no number.
    const numbered = number > 0 && text[begins] !== 'Q';
    addReadings({ place, text, line, start, end, holder, before, numbered, strong: strongEnd(marked, start, end) });
  });
  for (const found of text.matchAll(midLine)) {
    if (isCode(found.index)) continue;
    const candidate = candidateAt(plain, found.index, 'mid-line');
    if (candidate) place.labels.push({ candidate, found: null, stamp: null, from: candidate.start, to: candidate.end });
  }
  addGlued(place, before);
  return place;
}

interface Line {
  place: Place;
  text: string;
  line: LineStart;
  start: number;
  end: number;
  holder: Holder;
  before: number;
  numbered: boolean;
  strong: number;
}

function addReadings({ place, text, line, start, end, holder, before, numbered, strong }: Line): void {
  const timed = place.stamps.some((stamp) => stamp.start >= line.offset && stamp.start <= start && stamp.end <= start);
  for (const reading of readings({ text, start, end, strong, holder, numbered, timed })) {
    if (isWrapped(reading, text, line)) continue;
    const form = formOf(reading.label) ?? 'words';
    const candidate = describe(text, start, reading.end, reading.label, form, separatorOf(reading.shape), line.after);
    const label = labelOf(candidate, null, line, end, place);
    label.found = {
      ...reading,
      key: key(reading.label),
      plain: false,
      timed: label.stamp !== null,
      at: before + start,
      leads: true,
      rest: text.slice(label.to, Math.max(label.to, Math.min(end, label.to + 80))),
      says: isSpeech(text.slice(label.to, label.to + 200)),
      asks: /[?？؟]/.test(text.slice(label.to, label.to + 2000)),
    };
    place.labels.push(label);
  }
}

/** A line that looks like a label alone and is only the part of a sentence that fits on it. */
function isWrapped({ alone, shape, label, end }: Reading, text: string, line: LineStart): boolean {
  const goesOn = line.after === 'soft-break' && isOpenAbove(text, line.offset);
  // `I saw` and below it `A. Oak`
  if (goesOn && / stop/.test(shape) && label.length === 1) return true;
  // `My question to` and below it `[senior official]: If …`
  if (/ bracket . colon/.test(shape)) return goesOn && /^\p{Ll}/u.test(label);
  return alone && /^text own/.test(shape) && (goesOn || /^\s*\p{Ll}/u.test(text.slice(end, end + 12)));
}

function separatorOf(shape: string): Candidate['separator'] {
  return / colon/.test(shape) ? 'colon' : / stop/.test(shape) ? 'stop' : / dash/.test(shape) ? 'dash' : 'none';
}

/** The candidate with the time that stands before, in or behind it, and nothing between the two. */
function labelOf(candidate: Candidate, found: Found | null, line: LineStart, lineEnd: number, place: Place): Label {
  const { start, end } = candidate;
  const { text } = place.flat;
  const blank = (from: number, to: number) => /^[\s>@|·,;:–—-]*$/.test(text.slice(from, to));
  let stamp: Stamp | null = null;
  let to = end;
  for (const each of place.stamps) {
    if (each.start < line.offset || each.start > Math.max(lineEnd, end)) continue;
    const isBefore = each.end <= start && blank(line.offset, each.start);
    const isWithin = each.start >= start && each.end <= end;
    const isBehind = each.start >= to && /^[\s*:：|–—-]*$/.test(text.slice(to, each.start));
    const ends =
      each.bracketed || text.slice(each.end, lineEnd).trim() === '' || /^\s*[:：|]/.test(text.slice(each.end, lineEnd));
    if (!isBefore && !isWithin && !(isBehind && ends)) continue;
    stamp ??= each;
    if (isBehind) to = each.end + /^(?:[.．](?=\s)|[ \t]*[:：|]?)/.exec(text.slice(each.end, lineEnd))![0].length;
  }
  const lead = text.slice(line.offset, start);
  const isLead = onlyLead.test(lead.trimStart()) || ordinal.test(text.slice(line.offset, end));
  const from = (stamp && stamp.end <= start) || isLead ? line.offset : start;
  return { candidate, found, stamp, from, to };
}

/** `…in session.Speaker 1 (00:00:11):I have…`: where nothing parts two turns, the time in the label does. */
function addGlued(place: Place, before: number): void {
  const { text } = place.flat;
  for (const stamp of place.stamps) {
    const behind = /^\s*[:：]/.exec(text.slice(stamp.end, stamp.end + 4))?.[0];
    if (!stamp.bracketed || behind === undefined) continue;
    const back = text.slice(Math.max(0, stamp.start - 60), stamp.start);
    const name = /[.?!…”"'’)\]–—-]\s?([\p{Lu}\p{Lo}][^.?!…:\n]{1,40})$/u.exec(back)?.[1];
    if (!name) continue;
    const start = stamp.start - name.length;
    const end = stamp.end + behind.length;
    // `MR. OAK (00:12): ` is whole; only what the full stop of a sentence ends stands before a turn.
    if (place.labels.some((label) => label.candidate.start < start && label.candidate.end === end)) continue;
    const label = name.trim();
    const candidate = describe(text, start, end, label, formOf(label) ?? 'words', 'colon', 'mid-line');
    const found: Found = {
      shape: 'text colon',
      strength: 2,
      start,
      stop: stamp.start,
      end,
      label,
      key: key(label),
      likeness: 2,
      alone: false,
      plain: false,
      timed: true,
      at: before + start,
      leads: true,
      rest: text.slice(end, end + 80),
      says: true,
      asks: false,
    };
    place.labels.push({ candidate, found, stamp, from: start, to: end });
  }
}

/** Where emphasis begins and ends in the flat text. */
function emphasised(children: readonly PhrasingContent[]): [start: number, end: number][] {
  const spans: [number, number][] = [];
  let at = 0;
  let open: number | null = null;
  const walk = (nodes: readonly PhrasingContent[], within: boolean) => {
    for (const node of nodes) {
      const start = at;
      const isMarked = node.type === 'strong' || node.type === 'emphasis';
      if ('children' in node) walk(node.children, within || isMarked);
      else if (node.type === 'break') at++;
      else if (node.type === 'text' || node.type === 'inlineCode') at += node.value.length;
      else if (node.type === 'html' && /^<(?:b|strong|i|em)[\s>]/i.test(node.value)) open ??= at;
      else if (node.type === 'html' && open !== null && /^<\/(?:b|strong|i|em)>/i.test(node.value)) {
        spans.push([open, at]);
        open = null;
      }
      if (isMarked && !within) spans.push([start, at]);
    }
  };
  walk(children, false);
  return spans;
}

function strongEnd(spans: readonly [number, number][], start: number, lineEnd: number): number {
  const span = spans.find(([from, to]) => from <= start && to > start);
  return span ? Math.min(span[1], lineEnd) : start;
}
