import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import { parse as parseToml, TomlError } from 'smol-toml';
import { fieldKey } from './field-key.ts';
import { quoted, type Report } from './report.ts';
import type { FieldValue } from './types.ts';

/** The fields of a file's front matter, and where its body begins. */
export interface HeadFields {
  /**
   * By their names in lower case, with `_` for hyphens and blanks; values as printed: texts, lists and maps of them.
   */
  data: Map<string, Field>;
  /** The file's text below the front matter. */
  body: string;
  /** Lines before the body. */
  lines: number;
}

export interface Field {
  /** The name as printed. */
  name: string;
  value: FieldValue;
}

type Language = 'yaml' | 'toml' | 'json';

/** A front matter as it stands in the text: what is between its fences, and where. */
interface Head {
  language: Language;
  /** Why it is not read; `null` where it is. */
  refused: string | null;
  start: number;
  end: number;
  bodyStart: number;
}

const longest = 64 * 1024;
/** gray-matter looks from each blank line to the end of all that follow. */
const mostLines = 4000;

/**
 * Reads the front matter with gray-matter: YAML between `---`, TOML between `+++` (or `---toml`), JSON in braces (or
 * `---json`). Every value is the text that is printed, so that a day stays a day and a time keeps its offset, and
 * nothing in it can run or make objects other than plain ones.
 */
export function readHeadFields(text: string, report: Report): HeadFields {
  const whole = { data: new Map<string, Field>(), body: text, lines: 0 };
  const head = fenced(text) ?? braced(text);
  if (head === null) {
    report.add(
      'no-front-matter',
      1,
      1,
      'There is no front matter; begin the file with `---`, then `title: …` and `date: …`, then `---`.',
    );
    return whole;
  }
  if (head === 'open') {
    report.add(
      'broken-front-matter',
      1,
      1,
      'The front matter is never closed; put a line like its first one after its last field.',
    );
    return whole;
  }
  const lines = text.slice(0, head.bodyStart).split('\n').length - 1;
  const rest = { ...whole, body: text.slice(head.bodyStart), lines };
  if (head.refused !== null) {
    report.add(
      'unsafe-front-matter',
      1,
      4,
      `The front matter is marked ${quoted(head.refused)}, which could run code and is not read; write it as ` +
        `YAML after a plain \`---\`.`,
    );
    return rest;
  }
  if (head.end > longest || lines > mostLines) {
    report.add(
      'broken-front-matter',
      1,
      1,
      `The front matter has ${head.end} characters in ${lines} lines, more than the ${longest} in ${mostLines} that ` +
        'are read; move the text below its end.',
    );
    return rest;
  }
  return { ...rest, data: fields(text, head, report) };
}

function fenced(text: string): Head | 'open' | null {
  const first = /^(---|\+\+\+)([^\n]*)\n/.exec(text);
  if (!first) return null;
  const [line, fence, mark] = first;
  const named = mark!.trim().toLowerCase();
  const language = fence === '+++' ? 'toml' : named === '' ? 'yaml' : languages.get(named);
  const from = line.length - 1;
  const end = text.slice(from).search(fence === '+++' ? /\n\+\+\+[ \t]*(\n|$)/ : /\n---[ \t]*(\n|$)/);
  if (end < 0) return 'open';
  const close = from + end + 1;
  const next = text.indexOf('\n', close);
  return {
    language: language ?? 'yaml',
    refused: language ? null : mark!.trim(),
    start: line.length,
    end: close,
    bodyStart: next < 0 ? text.length : next + 1,
  };
}

const languages = new Map<string, Language>([
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['toml', 'toml'],
  ['json', 'json'],
]);

/**
 * JSON in braces at the beginning, closed by a brace on a line of its own; a text that only begins with a brace is
 * none.
 */
function braced(text: string): Head | null {
  const end = /^\{/.test(text) ? text.search(/\n\}[ \t]*(\n|$)/) : -1;
  if (end < 0 || end > longest) return null;
  const close = end + 2;
  try {
    JSON.parse(text.slice(0, close));
  } catch {
    return null;
  }
  const next = text.indexOf('\n', close);
  return { language: 'json', refused: null, start: 0, end: close, bodyStart: next < 0 ? text.length : next + 1 };
}

function fields(text: string, { language, start, end }: Head, report: Report): Map<string, Field> {
  try {
    const source = text.slice(start, end);
    const { data } = matter(`---\n${source}${source.endsWith('\n') ? '' : '\n'}---\n`, { language, engines });
    if (typeof data !== 'object' || data === null || Array.isArray(data))
      throw new Error('it holds no `name: value` fields');
    const found = new Map<string, Field>();
    for (const [name, value] of Object.entries(data as Record<string, unknown>)) {
      const key = fieldKey(name);
      if (found.has(key)) continue;
      const room = { values: mostValues };
      const copy = printed(value, room);
      if (room.values >= 0) found.set(key, { name, value: copy });
    }
    return found;
  } catch (error) {
    const { line, column, reason } = failure(error);
    report.add(
      'broken-front-matter',
      text.slice(0, start).split('\n').length - 1 + line,
      column,
      `The front matter is not ${language.toUpperCase()} (${reason}); put values with \`:\`, quotation marks or ` +
        'brackets into quotation marks.',
    );
    return new Map();
  }
}

/** Values that a field may hold: YAML can repeat one without end. A field with more is left out. */
const mostValues = 5000;

function printed(value: unknown, room: { values: number }): FieldValue {
  if (--room.values < 0) return '';
  if (Array.isArray(value)) return value.map((entry) => (room.values < 0 ? '' : printed(entry, room)));
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, printed(entry, room)]));
  return value === null || value === undefined ? '' : String(value);
}

/** Line and column within the fields, from 1, and what is wrong there. */
function failure(error: unknown): { line: number; column: number; reason: string } {
  if (error instanceof YAMLException)
    return { line: (error.mark?.line ?? 0) + 1, column: (error.mark?.column ?? 0) + 1, reason: error.reason };
  if (error instanceof TomlError)
    return { line: error.line, column: error.column, reason: error.message.split('\n', 1)[0]! };
  return { line: 1, column: 1, reason: error instanceof Error ? error.message : String(error) };
}

const refuse = {
  parse(): never {
    throw new Error('only YAML, TOML and JSON are read');
  },
};

/**
 * gray-matter hands over the text with the line break before it. It would run `---js`: engines that run code are
 * refused, and YAML makes nothing but texts, lists and maps.
 */
const engines = {
  yaml: { parse: (text: string) => (load(text.slice(1), { schema: FAILSAFE_SCHEMA }) ?? {}) as object },
  toml: { parse: (text: string) => parseToml(text.slice(1)) as object },
  json: { parse: (text: string) => JSON.parse(text) as object },
  javascript: refuse,
  js: refuse,
};
