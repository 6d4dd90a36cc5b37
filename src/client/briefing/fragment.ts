/** A text directive (`:~:text=`): the beginning and perhaps the end of the words, and words before them that tell them from others. */
export interface TextDirective {
  prefix: string;
  start: string;
  /** Empty where `start` is the whole. */
  end: string;
}

/** Longer quotes are named by their first and last words. */
const WHOLE = 120;
const WORDS_AT_ENDS = 5;
const MOST_PREFIX = 8;

const words = (text: string) => text.split(/\s+/u).filter(Boolean);
const plain = (text: string) => words(text).join(' ');

/** A quote with the words at its ends made whole, because browsers find whole words only; and what is left before it. */
export function wholeWords(quote: string, before: string, after: string): { quote: string; before: string } {
  const lead = /^[\p{L}\p{N}]/u.test(quote) ? (/[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? '') : '';
  const tail = /[\p{L}\p{N}]$/u.test(quote) ? (/^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? '') : '';
  return { quote: lead + quote + tail, before: before.slice(0, before.length - lead.length) };
}

/**
 * Names a quote so that a browser finds just these words. `before` is the text before it in its paragraph, `page` the
 * text of all that a browser searches, in which the quote may occur more than once.
 */
export function textDirective(quote: string, before: string, page: string): TextDirective {
  const said = words(quote);
  const whole = quote.length <= WHOLE && !/\n/.test(quote.trim());
  const start = whole ? said.join(' ') : said.slice(0, WORDS_AT_ENDS).join(' ');
  const end = whole || said.length <= WORDS_AT_ENDS ? '' : said.slice(-WORDS_AT_ENDS).join(' ');
  const place = plain(page).toLowerCase();
  const lead = words(before);
  let prefix: string[] = [];
  while (
    prefix.length < Math.min(lead.length, MOST_PREFIX) &&
    occurrences(place, plain([...prefix, start].join(' ')).toLowerCase()) > 1
  ) {
    prefix = lead.slice(-(prefix.length + 2));
  }
  return { prefix: prefix.join(' '), start, end };
}

function occurrences(place: string, sought: string): number {
  let count = 0;
  for (let at = place.indexOf(sought); at >= 0 && count < 2; at = place.indexOf(sought, at + 1)) count += 1;
  return count;
}

// A hyphen, comma or ampersand would be read as part of the directive's own grammar.
const encoded = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');

/** The fragment for a turn with these words marked: `#t-…:~:text=…`. */
export function fragmentOf(turn: string, { prefix, start, end }: TextDirective): string {
  return `#${turn}:~:text=${prefix && `${encoded(prefix)}-,`}${encoded(start)}${end && `,${encoded(end)}`}`;
}

/** Reads the directive of a fragment; `null` where it has none or a broken one. */
export function directiveIn(fragment: string): TextDirective | null {
  const value = /:~:(?:.*&)?text=([^&]*)/.exec(fragment)?.[1];
  if (!value) return null;
  try {
    const parts = value.split(',').filter((part) => !part.startsWith('-'));
    const prefix = parts[0]!.endsWith('-') ? decodeURIComponent(parts.shift()!.slice(0, -1)) : '';
    const [start, end] = parts.map((part) => decodeURIComponent(part));
    return start ? { prefix, start, end: end ?? '' } : null;
  } catch {
    return null;
  }
}

/** Where the directive's words are in a text, as offsets from and to; `null` where they are not. Blanks of every kind count as one. */
export function findDirective(text: string, { prefix, start, end }: TextDirective): [number, number] | null {
  const pattern = (part: string) =>
    words(part)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+');
  const first = new RegExp(`${prefix && `${pattern(prefix)}\\s+`}(${pattern(start)})`, 'iu').exec(text);
  if (!first) return null;
  const from = first.index + first[0].length - first[1]!.length;
  if (!end) return [from, from + first[1]!.length];
  const rest = from + first[1]!.length;
  const last = new RegExp(pattern(end), 'iu').exec(text.slice(rest));
  return last ? [from, rest + last.index + last[0].length] : null;
}
