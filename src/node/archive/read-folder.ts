import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Message } from '../../core/transcript/types.ts';

/** One file of the transcripts folder: its text, or the reason why it has none. */
export interface FoundFile {
  /** Path below the folder, with forward slashes. */
  source: string;
  text: string | null;
  messages: Message[];
}

/** Files above this size are no transcripts: an hour's briefing has 60 kB. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Lists the Markdown files of a folder and those below it, sorted by path. Hidden files and folders are passed over.
 * Throws an `Error` where the folder cannot be read.
 */
export async function listTranscripts(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (cause: NodeJS.ErrnoException) => {
      throw new Error(
        `The transcripts folder \`${folder}\` cannot be read (${cause.code}). Create it, or set TRANSCRIPTS_DIR to the folder that holds your transcripts.`,
      );
    },
  );
  return entries
    .filter((entry) => !entry.isDirectory() && /\.(md|markdown)$/i.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}

/** Reads and decodes one file. Never throws: what is wrong comes back as messages. */
export async function readTranscriptFile(folder: string, source: string): Promise<FoundFile> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(folder, source));
  } catch (cause) {
    return unreadable(
      source,
      'file-unreadable',
      `The file cannot be read (${(cause as NodeJS.ErrnoException).code}). Check its permissions.`,
    );
  }
  if (bytes.length > MAX_BYTES) {
    return unreadable(
      source,
      'file-too-large',
      `The file has ${bytes.length} bytes; a transcript has at most ${MAX_BYTES}. Split it by event.`,
    );
  }
  if (bytes.includes(0)) {
    return unreadable(
      source,
      'file-binary',
      'The file holds zero bytes, so it is no text (or UTF-16). Save it as UTF-8 text, or take it out of the folder.',
    );
  }
  const text = bytes.toString('utf8');
  const at = text.indexOf('\uFFFD');
  if (at >= 0 && !bytes.includes(Buffer.from('\uFFFD'))) {
    return { source, text, messages: [invalidUtf8(text, at)] };
  }
  return { source, text, messages: [] };
}

function unreadable(source: string, rule: string, text: string): FoundFile {
  return { source, text: null, messages: [{ line: 1, column: 1, rule, severity: 'error', text }] };
}

function invalidUtf8(text: string, at: number): Message {
  const before = text.slice(0, at);
  return {
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    rule: 'file-encoding',
    severity: 'error',
    text: 'The bytes here are not valid UTF-8, so a character of the record is lost. Save the file as UTF-8.',
  };
}
