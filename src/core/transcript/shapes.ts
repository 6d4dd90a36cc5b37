import { letterPairs } from './asker-words.ts';
import { hasOffice, isProse, likeness, type Likeness } from './label-names.ts';
import { isOpenAbove, withoutEnd } from './ends.ts';

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
 * A way to read the beginning of a line as a label: what its shape is, and where the label and the words behind it
 * begin.
 */
export interface Reading {
  /** What recurs from label to label: markup, separator, whether anything follows. Names play no part. */
  shape: string;
  /** How much a shape says by itself that it is that of labels: 1 little, 3 much. */
  strength: 1 | 2 | 3;
  start: number;
  /** Where the label ends. */
  stop: number;
  /** Where the words spoken begin. */
  end: number;
  label: string;
  likeness: Likeness;
  alone: boolean;
}

/** Longer ones are no labels. */
const longest = 240;
/** A colon behind markup, which blanks or a time (blanks by now) may part from it, or a full stop. */
const closing = /^(?:[ \t]*[:：]|[.．](?=[ \t]+\S))?/;
const titles =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Drs|Prof|Hon|Rev|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|Amb|Sec|Jr|Sr|St|Msgr|Esq|No|M|MM|Mme|Mlle|Sra|Srta|Señor|Hr|Fr|Vors|Sts|Stv|Präs|Abg|D?Dr|Mag|(?:Dipl\.-)?Ing|Dipl|Mgr|Bc|JUDr|MUDr|RNDr|PhDr)$/iu;

/** The number of a speech behind its label, `Ada Moreno [12]`. */
const counted = /\[\d{1,4}\]\s*$/;

/** `??: Which gate?`, as those who take minutes mark words of they know not whom. */
export const isNobody = (label: string): boolean => label.startsWith('?') && /^\?{1,3}$/.test(label);

/** All ways to read the beginning of a line as a label. */
export function readings(line: PrintedLine): Reading[] {
  const head = line.text.slice(line.start, Math.min(line.end, line.start + longest));
  if (!/\S/.test(head)) return [];
  const isStrong = line.strong > line.start;
  const isSmallHead = /^\p{Ll}/u.test(head);
  if (!isStrong && !line.timed && (isSmallHead ? goesOn(line, head) : isProse(head))) return [];
  const found: Reading[] = [];
  const add = (name: string, kind: string, strength: 1 | 2 | 3, stop: number, end: number) => {
    const label = withoutEnd(name.replace(/\s+/g, ' '), /[\s,|/·*–—-]/).trim();
    const alone = line.text.slice(end, line.end).trim() === '';
    // In scripts without capitals nothing tells a name before a full stop from a sentence, but for the first letters of
    // question and answer.
    if (kind === 'stop' && !isStrong && /\p{Lo}/u.test(label) && !/^[문답问問答سج]$/u.test(label)) return;
    const like =
      kind === 'colon' && isNobody(label)
        ? 2
        : !/colon|bracket/.test(kind) && /[:：]/.test(label)
          ? 0
          : likeness(label);
    if (like === 0) return;
    const isSmall = /^\p{Ll}/u.test(label) && !isStrong && !line.timed && !kind.startsWith('bracket');
    const marks = [line.holder, line.numbered && 'numbered', isStrong && 'strong', isSmall && 'small']
      .filter((mark, at) => at === 0 || mark)
      .join(' ');
    const shape = `${marks} ${kind}${kind === 'stop' && hasOffice(label) ? ' titled' : ''}${alone ? ' alone' : ''}`;
    if (found.some((other) => other.shape === shape)) return;
    found.push({
      shape,
      strength: isStrong || line.holder === 'heading' ? (Math.min(3, strength + 1) as 2 | 3) : strength,
      start: line.start,
      stop: line.start + stop,
      end,
      label,
      likeness: like,
      alone,
    });
  };
  const at = (offset: number) => line.start + offset;
  const colon = colonIn(head);
  const inBrackets = /^[[(（【〔<]([^[\]()（）【】〔〕<>\n]{1,60})[\])）】〕>](?:[ \t]*[:：])?/u.exec(head);
  const half = /^([^\s()（）:：<>]{1,8})([)）>])(?=\s|\p{Lo}|$)/u.exec(head);
  if (inBrackets) {
    // Directions (`[Laughter]`) have no colon behind them.
    const hasColon = /[:：]$/.test(inBrackets[0]);
    const kind = `bracket ${inBrackets[0][0]!}${hasColon ? ' colon' : ''}`;
    add(inBrackets[1]!, kind, hasColon ? 2 : 1, inBrackets[0].length, at(inBrackets[0].length));
  } else if (half && (/\p{Lo}/u.test(half[1]!) || isLetterOfPair(half[1]!)))
    add(half[1]!, `bracket ${half[2]!}`, 2, half[0].length, at(half[0].length));
  if (isStrong) {
    const run = line.text.slice(line.start, line.strong);
    const name = withoutEnd(run, /[\s:：]/);
    const behind = closing.exec(line.text.slice(line.strong, line.strong + 24))![0];
    const hasColon = name.length < run.trimEnd().length || /[:：]/.test(behind);
    const end = line.strong + behind.length;
    const rest = line.text.slice(end, line.end).replace(counted, '').trim();
    // A bold label with or without its colon is the same where nothing follows in the line.
    const stopped = /[.．][ \t]*[-–—]*$/.exec(name);
    if (stopped && rest !== '' && !/^[-–—]/.test(rest))
      add(name.slice(0, stopped.index), 'stop', 2, stopped.index, end);
    // Where each is followed by a dash, it parts them from the words; where few are, it is said.
    const dashed = hasColon ? null : /^[ \t]*[-–—]{1,2}[ \t]+(?=\S)/.exec(line.text.slice(end, line.end));
    if (dashed && !name.includes('\n')) add(name, 'dash', 1, name.length, end + dashed[0].length);
    const kind = rest === '' ? 'own' : hasColon ? 'colon' : behind === '' ? 'run' : 'stop';
    if (!name.includes('\n') && name.length < longest)
      add(name, kind, kind === 'run' ? 1 : 2, name.length, rest === '' ? line.end : end);
    const office = rest !== '' && /^(?:--|[-–—|,])\s*/.exec(rest);
    if (office && rest.length < 120 && !/[.?!…。？！؟।]$/u.test(rest))
      add(name, 'own', 2, line.end - line.start, line.end);
  }
  // Marks of emphasis that are none, as they do not stand around words alone: `__Ada Oak:__ Yes.`
  const marks = /[*_]{2,3}$/.exec(line.text.slice(Math.max(0, line.start - 3), line.start))?.[0] ?? '';
  const ends = colon !== null && marks !== '' && head.startsWith(marks, colon + 1) ? marks.length : 0;
  if (colon !== null) add(whoAsks(withoutEnd(head.slice(0, colon), /[*_]/)), 'colon', 2, colon, at(colon + 1 + ends));
  const stop = stopIn(head);
  if (stop?.dash) add(head.slice(0, stop.name), 'stop-dash', 2, stop.name, at(stop.end));
  // The dash of `Mr. Oak. -- which is so` is said by him.
  if (stop && (!stop.dash || head[stop.name + 1] === ' '))
    add(head.slice(0, stop.name), 'stop', 1, stop.name, at(stop.name + 1));
  const bar = /^([^|\n]{1,80}?)[ \t]*\|[ \t]*(?=\S)/.exec(head);
  // The row above a line of dashes heads the columns.
  const below = /^\n([-:| \t]+)(?:\n|$)/.exec(line.text.slice(line.end, line.end + longest))?.[1] ?? '';
  const isHead = below.includes('--');
  if (bar && !isHead) {
    const isRow = /\|[ \t]*$/.test(line.text.slice(Math.max(0, line.start - 24), line.start));
    add(bar[1]!, isRow ? 'bar' : 'bar bare', isRow ? 2 : 1, bar[1]!.length, at(bar[0].length));
  }
  // Behind capitals it may stand without a blank: `SORU- `. Brackets may hold another: `O SR. OAK (ABC - SP) - `.
  const dash = /^((?:\([^()\n]{1,160}\)|[^\n–—()]){1,60}?)(?: +[-–—]{1,2} +| ?— ?|(?<=\p{Lu})[-–] +)(?=\S)/u.exec(head);
  if (dash) add(dash[1]!, 'dash', 1, dash[1]!.length, at(dash[0].length));
  const sign = /^([^\n]{1,60}?) +(?:[~=>→»›]|=>) +(?=\S)/u.exec(head);
  if (sign) add(sign[1]!, 'sign', 1, sign[1]!.length, at(sign[0].length));
  // Behind a printed sign two blanks are a gap: `○위원장 김철수  네.`
  const signed = /[○◯◎〇]\s*$/u.test(line.text.slice(Math.max(0, line.start - 3), line.start));
  const office =
    signed &&
    /^(?:[^\s()（）]{1,16}[(（][^()（）]{1,20}[)）]|\p{Script=Hangul}+ \p{Script=Hangul}{2,4}(?= ))/u.exec(head);
  if (office) add(office[0], 'signed', 2, office[0].length, at(office[0].length));
  const wide = head.slice(0, 60).search(signed ? /[^\S\n]{2,}|\t|\u3000/ : /[^\S\n]{3,}|\t|\u3000/);
  const behind = wide < 0 ? '' : head.slice(wide).trimStart();
  if (wide > 0 && behind !== '' && !/^[:：.]/.test(behind))
    add(
      head.slice(0, wide),
      head[wide] === '\t' ? 'tab' : 'gap',
      signed ? 2 : 1,
      wide,
      at(head.length - behind.length),
    );
  if (!isStrong && line.end - line.start < longest) {
    const own = head.trimEnd().replace(counted, '').trimEnd();
    // In a list of definitions a colon stands before what is said: `Ada Oak` and below it `: Good morning.`
    const defines = /^\n[ \t]*:[ \t]+(?=\S)/.exec(line.text.slice(line.end, line.end + 24))?.[0];
    if (!/[:：]$/.test(own) && (!/[.,;!?…]$/u.test(own) || /\b(?:Jr|Sr|\p{Lu})\.$/u.test(own)))
      add(own, defines ? 'defined' : 'own', defines ? 2 : 1, own.length, line.end + (defines?.length ?? 0));
  }
  return found;
}

/**
 * Whether a line that begins with a small letter is no label for sure: those in small letters (`sam: `) are short, and
 * where the line above ends no sentence only a colon or brackets part them from being its wrapped rest.
 */
function goesOn({ text, start }: PrintedLine, head: string): boolean {
  const first = head.slice(0, 40);
  if (isOpenAbove(text, start) && !/[:：﹕)）]/.test(first)) return true;
  return isProse(head) && head.trimEnd().length >= 40 && !/[:：﹕|–—.)）\t\n\u3000]|\s-|[^\S\n]{2}/.test(first);
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
