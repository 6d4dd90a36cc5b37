import { cutsOf, isStrong, LONGEST, type AddCut, type PrintedLine } from './label-cuts.ts';
import { hasOffice, isProse, likeness, type Likeness } from './label-names.ts';
import { isOpenAbove, withoutEnd } from './ends.ts';

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

/** `??: Which gate?`, as those who take minutes mark words of they know not whom. */
export const isNobody = (label: string): boolean => label.startsWith('?') && /^\?{1,3}$/.test(label);

/** All ways to read the beginning of a line as a label. */
export function readings(line: PrintedLine): Reading[] {
  const head = line.text.slice(line.start, Math.min(line.end, line.start + LONGEST));
  if (!/\S/.test(head)) return [];
  const isSmallHead = /^\p{Ll}/u.test(head);
  if (!isStrong(line) && !line.timed && (isSmallHead ? goesOn(line, head) : isProse(head))) return [];
  const found: Reading[] = [];
  const add: AddCut = (name, kind, strength, stop, wordsAt) => {
    const end = line.start + wordsAt;
    const label = withoutEnd(name.replace(/\s+/g, ' '), /[\s,|/·*–—-]/).trim();
    const alone = line.text.slice(end, line.end).trim() === '';
    // In scripts without capitals nothing tells a name before a full stop from a sentence, but for the first letters of
    // question and answer.
    if (kind === 'stop' && !isStrong(line) && /\p{Lo}/u.test(label) && !/^[문답问問答سج]$/u.test(label)) return;
    const like = likenessOf(label, kind);
    if (like === 0) return;
    const shape = shapeOf(line, label, kind, alone);
    if (found.some((other) => other.shape === shape)) return;
    found.push({
      shape,
      strength: isStrong(line) || line.holder === 'heading' ? (Math.min(3, strength + 1) as 2 | 3) : strength,
      start: line.start,
      stop: line.start + stop,
      end,
      label,
      likeness: like,
      alone,
    });
  };
  cutsOf(line, head, add);
  return found;
}

function likenessOf(label: string, kind: string): Likeness {
  if (kind === 'colon' && isNobody(label)) return 2;
  return !/colon|bracket/.test(kind) && /[:：]/.test(label) ? 0 : likeness(label);
}

function shapeOf(line: PrintedLine, label: string, kind: string, alone: boolean): string {
  const isSmall = /^\p{Ll}/u.test(label) && !isStrong(line) && !line.timed && !kind.startsWith('bracket');
  const marks = [line.holder, line.numbered && 'numbered', isStrong(line) && 'strong', isSmall && 'small']
    .filter((mark, at) => at === 0 || mark)
    .join(' ');
  return `${marks} ${kind}${kind === 'stop' && hasOffice(label) ? ' titled' : ''}${alone ? ' alone' : ''}`;
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
