/** A stretch of a query: what stands in quotation marks, what is to be left out, or what lies between. */
export interface Segment {
  quoted: boolean;
  negative: boolean;
  text: string;
  /** The number of `"…"~5`: how many other words may stand between the quoted ones. */
  within?: number;
}

const OPENING = '“„«';
const CLOSING = '”»';
const STRAIGHT = '"″＂';

/** A query cut at its quotation marks and exclusions. */
export function segmentsOf(typed: string): Segment[] {
  const text = typed.normalize('NFC').trim();
  const whole = wholeQuote(text);
  if (whole !== null) return [{ quoted: true, negative: false, text: whole }];
  const found: Segment[] = [];
  let depth = 0;
  let start = 0;
  let negative = false;
  const close = (end: number, quoted: boolean) => {
    const part = text.slice(start, end);
    start = end + 1;
    if (!quoted) return void found.push(...unquoted(part));
    const [distance, digits] = /^\s?~\s?(\d{1,3})(?!\d)/.exec(text.slice(start, start + 7)) ?? [];
    found.push({ quoted, negative, text: part, ...(digits && { within: Number(digits) }) });
    start += distance?.length ?? 0;
  };
  for (let at = 0; at < text.length; at += 1) {
    const mark = quoteAt(text, at);
    if (mark === null) continue;
    if (mark === 'opening' || depth === 0) {
      if (depth === 0) {
        const minus = text[at - 1] === '-' && (at - 1 === start || /\s/.test(text[at - 2]!));
        close(at, false);
        negative = minus;
      }
      depth += 1;
    } else if ((depth -= 1) === 0) {
      close(at, true);
      at = start - 1;
    }
  }
  close(text.length, depth > 0);
  return found;
}

/** What a query holds that is one quotation from end to end, however many marks are within it; else `null`. */
function wholeQuote(text: string): string | null {
  const inside = text.slice(1, -1);
  const [first, last] = [text[0] ?? '', text.at(-1) ?? ''];
  if (/^['‘]$/.test(first) && /^['’]$/.test(last) && /\s/.test(inside) && !/^\p{L}+['’]\s/u.test(inside)) return inside;
  const all = OPENING + CLOSING + STRAIGHT;
  if (text.length < 3 || !all.includes(first) || !all.includes(last)) return null;
  const straight = [...text].filter((mark) => STRAIGHT.includes(mark)).length;
  if (straight === 2 && STRAIGHT.includes(first) && STRAIGHT.includes(last)) return inside;
  const depths: number[] = [];
  for (let at = 0, depth = 0; at < text.length; at += 1) {
    const mark = quoteAt(text, at);
    if (mark) depths.push((depth += mark === 'opening' ? 1 : -1));
  }
  const balanced = depths.at(-1) === 0 && depths.every((depth) => depth >= 0);
  return balanced && depths.indexOf(0) < depths.length - 1 ? null : inside;
}

function quoteAt(text: string, at: number): 'opening' | 'closing' | null {
  const mark = text[at]!;
  if (OPENING.includes(mark)) return 'opening';
  if (CLOSING.includes(mark)) return 'closing';
  if (!STRAIGHT.includes(mark)) return null;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  return /[\s([{\-–—]/u.test(before) && !/\s/u.test(after) ? 'opening' : 'closing';
}

/** Words outside quotation marks: runs to find and words to leave out. */
function unquoted(text: string): Segment[] {
  const found: Segment[] = [];
  let start = 0;
  for (const match of text.matchAll(/(?<=^|\s)-(?=[\p{L}\p{N}])\S+/gu)) {
    found.push({ quoted: false, negative: false, text: text.slice(start, match.index) });
    found.push({ quoted: false, negative: true, text: match[0].slice(1) });
    start = match.index + match[0].length;
  }
  found.push({ quoted: false, negative: false, text: text.slice(start) });
  return found;
}
