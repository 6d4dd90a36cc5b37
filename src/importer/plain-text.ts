import type { Element } from 'hast';
import { h } from 'hastscript';
import { dayIn, dayLine, eitherDay, isDayLine } from './dates.ts';
import type { Draft } from './draft.ts';
import { numberedParagraphs } from './line-numbers.ts';
import { toMarkdown } from './markdown.ts';
import { beginsTurn, isClosing, spaced, squash, titleFromName } from './words.ts';

/** Reads a transcript kept as plain text. `name` is the file's name without its ending, the last resort for a title. */
export function draftText(text: string, name: string, known: string | null): Draft {
  const { facts, rest } = leadingFacts(text.replace(/^\ufeff/, '').replace(/\r\n?|\u2028|\u2029|\f/g, '\n'));
  const paragraphs = numberedParagraphs(rest) ?? split(rest);
  const lines = paragraphs.flatMap((paragraph) => paragraph);
  const top = lines.slice(0, Math.max(12, lines.findIndex(beginsTurn)));
  const title = facts.get('title') ?? titleIn(paragraphs) ?? titleFromName(name);
  const printed = top
    .slice(0, 30)
    .map((line) => dayLine(line) ?? (line.length < 120 ? dayIn(line) : null))
    .find((day) => day !== null);
  const date = dayIn(facts.get('date') ?? '') ?? printed ?? dayIn(name);
  const sourceUrl = address(facts.get('address')) ?? known;
  return {
    title,
    date: date ?? null,
    eitherDay: date ? null : (top.filter(isDayLine).map(eitherDay).find(Boolean) ?? null),
    published: null,
    modified: null,
    sourceUrl,
    vouched: known && sourceUrl === known ? 'fetched' : null,
    tags: [],
    body: toMarkdown(paragraphs.map(element), sourceUrl),
    unfit: lines.length === 0 ? 'an empty file' : null,
    doubts: sourceUrl ? [] : ['it does not give its address'],
  };
}

const factNames: Record<string, string> = {
  title: 'title',
  date: 'date',
  url: 'address',
  source: 'address',
  'source url': 'address',
  link: 'address',
};

/**
 * Facts in `Title: …` lines at the very top, closed by a blank line. Only a block of nothing else is taken as facts.
 */
function leadingFacts(text: string): { facts: Map<string, string>; rest: string } {
  const block = /^\s*((?:[A-Za-z ]{3,12}:[^\n]+\n)+)\s*\n/.exec(text);
  const lines =
    block?.[1]!
      .trim()
      .split('\n')
      .map((line) => /^([A-Za-z ]+):\s*(\S.*)$/.exec(line)) ?? [];
  const known = lines.every((line) => line && Object.hasOwn(factNames, line[1]!.trim().toLowerCase()));
  if (!block || !known || lines.length === 0) return { facts: new Map(), rest: text };
  return {
    facts: new Map(lines.map((line) => [factNames[line![1]!.trim().toLowerCase()]!, line![2]!.trim()])),
    rest: text.slice(block[0].length),
  };
}

/**
 * Paragraphs, each a list of lines that stay apart. A line end is a wrap, and goes, where the next line's first word
 * would not have fitted on the line; where it would have, somebody ended the line on purpose.
 */
function split(text: string): string[][] {
  const lines = text.split('\n').map((line) => line.replace(/\t/g, '    ').trimEnd());
  const width = wrapWidth(lines);
  const found: string[][] = [];
  let open = false;
  let previous = '';
  for (const raw of lines) {
    const line = raw.trim();
    const indented = /^[ \u00a0]{2,}/.test(raw) && !/^[ \u00a0]{2,}/.test(previous);
    const wrapped = width !== null && open && previous.length + 1 + (/^\S*/.exec(line)?.[0].length ?? 0) > width;
    if (line === '') open = false;
    else if (!open || width === null || beginsTurn(line) || isClosing(line) || (indented && !wrapped)) {
      found.push([line]);
      open = true;
    } else if (wrapped) found.at(-1)!.push(`${found.at(-1)!.pop()!} ${line}`);
    else found.at(-1)!.push(line);
    previous = raw;
  }
  return found;
}

/** The column at which a text is wrapped, or `null` for one whose lines are whole paragraphs. */
function wrapWidth(lines: string[]): number | null {
  const lengths = lines
    .map(({ length }) => length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const longest = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  const long = lengths.filter((length) => length > 120).length;
  return long > lengths.length * 0.05 ? null : Math.min(longest, lengths.at(-1) ?? 0) || null;
}

function element(lines: string[]): Element {
  return h(
    'p',
    lines.flatMap((line, index) => (index === 0 ? [spaced(line)] : [h('br'), spaced(line)])),
  );
}

const titles = new RegExp(
  '^(?:press (?:briefing|gaggle|conference|call|availability)|(?:daily )?(?:press|news) (?:briefing' +
    '|conference)|briefing|background (?:press )?(?:briefing|call)|remarks|interview|statement|gaggle' +
    '|on-the-record|readout|joint (?:press|news)|town hall|transcript|exchange with|radio address' +
    String.raw`|weekly address|address)\b`,
  'i',
);

/**
 * The first line near the top that reads like the title of a transcript, with the lines of its paragraph that go on
 * with it.
 */
function titleIn(paragraphs: string[][]): string | null {
  for (const lines of paragraphs.slice(0, 12)) {
    const start = lines.findIndex((line) => titles.test(line) && line.length < 250);
    if (start < 0) continue;
    const end = lines.findIndex(
      (line, index) => index > start && (!goesOn.test(line) || beginsTurn(line) || dayLine(line) !== null),
    );
    return squash(lines.slice(start, end < 0 ? undefined : end).join(' '));
  }
  return null;
}

const goesOn = /^(?:by|and|on|at|with|in|of|to|before|after|for|the|en route|aboard)\b/i;

function address(text: string | undefined): string | null {
  return text && /^https?:\/\/\S+$/i.test(text) ? text : null;
}
