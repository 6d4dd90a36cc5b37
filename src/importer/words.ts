/** Text with every run of white space as one blank, trimmed. */
export function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Typed text with its wider gaps kept as the transcripts at hand keep them, with non-breaking spaces. */
export function spaced(line: string): string {
  return line.replace(/ {2,}/g, (gap) => `${'\u00a0'.repeat(Math.min(gap.length, 6) - 1)} `);
}

/** Text reduced to its letters and digits, to compare a heading with a title that was typed elsewhere. */
export function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name for files: lower-case ASCII letters and digits, joined by hyphens, cut at a word. */
export function slug(text: string, longest = 120): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '');
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), longest / 2)).replace(/(?<!-)-+$/, '');
}

const label = new RegExp(
  String.raw`^(?:Q[.:]?[\s\u00a0]|(?:QUESTION|ANSWER|Question|A)[:.]\s` +
    String.raw`|(?:[A-Z][\w.'’-]*\s+){0,7}[A-Z][A-Z.'’-]+(?:\s*(?:#\s?\d+|\([^)]{1,60}\)))?\s?:(?:\s|$)|(?:Mr` +
    '|Mrs|Ms|Dr|Secretary|President|Ambassador|Senator|Governor|General' +
    String.raw`|Director)\.?\s[A-Z][\w.'’-]*:(?:\s|$))`,
);

/** Whether a paragraph begins as a turn does. A hint for finding the article; the parser decides what the turns are. */
export function beginsTurn(text: string): boolean {
  return label.test(text);
}

/** A printed time of day, as transcripts begin and end with: `12:42 P.M. EDT`, `2:48 P.M. UTC`, `6:26 P.M. Local`. */
export const clock = /\b\d{1,2}[.:]\d{2}(?:\s*[AP]\.?\s?M\b\.?)?(?:,?\s*\(?(?:[A-Z]{2,5}|Local)\b)?/;

/** A line that is nothing but a printed time of day or the mark of the end, or both. */
export function isClosing(text: string): boolean {
  const rest = text
    .replace(/\b(?:END|end|End)\b|[#\-–—\s*]|\b30\b/g, ' ')
    .replace(/\(?\b\d{1,2}:\d{2}\s*[AP]\.?\s?M\.?(?:,?\s*\(?(?:[A-Z]{2,5}|Local(?:\s+(?:ET|Time))?)\)?)?\)?/gi, ' ');
  return text.trim() !== '' && rest.trim().replace(/[.,]/g, '') === '';
}

/** The title that a file's name gives, without a day before it; `null` where it says nothing more. */
export const titleFromName = (name: string): string | null =>
  squash(name.replace(/^\d{4}-\d{2}-\d{2}/, '').replace(/[-_]+/g, ' ')) || null;

/** Whether a text ends with a sentence. */
export const endsSentence = (text: string): boolean => /[.?!…。？！][”’"')\]]*$/u.test(text);
