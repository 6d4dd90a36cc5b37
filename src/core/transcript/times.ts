/** A time printed in a text, from the beginning of a recording. */
export interface Stamp {
  /** Where it stands in the text, its brackets included. */
  start: number;
  end: number;
  /** Without brackets: `00:12:34`. Of a span (`00:01 --> 00:04`) its beginning. */
  printed: string;
  bracketed: boolean;
}

const clock = String.raw`[-−]?\d{1,3}(?::\d{2}){1,3}(?:[.,]\d{1,3})?`;
const span = String.raw`(${clock})(?: ?(?:-->|[-–—]|to) ?${clock})?`;
const hour = String.raw`(?! ?[AaPp]\.? ?[Mm]\b)`;
/** In brackets of any kind, anywhere. */
const bracketed = new RegExp(String.raw`[[(（【<{]\s?${span}\s?[\])）】>}]`, 'gu');
/** Bare, with nothing but blanks or the punctuation of a label around it. */
const bare = new RegExp(String.raw`(?<=^|[\s>:：|·,;@–—-])${span}(?=[\s:：|·–—-]|$)${hour}`, 'gu');

/**
 * Seconds of a printed time, from the recording's beginning: `00:14` is minutes and seconds, `01:02:03` has hours,
 * `00:00:00:04` days; what follows a point or comma are parts of a second, a minus stands before the beginning.
 * `null` where it is no such time.
 */
export function seconds(printed: string): number | null {
  const found = /^([-−]?)(\d{1,4}(?::\d{2}){1,3})(?:[.,](\d{1,6}))?$/.exec(printed.trim());
  if (!found) return null;
  const weights = [1, 60, 3600, 86400];
  const parts = found[2]!.split(':').reverse();
  const whole = parts.reduce((sum, part, index) => sum + Number(part) * weights[index]!, 0);
  return (whole + (found[3] ? Number(`0.${found[3]}`) : 0)) * (found[1] ? -1 : 1);
}

/** Characters of a line within which a bare time may belong to its label. */
const nearLabel = 80;

/**
 * The times in a text: bracketed ones anywhere, bare ones near the beginning of the lines (given by their offsets)
 * only, where they may stand beside a label. Hours of the day (`10:04 A.M.`) are none.
 */
export function stampsIn(text: string, lines: readonly number[]): Stamp[] {
  if (!/\d:\d\d/.test(text)) return [];
  const stamps = [...text.matchAll(bracketed)].map((found) => stampAt(found, 0, true));
  lines.forEach((start, index) => {
    const end = Math.min(lines[index + 1] ?? text.length, start + nearLabel);
    for (const found of text.slice(start, end).matchAll(bare)) {
      const stamp = stampAt(found, start, false);
      if (!stamps.some((other) => stamp.start < other.end && stamp.end > other.start)) stamps.push(stamp);
    }
  });
  return stamps.sort((left, right) => left.start - right.start);
}

function stampAt(found: RegExpExecArray, offset: number, bracketed: boolean): Stamp {
  return {
    start: offset + found.index,
    end: offset + found.index + found[0].length,
    printed: found[1]!.replace('−', '-'),
    bracketed,
  };
}

/** The text with blanks for its times: every offset stays. */
export function withoutStamps(text: string, stamps: readonly Stamp[]): string {
  let rest = text;
  for (const { start, end } of stamps) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  return rest;
}
