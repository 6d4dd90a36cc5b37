import { createHash } from 'node:crypto';
import type { Draft } from './draft.ts';
import { slug } from './words.ts';

/**
 * The transcript file of a draft, in the form of the shipped one. Beside the usual fields it says where it comes from:
 * `imported` (the day), `imported_from` (name of the file or address read) and `import_hash`, over all the rest, by
 * which a later import knows whether somebody has edited the file since.
 */
export function transcriptFile(draft: Draft, imported: string, from: string): string {
  const tags = draft.tags.length === 1 ? scalar(draft.tags[0]!) : `[${draft.tags.map(scalar).join(', ')}]`;
  const fields = [
    draft.tags.length > 0 ? `tags: ${tags}` : null,
    draft.date ? `date: '${draft.date}'` : `date: # ${draft.eitherDay?.join(' or ') ?? 'the day of the event'}?`,
    draft.modified ? `modified_time: ${draft.modified}` : null,
    draft.sourceUrl ? `source_url: ${scalar(draft.sourceUrl)}` : null,
    draft.published ? `published_time: ${draft.published}` : null,
    `title: ${JSON.stringify(draft.title ?? 'Untitled')}`,
    `imported: '${imported}'`,
    `imported_from: ${scalar(from)}`,
  ].filter((field) => field !== null);
  const unsigned = `---\n${fields.join('\n')}\n---\n\n${draft.body}`;
  return unsigned.replace(/\n---\n\n/, `\nimport_hash: ${hash(unsigned)}\n---\n\n`);
}

/** The usual name of a draft's file, `YYYY-MM-DD-slug.md`. */
export function fileName(draft: Draft): string {
  const name =
    slug(draft.title ?? '') || slug(draft.sourceUrl?.split('/').filter(Boolean).at(-1) ?? '') || 'transcript';
  return `${draft.date ?? 'undated'}-${name}.md`;
}

/** A value as YAML: bare where it reads as plain text, else quoted as in JSON, which is YAML too. */
function scalar(value: string): string {
  const bare =
    /^[A-Za-z][\w./:%~+@-]*$/.test(value) &&
    !/:$/.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return bare ? value : JSON.stringify(value);
}

/** What an existing transcript file says about its own import; no `hash` means that it was not imported. */
export interface Provenance {
  sourceUrl: string | null;
  from: string | null;
  imported: string | null;
  hash: string | null;
  /** Whether the file is still as the importer wrote it. */
  untouched: boolean;
}

/** Reads the provenance in a transcript file's front matter. */
export function provenance(text: string): Provenance {
  const head = frontMatter(text) ?? '';
  const field = (name: string) => {
    const value = new RegExp(`^${name}:[ \\t]*(.+?)[ \\t]*$`, 'm').exec(head)?.[1];
    return value === undefined ? null : unquoted(value);
  };
  const said = field('import_hash');
  return {
    sourceUrl: field('source_url') ?? field('permalink'),
    from: field('imported_from'),
    imported: field('imported'),
    hash: said,
    untouched: said !== null && said === hash(text),
  };
}

/** The front matter of a Markdown file without its fences; `null` where it has none. */
function frontMatter(text: string): string | null {
  return /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[1] ?? null;
}

/**
 * Over everything but the import's own fields: importing the same page on another day, from another copy, is no change.
 */
function hash(text: string): string {
  const content = text
    .replace(/\r\n/g, '\n')
    .replace(/^import(?:ed|ed_from|_hash):.*\n/gm, (line, at: number, whole: string) =>
      at < whole.indexOf('\n---', 3) + 1 ? '' : line,
    );
  return `sha256-${createHash('sha256').update(content).digest('hex').slice(0, 32)}`;
}

function unquoted(value: string): string {
  if (/^".*"$/.test(value))
    try {
      return JSON.parse(value) as string;
    } catch {
      return value.slice(1, -1);
    }
  return value.replace(/^'(.*)'$/, (_, inner: string) => inner.replaceAll("''", "'"));
}
