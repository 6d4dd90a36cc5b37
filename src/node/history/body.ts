import type { Beside } from '../../core/history/plain-words.ts';

/** Bytes of a file in which most front matters end. */
const HEAD = 8192;

/** A version of a file as bytes: most are in the next version too, and are passed over without being made text. */
export class Body {
  /** The whole file, its lines ended by line feeds. */
  readonly bytes: Buffer;
  /** Its front matter, other than ASCII garbled. */
  readonly head: string;

  constructor(printed: Buffer) {
    const isPlain = !printed.includes(13) && printed[0] !== 0xef;
    this.bytes = isPlain ? printed : Buffer.from(withLineFeeds(printed.toString()));
    const head = headOf(this.bytes.toString('latin1', 0, HEAD));
    this.head = head !== '' && head.length < HEAD ? head : headOf(this.bytes.toString('latin1'));
  }

  /** Bytes below the front matter. */
  get length(): number {
    return this.bytes.length - this.head.length;
  }

  /** The words between two places below the front matter. */
  text(from: number, to: number): string {
    return this.bytes.toString('utf8', this.head.length + from, this.head.length + to);
  }

  /** Where the line begins in which a place is. */
  lineAt(place: number): number {
    return place <= 0
      ? 0
      : Math.max(0, this.bytes.lastIndexOf(10, this.head.length + place - 1) + 1 - this.head.length);
  }

  /** Where the next line begins, or the length. */
  lineBehind(place: number): number {
    const end = this.bytes.indexOf(10, this.head.length + place);
    return end < 0 ? this.length : end + 1 - this.head.length;
  }
}

/** A file's text with one kind of line end and no byte-order mark. */
const withLineFeeds = (file: string) => file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** The front matter of such a text, with the line that ends it. */
const headOf = (text: string) => /^---[ \t]*(?:ya?ml[ \t]*)?\n[^]*?\n---[ \t]*(?:\n|$)/i.exec(text)?.[0] ?? '';

/** The lines in which two versions differ, with those that they share up to `reach` bytes above and below. */
export function beside(then: Body, now: Body, { top, bottom }: SameBytes, reach: number): Beside {
  const from = then.lineAt(top - reach);
  const to = bottom > reach ? then.lineBehind(then.length - bottom + reach) : then.length;
  const isCut = to < then.length;
  const above = lines(then, from, top);
  const below = bottom === 0 ? [] : isCut ? lines(then, then.length - bottom, to) : rest(then, then.length - bottom);
  const between = (body: Body) => (bottom === 0 ? rest(body, top) : lines(body, top, body.length - bottom));
  const all = (body: Body) => [...above, ...between(body), ...below];
  const cut = { above: from > 0, below: isCut };
  return { then: all(then), now: all(now), top: above.length, bottom: below.length, cut };
}

/** Lines between two places at which lines begin. */
const lines = (body: Body, from: number, to: number) => (from < to ? body.text(from, to - 1).split('\n') : []);

/** Lines from a place on, the last one behind the last line feed, however empty. */
const rest = (body: Body, from: number) => body.text(from, body.length).split('\n');

/** How many bytes of whole lines two versions share at their top, and how many of the others at their bottom. */
export interface SameBytes {
  top: number;
  bottom: number;
}

/** Looks for the bytes that two versions share. */
export function sameBytes(then: Body, now: Body): SameBytes {
  const most = Math.min(then.length, now.length);
  const [left, right] = [then.bytes, now.bytes];
  const [start, other] = [then.head.length, now.head.length];
  const equal = (from: number, to: number, size: number) => left.compare(right, to, to + size, from, from + size) === 0;
  let top = 0;
  while (top + STEP <= most && equal(start + top, other + top, STEP)) top += STEP;
  while (top < most && left[start + top] === right[other + top]) top++;
  top = then.lineAt(top);
  let bottom = 0;
  const fits = (size: number) => bottom + size <= most - top;
  const before = (size: number) => equal(left.length - bottom - size, right.length - bottom - size, size);
  while (fits(STEP) && before(STEP)) bottom += STEP;
  while (fits(1) && left[left.length - bottom - 1] === right[right.length - bottom - 1]) bottom++;
  return { top, bottom: then.length - then.lineBehind(then.length - bottom) };
}

/** Bytes that are compared at once. */
const STEP = 1024;

/**
 * Whether two versions differ in white space only, and both have some at the same places: many corrections wrap lines
 * anew and do nothing else. Blanks beyond ASCII count as words.
 */
export function isWrapOnly(then: Body, now: Body, { top, bottom }: SameBytes): boolean {
  const [left, right] = [then.bytes, now.bytes];
  let at = then.head.length + top;
  let other = now.head.length + top;
  const end = left.length - bottom;
  const otherEnd = right.length - bottom;
  while (at < end && other < otherEnd) {
    const byte = left[at++]!;
    const against = right[other++]!;
    if (isBlank(byte) && isBlank(against)) {
      while (at < end && isBlank(left[at]!)) at++;
      while (other < otherEnd && isBlank(right[other]!)) other++;
    } else if (byte !== against) return false;
  }
  return at === end && other === otherEnd;
}

const isBlank = (byte: number) => byte === 32 || (byte > 8 && byte < 14);
