import { calendarDay, instant } from './dates.ts';
import { writtenDay } from './days.ts';
import { fieldKey } from './field-key.ts';
import { examplesOf } from './given-labels.ts';
import { readHeadFields, type Field } from './head-fields.ts';
import { quoted, type Report } from './report.ts';
import type { FieldValue, Transcript } from './types.ts';

/** What a file's head says about its transcript, and where its body begins. */
export interface FrontMatter extends Pick<
  Transcript,
  'title' | 'date' | 'published' | 'modified' | 'sourceUrl' | 'tags' | 'lang' | 'extra'
> {
  /** Address of a recording. */
  media: string | null;
  /** Labels as the transcript prints them, with the line that names them. */
  labels: { examples: string[]; line: number };
  /** The file's text below the front matter. */
  body: string;
  /** Lines before the body. */
  lines: number;
}

/** Field names, the usual one first; other programs have others. */
const names = {
  title: ['title', 'headline', 'name'],
  date: ['date', 'pub_date', 'publish_date', 'publication_date', 'event_date', 'recorded', 'recording_date'],
  published: ['published_time', 'published', 'published_at', 'date_published', 'pubdate'],
  modified: ['modified_time', 'modified', 'modified_at', 'date_modified', 'last_modified', 'lastmod', 'updated'],
  sourceUrl: ['source_url', 'permalink', 'url', 'canonical_url', 'original_url', 'source', 'link'],
  tags: ['tags', 'category', 'categories', 'keywords', 'topics'],
  lang: ['lang', 'language', 'locale'],
  media: ['media', 'media_url', 'video', 'video_url', 'audio', 'audio_url', 'recording'],
} as const;

type Name = keyof typeof names;

/**
 * Reads the front matter. Where fields are missing or wrong, title and date come from the file's name, with a message;
 * fields that have no meaning here are kept as they are printed.
 */
export function readFrontMatter(text: string, source: string, report: Report): FrontMatter {
  const { data, body, lines } = readHeadFields(text, report);
  const head = new Head(text, lines, data, source, report);
  const published = head.time('published');
  return {
    title: head.title(),
    date: head.date(published),
    published,
    modified: head.time('modified'),
    sourceUrl: head.address('sourceUrl'),
    tags: head.list('tags'),
    lang: head.language(),
    media: head.address('media'),
    labels: head.examples('labels'),
    extra: head.extra(),
    body,
    lines,
  };
}

/** The fields of one file by their meaning; what is wrong with one is reported at its line. */
class Head {
  readonly #text: string;
  readonly #lines: number;
  readonly #data: Map<string, Field>;
  readonly #source: string;
  readonly #report: Report;
  readonly #used = new Set<string>();

  constructor(text: string, lines: number, data: Map<string, Field>, source: string, report: Report) {
    this.#text = text;
    this.#lines = lines;
    this.#data = data;
    this.#source = source;
    this.#report = report;
  }

  /** The first text that a field of that meaning holds. */
  #first(meaning: Name): { printed: string; line: number } | null {
    for (const key of names[meaning]) {
      const value = this.#data.get(key)?.value;
      if (typeof value !== 'string' || value.trim() === '') continue;
      this.#used.add(key);
      return { printed: value.trim(), line: this.#line(key) };
    }
    return null;
  }

  #line(...keys: readonly string[]): number {
    const line = this.#text
      .split('\n', this.#lines)
      .map((printed) => fieldKey(/^\s*"?([^:="\s][^:="]{0,59})"?\s*[:=]/.exec(printed)?.[1] ?? ''))
      .findIndex((key) => keys.includes(key));
    return line + 1 || 1;
  }

  title(): string {
    const field = this.#first('title');
    const value = field?.printed.replace(/\s+/g, (run) => (run.includes('\n') ? ' ' : run));
    if (value) return value;
    const name = nameOf(this.#source);
    const words = name
      .replace(/^\d{4}-\d{2}-\d{2}-?/, '')
      .split(/[-_\s]+/)
      .filter(Boolean);
    const made = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ') || name || 'Transcript';
    this.#report.add(
      'no-title',
      this.#line('title'),
      1,
      `There is no \`title\`; ${quoted(made)} is made from the file's name. Add \`title: …\` to the front matter.`,
    );
    return made;
  }

  date(published: string | null): string {
    const field = this.#first('date');
    const line = field?.line ?? this.#line(...names.date);
    const days = field ? (calendarDay(field.printed) ?? writtenDay(field.printed)?.days ?? []) : [];
    if (typeof days === 'string') return days;
    if (days.length === 1) return days[0];
    const named = writtenDay(nameOf(this.#source).replaceAll('_', '-'))?.days;
    const other = (named?.length === 1 ? named[0] : published?.slice(0, 10)) ?? null;
    const wrong =
      days.length === 2
        ? `can be ${days[0]} or ${days[1]}; write it as one of them`
        : 'is no day of the calendar; write it as `2021-12-06`';
    if (field) this.#report.add('impossible-date', line, 1, `\`date\` is ${quoted(field.printed)}, which ${wrong}.`);
    if (other)
      this.#report.add(
        'date-from-name',
        line,
        1,
        `The date ${quoted(other)} is taken from the ${named?.length === 1 ? 'file’s name' : 'published time'}; ` +
          `add \`date: '${other}'\` to the front matter.`,
      );
    else
      this.#report.add(
        'no-date',
        line,
        1,
        "There is no usable `date`; add `date: '2021-12-06'` to the front matter, or begin the file’s name with " +
          'the day.',
      );
    return other ?? '';
  }

  /**
   * A time. Other programs' fields of such names hold something else too (`published: true`), which says nothing here.
   */
  time(meaning: 'published' | 'modified'): string | null {
    const [own] = names[meaning];
    for (const key of names[meaning]) {
      const value = this.#data.get(key)?.value;
      if (typeof value !== 'string' || value.trim() === '') continue;
      const time = instant(value.trim());
      if (time || key === own) this.#used.add(key);
      if (time) return time;
      if (key === own)
        this.#report.add(
          'invalid-time',
          this.#line(key),
          1,
          `\`${own}\` is ${quoted(value)}, which is no time; write it as \`2021-12-06 16:35:06-05:00\`.`,
        );
    }
    return null;
  }

  /**
   * A web address. Fields that hold something else, as a path of another program, say nothing where another field does.
   */
  address(meaning: 'sourceUrl' | 'media'): string | null {
    const fields = names[meaning].flatMap((key) => {
      const value = this.#data.get(key)?.value;
      return typeof value === 'string' && value.trim() !== '' ? [{ key, printed: value.trim() }] : [];
    });
    const safe = fields.find(({ printed }) => /^https?:\/\/[^\s"<>]+$/i.test(printed));
    if (safe) this.#used.add(safe.key);
    else if (fields[0] && (fields[0].key === names[meaning][0] || /^[a-z]+:/i.test(fields[0].printed)))
      this.#report.add(
        'unsafe-link',
        this.#line(fields[0].key),
        1,
        `\`${names[meaning][0]}\` is ${quoted(fields[0].printed)}, which is no http or https address; it is left out.`,
      );
    return safe?.printed ?? null;
  }

  list(meaning: 'tags'): string[] {
    for (const key of names[meaning]) {
      const value = this.#data.get(key)?.value;
      const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
      const texts = items
        .filter((item): item is string => typeof item === 'string')
        .map((item) => item.trim())
        .filter(Boolean);
      if (texts.length === 0) continue;
      this.#used.add(key);
      return [...new Set(texts)].slice(0, 100);
    }
    return [];
  }

  /** Texts that may hold commas: one, or a list. The field is kept as it is printed. */
  examples(key: string): { examples: string[]; line: number } {
    return { examples: examplesOf(this.#data.get(key)?.value).slice(0, 20), line: this.#line(key) };
  }

  language(): string | null {
    const field = this.#first('lang');
    try {
      return field ? (Intl.getCanonicalLocales(field.printed.replaceAll('_', '-'))[0] ?? null) : null;
    } catch {
      this.#report.add(
        'invalid-language',
        field!.line,
        1,
        `\`lang\` is ${quoted(field!.printed)}, which is no language; write it as \`en\` or \`pt-BR\`.`,
      );
      return null;
    }
  }

  extra(): Record<string, FieldValue> {
    return Object.fromEntries(
      [...this.#data].filter(([key]) => !this.#used.has(key)).map(([, { name, value }]) => [name, value]),
    );
  }
}

function nameOf(source: string): string {
  return source.slice(source.lastIndexOf('/') + 1).replace(/\.(md|markdown)$/i, '');
}
