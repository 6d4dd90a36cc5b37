import { attributes } from './names.ts';

/** One way to read what was pasted: which of it was said, and by whom. */
export interface Reading {
  /** Stretches of the passage, in order; each with the words that name its speaker (and perhaps the day), or `null`. */
  parts: { text: string; claim: string | null }[];
}

const saying =
  '(?:said|says|saying|told|tells|asked|asks|added|adds|noted|stated|states|replied|answered' +
  '|explained|argued|insisted|claimed|declared|announced|continued|responded|remarked|tweeted' +
  '|wrote|quipped|warned)';
const nameWord = `(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*)`;
const particle = '(?:of|the|for|de|van|von|al|bin|to|and)';
// Bounded, and within a line, so that a long run of names is gone through once and not from each of its words anew.
const name = `${nameWord}(?:,?[^\\S\\n]+(?:${nameWord}|${particle})){0,14}`;

const doubleQuotes = /[“"„«»][^“”"„«»]*(?:[”"“«»]|$)/gu;
const printedLabel = new RegExp(
  String.raw`(?:^|(?<=[\s"“]))(?:((?:\p{Lu}[\p{Lu}.'’#\d-]*[^\S\n]+){0,8}\p{Lu}[\p{Lu}'’#\d-]{2,}` +
    String.raw`(?:\s+#?\d+)?)\s*:|(Q)(?=\s{2,}|\s*[:—]))`,
  'gu',
);
const lineLabel = new RegExp(
  `(?:^|\\n)[^\\S\\n]*(?:[-–—•>*_]+[^\\S\\n]*)?((?:[Tt]he\\s+|[Aa]\\s+)?(?:${name}|press ` +
    `secretary|reporter)(?:\\s*\\([^()\\n]{1,60}\\))?(?:,[^:\\n“"]{1,60})?)[*_]*\\s*:[*_]*`,
  'gu',
);
const closing = [
  // — Jen Psaki, Dec. 6, 2021
  new RegExp(
    `(?:\\s|(?<=["”'’]))(?:[-–—~]{1,3}|―)\\s*((?:[Tt]he\\s+|[Aa]\\s+)?(?:${nameWord}|press ` +
      `secretary|reporter|journalist)[^"“”\\n]{0,120})$`,
    'u',
  ),
  // (Jen Psaki, Dec. 6, 2021)
  new RegExp(
    `\\(((?:[Tt]he\\s+|[Aa]\\s+)?(?:${nameWord}|press secretary|reporter|journalist)[^()"“”\\n]{1,120})\\)\\s*\\.?$`,
    'u',
  ),
  // , Psaki said on Monday.
  new RegExp(`,["”'’]?\\s+((?:[\\p{L}\\p{M}.'’-]+\\s+){1,9}?${saying}\\b[^"“”]{0,120})$`, 'u'),
  new RegExp(
    `,["”'’]?\\s+(${saying}\\s+(?:[Tt]he\\s+|[Aa]\\s+)?(?:${nameWord}|press ` +
      'secretary|reporter|journalist)[^"“”]{0,120})$',
    'u',
  ),
];
const opening = [
  // Psaki said on Monday that …; Psaki said, …
  new RegExp(
    `^((?:[Tt]he\\s+|[Aa]\\s+)?(?:${name}|press ` +
      `secretary|reporter|journalist)\\s+(?:\\p{L}+ly\\s+|also\\s+` +
      `|then\\s+)?${saying}\\b(?:\\s+(?:on\\s+)?\\p{Lu}[\\p{L}.]+(?:\\s+\\d{1,2}(?:,\\s+\\d{4})?)?` +
      `|\\s+reporters)?(?:\\s*[,:]|\\s+that\\b)?)`,
    'u',
  ),
  new RegExp(`^([Aa]ccording\\s+to\\s+(?:[Tt]he\\s+|[Aa]\\s+)?(?:${name}|press secretary|reporter))\\s*[,:]`, 'u'),
];

/**
 * The ways to read a pasted text, the plainest first: as it stands, then with what looks like an attribution set
 * apart. Which of them is right shows when they are compared with the record.
 */
export function readingsOf(pasted: string): Reading[] {
  const text = pasted
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]*>+ ?/gm, '')
    .trim();
  const readings = [{ parts: [{ text, claim: null }] }, labelled(text), quoted(text), trimmed(text)].filter(
    (reading) => reading !== null,
  );
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const key = JSON.stringify(reading);
    return !seen.has(key) && seen.add(key);
  });
}

/** Labels within the text, as a transcript prints them or at the beginning of lines. */
function labelled(text: string): Reading | null {
  const labels = [...text.matchAll(printedLabel)].map((match) => ({
    claim: match[1] ?? match[2]!,
    from: match.index,
    to: match.index + match[0].length,
  }));
  for (const match of text.matchAll(lineLabel)) {
    const from = match.index;
    const to = from + match[0].length;
    if (attributes(match[1]!, 'as a label') && !labels.some((label) => label.from < to && from < label.to))
      labels.push({ claim: match[1]!, from, to });
  }
  if (labels.length === 0) return null;
  labels.sort((a, b) => a.from - b.from);
  const parts = [{ text: text.slice(0, labels[0]!.from), claim: null as string | null }];
  for (const [index, { claim, to }] of labels.entries())
    parts.push({ text: text.slice(to, labels[index + 1]?.from), claim: claim.trim() });
  const spoken = parts.filter((part) => /[\p{L}\p{N}]/u.test(part.text));
  if (spoken.length === 0) return null;
  return { parts: spoken };
}

/** What stands in quotation marks, where that is the larger part; the rest names the speaker. */
function quoted(text: string): Reading | null {
  const spans = [...text.matchAll(doubleQuotes)];
  if (spans.length === 0) return null;
  const inside = spans.map((span) => span[0].replace(/^[“"„«»]|[”"“«»]$/gu, '')).join(' ');
  const ends = [0, ...spans.map((span) => span.index + span[0].length)];
  const between = ends.map((end, at) => text.slice(end, spans[at]?.index));
  const around = between.join(' | ').trim();
  if (inside.length < around.length || !attributes(around, 'beside quotation marks')) return null;
  const claim = between
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' | ');
  return { parts: [{ text: inside, claim }] };
}

/** A name before or after a text without quotation marks. */
function trimmed(text: string): Reading | null {
  const tail = cut(text, closing);
  if (tail) return { parts: [{ text: tail.rest, claim: tail.found }] };
  const head = cut(text, opening);
  return head ? { parts: [{ text: head.rest, claim: head.found }] } : null;
}

function cut(text: string, patterns: RegExp[]): { rest: string; found: string } | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (!match || !attributes(match[1]!, 'in plain text')) continue;
    const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
    if (rest.split(/\s+/).length > 3) return { rest, found: match[1]! };
  }
  return null;
}
