import { letterPairs } from './asker-words.ts';
import { withoutEnd } from './ends.ts';
import { likeness } from './label-names.ts';

/** The line of a transcript whose beginning is read as a label. */
export interface PrintedLine {
  /** Text of its block, with blanks for times. */
  text: string;
  /** Where the words of the line begin, behind marks (`>>`) and a time. */
  start: number;
  end: number;
  /** Where emphasis that begins with the line ends, or `start`. */
  strong: number;
  holder: 'text' | 'heading' | 'list';
  /** A number that counts the speeches stands before the words. */
  numbered: boolean;
  /** A time stands before the words. */
  timed: boolean;
}

/**
 * Takes a way to cut the beginning of a line into a label and words: the label's text, what parts it from the words,
 * how much that says by itself (1 little, 3 much), and, counted from where the words of the line begin, where the label
 * ends and where the words spoken begin.
 */
export type AddCut = (name: string, kind: string, strength: 1 | 2 | 3, stop: number, end: number) => void;

/** Longer ones are no labels. */
export const LONGEST = 240;
/** A colon behind markup, which blanks or a time (blanks by now) may part from it, or a full stop. */
const closing = /^(?:[ \t]*[:：]|[.．](?=[ \t]+\S))?/;
const titles =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Drs|Prof|Hon|Rev|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|Amb|Sec|Jr|Sr|St|Msgr|Esq|No|M|MM|Mme|Mlle|Sra|Srta|Señor|Hr|Fr|Vors|Sts|Stv|Präs|Abg|D?Dr|Mag|(?:Dipl\.-)?Ing|Dipl|Mgr|Bc|JUDr|MUDr|RNDr|PhDr)$/iu;

/** The number of a speech behind its label, `Ada Moreno [12]`. */
const counted = /\[\d{1,4}\]\s*$/;

/** Whether a line begins with emphasis. */
export const isStrong = ({ start, strong }: PrintedLine): boolean => strong > start;

/** All ways to cut a line, of which `head` is the beginning; of two of one shape the first counts. */
export function cutsOf(line: PrintedLine, head: string, add: AddCut): void {
  bracketed(head, add);
  if (isStrong(line)) emphasised(line, add);
  marked(line, head, add);
  parted(line, head, add);
  if (!isStrong(line) && line.end - line.start < LONGEST) alone(line, head, add);
}

/** `[Ada Oak] `, `(Q): `, `答）` */
function bracketed(head: string, add: AddCut): void {
  const inBrackets = /^[[(（【〔<]([^[\]()（）【】〔〕<>\n]{1,60})[\])）】〕>](?:[ \t]*[:：])?/u.exec(head);
  if (inBrackets) {
    // Directions (`[Laughter]`) have no colon behind them.
    const hasColon = /[:：]$/.test(inBrackets[0]);
    const kind = `bracket ${inBrackets[0][0]!}${hasColon ? ' colon' : ''}`;
    return add(inBrackets[1]!, kind, hasColon ? 2 : 1, inBrackets[0].length, inBrackets[0].length);
  }
  const half = /^([^\s()（）:：<>]{1,8})([)）>])(?=\s|\p{Lo}|$)/u.exec(head);
  if (half && (/\p{Lo}/u.test(half[1]!) || isLetterOfPair(half[1]!)))
    add(half[1]!, `bracket ${half[2]!}`, 2, half[0].length, half[0].length);
}

/** `**Ada Oak:** `, `**ADA OAK** ` */
function emphasised(line: PrintedLine, add: AddCut): void {
  const run = line.text.slice(line.start, line.strong);
  const name = withoutEnd(run, /[\s:：]/);
  const behind = closing.exec(line.text.slice(line.strong, line.strong + 24))![0];
  const hasColon = name.length < run.trimEnd().length || /[:：]/.test(behind);
  const said = line.text.slice(line.strong + behind.length, line.end);
  const end = run.length + behind.length;
  const rest = said.replace(counted, '').trim();
  const toEnd = line.end - line.start;
  // A bold label with or without its colon is the same where nothing follows in the line.
  const stopped = /[.．][ \t]*[-–—]*$/.exec(name);
  if (stopped && rest !== '' && !/^[-–—]/.test(rest)) add(name.slice(0, stopped.index), 'stop', 2, stopped.index, end);
  // Where each is followed by a dash, it parts them from the words; where few are, it is said.
  const dashed = hasColon ? null : /^[ \t]*[-–—]{1,2}[ \t]+(?=\S)/.exec(said);
  if (dashed && !name.includes('\n')) add(name, 'dash', 1, name.length, end + dashed[0].length);
  const kind = rest === '' ? 'own' : hasColon ? 'colon' : behind === '' ? 'run' : 'stop';
  if (!name.includes('\n') && name.length < LONGEST)
    add(name, kind, kind === 'run' ? 1 : 2, name.length, rest === '' ? toEnd : end);
  const office = rest !== '' && /^(?:--|[-–—|,])\s*/.exec(rest);
  if (office && rest.length < 120 && !/[.?!…。？！؟।]$/u.test(rest)) add(name, 'own', 2, toEnd, toEnd);
}

/** `ADA OAK: `, `Ada Oak. `, `Oak.-- `, `Ada Oak | ` */
function marked(line: PrintedLine, head: string, add: AddCut): void {
  // Marks of emphasis that are none, as they do not stand around words alone: `__Ada Oak:__ Yes.`
  const colon = colonIn(head);
  const marks = /[*_]{2,3}$/.exec(line.text.slice(Math.max(0, line.start - 3), line.start))?.[0] ?? '';
  const ends = colon !== null && marks !== '' && head.startsWith(marks, colon + 1) ? marks.length : 0;
  if (colon !== null) add(whoAsks(withoutEnd(head.slice(0, colon), /[*_]/)), 'colon', 2, colon, colon + 1 + ends);
  const stop = stopIn(head);
  if (stop?.dash) add(head.slice(0, stop.name), 'stop-dash', 2, stop.name, stop.end);
  // The dash of `Mr. Oak. -- which is so` is said by him.
  if (stop && (!stop.dash || head[stop.name + 1] === ' '))
    add(head.slice(0, stop.name), 'stop', 1, stop.name, stop.name + 1);
  const bar = /^([^|\n]{1,80}?)[ \t]*\|[ \t]*(?=\S)/.exec(head);
  // The row above a line of dashes heads the columns.
  const below = /^\n([-:| \t]+)(?:\n|$)/.exec(line.text.slice(line.end, line.end + LONGEST))?.[1] ?? '';
  if (!bar || below.includes('--')) return;
  const isRow = /\|[ \t]*$/.test(line.text.slice(Math.max(0, line.start - 24), line.start));
  add(bar[1]!, isRow ? 'bar' : 'bar bare', isRow ? 2 : 1, bar[1]!.length, bar[0].length);
}

/** `Ada Oak – `, `Oak > `, `○위원장 김철수  `, `ADA OAK     ` */
function parted(line: PrintedLine, head: string, add: AddCut): void {
  // Behind capitals it may stand without a blank: `SORU- `. Brackets may hold another: `O SR. OAK (ABC - SP) - `.
  const dash = /^((?:\([^()\n]{1,160}\)|[^\n–—()]){1,60}?)(?: +[-–—]{1,2} +| ?— ?|(?<=\p{Lu})[-–] +)(?=\S)/u.exec(head);
  if (dash) add(dash[1]!, 'dash', 1, dash[1]!.length, dash[0].length);
  const sign = /^([^\n]{1,60}?) +(?:[~=>→»›]|=>) +(?=\S)/u.exec(head);
  if (sign) add(sign[1]!, 'sign', 1, sign[1]!.length, sign[0].length);
  // Behind a printed sign two blanks are a gap: `○위원장 김철수  네.`
  const signed = /[○◯◎〇]\s*$/u.test(line.text.slice(Math.max(0, line.start - 3), line.start));
  const office =
    signed &&
    /^(?:[^\s()（）]{1,16}[(（][^()（）]{1,20}[)）]|\p{Script=Hangul}+ \p{Script=Hangul}{2,4}(?= ))/u.exec(head);
  if (office) add(office[0], 'signed', 2, office[0].length, office[0].length);
  const wide = head.slice(0, 60).search(signed ? /[^\S\n]{2,}|\t|\u3000/ : /[^\S\n]{3,}|\t|\u3000/);
  const behind = wide < 0 ? '' : head.slice(wide).trimStart();
  if (wide <= 0 || behind === '' || /^[:：.]/.test(behind)) return;
  const kind = head[wide] === '\t' ? 'tab' : 'gap';
  add(head.slice(0, wide), kind, signed ? 2 : 1, wide, head.length - behind.length);
}

/** `Ada Oak` on a line of its own, above what she says. */
function alone(line: PrintedLine, head: string, add: AddCut): void {
  const own = head.trimEnd().replace(counted, '').trimEnd();
  // In a list of definitions a colon stands before what is said: `Ada Oak` and below it `: Good morning.`
  const defines = /^\n[ \t]*:[ \t]+(?=\S)/.exec(line.text.slice(line.end, line.end + 24))?.[0];
  const end = line.end - line.start + (defines?.length ?? 0);
  if (!/[:：]$/.test(own) && (!/[.,;!?…]$/u.test(own) || /\b(?:Jr|Sr|\p{Lu})\.$/u.test(own)))
    add(own, defines ? 'defined' : 'own', defines ? 2 : 1, own.length, end);
}

/** `Q` or `A`, as those who ask and answer are told by letters; others number the points of a list. */
const isLetterOfPair = (letter: string) =>
  /^\p{L}\d{0,3}$/u.test(letter) && letterPairs.some((pair) => pair.includes(letter[0]!));

/** Where the first colon stands that is none of an address or a time. */
function colonIn(head: string): number | null {
  for (let at = head.search(/[:：﹕]/); at >= 0 && at < head.length; at++) {
    if (head[at] === '\n') return null;
    if (!/[:：﹕]/.test(head[at]!)) continue;
    return head[at] === ':' &&
      (/^\/\//.test(head.slice(at + 1)) || (/\d/.test(head[at - 1] ?? '') && /\d/.test(head[at + 1] ?? '')))
      ? null
      : at;
  }
  return null;
}

/** Who asks, of a label that says whom as well: `ADA OAK (Green) to the Minister of Piers`. */
function whoAsks(label: string): string {
  const name = /^(\p{Lu}[^\n]{2,90}?) (?:to|on behalf of) the \p{Lu}/u.exec(label)?.[1];
  return name !== undefined && (name.endsWith(')') || /\p{Lu}{3}/u.test(name)) && likeness(name) === 2 ? name : label;
}

/** The first full stop that ends no title or initial. */
function stopIn(head: string): { name: number; end: number; dash: boolean } | null {
  let last = 0;
  for (const found of head.slice(0, 90).matchAll(/\.(?:\s?[-–—]+)?(?=\s|$)|\.[-–—]+(?=\S)/gu)) {
    const word = head.slice(last, found.index).split(/\s/).at(-1)!;
    const dash = found[0].length > 1;
    const single = found.index === 1 && head[0] !== 'M';
    last = found.index + found[0].length;
    if (!dash && !single && (titles.test(word) || /^(?:\p{L}\.?){1,2}$/u.test(word.replace(/-/g, '')))) continue;
    return { name: found.index, end: last, dash };
  }
  return null;
}
