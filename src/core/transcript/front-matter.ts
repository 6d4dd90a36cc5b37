import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { quoted, type Report } from './report.ts';
import { calendarDay, instant } from './dates.ts';
import type { Transcript } from './types.ts';

/** What a file's head says about its transcript, and where its body begins. */
export interface FrontMatter extends Pick<
  Transcript,
  'title' | 'date' | 'published' | 'modified' | 'sourceUrl' | 'tags'
> {
  /** The file's text below the front matter. */
  body: string;
  /** Lines before the body. */
  lines: number;
}

const longest = 64 * 1024;

/** Field names, the usual one first; older files have others. */
const fields = {
  title: ['title'],
  date: ['date'],
  published: ['published_time', 'published'],
  modified: ['modified_time', 'modified'],
  sourceUrl: ['source_url', 'permalink', 'url'],
  tags: ['tags', 'category', 'categories'],
} as const;

/**
 * Reads the front matter with gray-matter. Only YAML is read, every value as the text that is printed (so that a day
 * stays a day and a time keeps its offset), and nothing in it can run or make objects other than plain ones.
 * Where fields are missing or wrong, title and date come from the file's name, with a message.
 */
export function readFrontMatter(text: string, source: string, report: Report): FrontMatter {
  const { data, body, lines } = split(text, report);
  const at = (names: readonly string[]) => lineOf(text, lines, names);
  const one = (names: readonly string[]) => scalar(data, names);

  const published = instant(one(fields.published));
  const modified = instant(one(fields.modified));
  for (const [names, value] of [
    [fields.published, published],
    [fields.modified, modified],
  ] as const) {
    const printed = one(names);
    if (printed && !value)
      report.add(
        'invalid-time',
        at(names),
        1,
        `\`${names[0]}\` is ${quoted(printed)}, which is no time; write it as \`2021-12-06 16:35:06-05:00\`.`,
      );
  }
  const sourceUrl = one(fields.sourceUrl);
  const safe = sourceUrl !== null && /^https?:\/\/[^\s"<>]+$/i.test(sourceUrl);
  if (sourceUrl && !safe)
    report.add(
      'unsafe-link',
      at(fields.sourceUrl),
      1,
      `\`source_url\` is ${quoted(sourceUrl)}, which is no http or https address; it is left out.`,
    );

  return {
    title: title(one(fields.title), source, at(fields.title), report),
    date: date(one(fields.date), published, source, at(fields.date), report),
    published,
    modified,
    sourceUrl: safe ? sourceUrl : null,
    tags: list(data, fields.tags),
    body,
    lines,
  };
}

function split(text: string, report: Report): { data: Record<string, unknown>; body: string; lines: number } {
  const whole = { data: {}, body: text, lines: 0 };
  const head = /^---[ \t]*([^\n]*)\n/.exec(text);
  if (!head) {
    report.add(
      'no-front-matter',
      1,
      1,
      'There is no front matter; begin the file with `---`, then `title: …` and `date: …`, then `---`.',
    );
    return whole;
  }
  const end = text.slice(head[0].length - 1).search(/\n---[ \t]*(\n|$)/);
  if (end < 0) {
    report.add('broken-front-matter', 1, 1, 'The front matter is never closed; put a line `---` after its last field.');
    return whole;
  }
  const close = head[0].length - 1 + end + 1;
  const bodyStart = text.indexOf('\n', close) < 0 ? text.length : text.indexOf('\n', close) + 1;
  const lines = text.slice(0, bodyStart).split('\n').length - 1;
  const rest = { data: {}, body: text.slice(bodyStart), lines };
  const language = head[1]!.trim();
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    report.add(
      'unsafe-front-matter',
      1,
      4,
      `The front matter is marked ${quoted(language)}, which could run code and is not read; write it as YAML after a plain \`---\`.`,
    );
    return rest;
  }
  if (close > longest) {
    report.add(
      'broken-front-matter',
      1,
      1,
      `The front matter has ${close} characters, more than the ${longest} that are read; move the text below the closing \`---\`.`,
    );
    return rest;
  }
  try {
    const { data } = matter(`---\n${text.slice(head[0].length, close)}---\n`, { language: 'yaml', engines });
    if (typeof data !== 'object' || data === null || Array.isArray(data))
      throw new Error('it holds no `name: value` fields');
    return { ...rest, data };
  } catch (error) {
    const mark = error instanceof YAMLException ? error.mark : undefined;
    const reason =
      error instanceof YAMLException ? error.reason : error instanceof Error ? error.message : String(error);
    report.add(
      'broken-front-matter',
      (mark?.line ?? 0) + 1,
      (mark?.column ?? 0) + 1,
      `The front matter is not YAML (${reason}); put values with \`:\`, quotation marks or brackets into quotation marks.`,
    );
    return rest;
  }
}

const refuse = {
  parse(): never {
    throw new Error('only YAML is read');
  },
};

/** gray-matter would run `---js`; every engine but YAML is refused, and YAML makes nothing but texts, lists and maps. */
const engines = {
  yaml: { parse: (text: string) => (load(text, { schema: FAILSAFE_SCHEMA }) ?? {}) as object },
  json: refuse,
  javascript: refuse,
  js: refuse,
};

function title(printed: string | null, source: string, line: number, report: Report): string {
  const value = printed?.replace(/\s+/g, (run) => (run.includes('\n') ? ' ' : run)).trim();
  if (value) return value;
  const words = nameOf(source)
    .replace(/^\d{4}-\d{2}-\d{2}-?/, '')
    .split(/[-_\s]+/)
    .filter(Boolean);
  const made = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ') || nameOf(source) || 'Transcript';
  report.add(
    'no-title',
    line,
    1,
    `There is no \`title\`; ${quoted(made)} is made from the file's name. Add \`title: …\` to the front matter.`,
  );
  return made;
}

function date(printed: string | null, published: string | null, source: string, line: number, report: Report): string {
  const day = printed === null ? null : calendarDay(printed);
  if (day) return day;
  const named = calendarDay(/\d{4}-\d{2}-\d{2}/.exec(nameOf(source))?.[0] ?? '');
  const other = named ?? published?.slice(0, 10) ?? null;
  if (printed)
    report.add(
      'impossible-date',
      line,
      1,
      `\`date\` is ${quoted(printed)}, which is no day of the calendar; write it as \`2021-12-06\`.`,
    );
  if (other)
    report.add(
      'date-from-name',
      line,
      1,
      `The date ${quoted(other)} is taken from the ${named ? 'file’s name' : 'published time'}; add \`date: '${other}'\` to the front matter.`,
    );
  else
    report.add(
      'no-date',
      line,
      1,
      "There is no usable `date`; add `date: '2021-12-06'` to the front matter, or begin the file’s name with the day.",
    );
  return other ?? '';
}

function nameOf(source: string): string {
  return source.slice(source.lastIndexOf('/') + 1).replace(/\.(md|markdown)$/i, '');
}

function scalar(data: Record<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}

function list(data: Record<string, unknown>, names: readonly string[]): string[] {
  for (const name of names) {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
    const texts = items
      .filter((item): item is string => typeof item === 'string')
      .map((item) => item.trim())
      .filter(Boolean);
    if (texts.length > 0) return [...new Set(texts)].slice(0, 100);
  }
  return [];
}

/** The line of the first of these fields that is there, else the first line of the file. */
function lineOf(text: string, lines: number, names: readonly string[]): number {
  const head = text.split('\n', lines);
  const line = head.findIndex((printed) => names.some((name) => printed.startsWith(`${name}:`)));
  return line < 0 ? 1 : line + 1;
}
