import type { Dirent } from 'node:fs';
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAboutFolder } from '../../core/transcript/about-folder.ts';
import type { Message } from '../../core/transcript/types.ts';
import { fileMessage, type FileRule } from './file-rules.ts';

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
 * What a folder of transcripts holds: the paths of its transcripts, sorted, and what was passed over, with the reason.
 */
export interface Listing {
  sources: string[];
  passedOver: { source: string; message: Message }[];
}

/**
 * Lists the Markdown files of a folder and those below it. Links are followed, each folder once. Hidden files and
 * folders are passed over without a word. Throws an `Error` where the folder cannot be read.
 */
export async function listTranscripts(folder: string): Promise<Listing> {
  const listing: Listing = { sources: [], passedOver: [] };
  try {
    await listFolder(folder, '', new Set([await realpath(folder)]), listing);
  } catch (cause) {
    throw new Error(
      `The transcripts folder \`${folder}\` cannot be read (${(cause as NodeJS.ErrnoException).code}). Create ` +
        'it, or set TRANSCRIPTS_DIR to the folder that holds your transcripts.',
    );
  }
  listing.sources.sort();
  return listing;
}

/** Adds what is in a folder below the transcripts'; `above` are the real paths of the folders that lead to it. */
async function listFolder(root: string, below: string, above: ReadonlySet<string>, listing: Listing): Promise<void> {
  const passOver = (source: string, rule: FileRule, text: string) =>
    listing.passedOver.push({ source, message: fileMessage(rule, text) });
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const source = below === '' ? entry.name : `${below}/${entry.name}`;
    const named = /\.(md|markdown)$/i.test(entry.name);
    const kind = await kindOf(entry, join(root, source));
    if (kind === 'folder') {
      const real = await realpath(join(root, source));
      if (above.has(real)) {
        passOver(source, 'link-circle', 'The link leads back to a folder above it, and was not followed.');
        continue;
      }
      await listFolder(root, source, new Set([...above, real]), listing).catch((cause: NodeJS.ErrnoException) =>
        passOver(source, 'folder-unreadable', `The folder cannot be read (${cause.code}). Check its permissions.`),
      );
    } else if (kind === 'broken link') {
      if (named || !/\.[^.]+$/.test(entry.name))
        passOver(
          source,
          'link-broken',
          'The link leads nowhere, so there is nothing to read. Mend it, or take it out.',
        );
    } else if (!named) continue;
    else if (kind === 'other')
      passOver(source, 'file-special', 'This is no file but a pipe, a socket or a device, and was not read.');
    else if (isAboutFolder(entry.name) && !(await hasFrontMatter(join(root, source))))
      passOver(
        source,
        'no-transcript',
        'A file of this name without front matter tells about the folder; it is no transcript.',
      );
    else listing.sources.push(source);
  }
}

async function kindOf(entry: Dirent, path: string): Promise<'file' | 'folder' | 'other' | 'broken link'> {
  const found = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
  if (found === null) return 'broken link';
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}

async function hasFrontMatter(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '---');
  return /^\uFEFF?(?:---|\+\+\+|\{)/.test(text);
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

function unreadable(source: string, rule: FileRule, text: string): FoundFile {
  return { source, text: null, messages: [fileMessage(rule, text)] };
}

function invalidUtf8(text: string, at: number): Message {
  const before = text.slice(0, at);
  const more = text.match(/\uFFFD+/g)!.length - 1;
  return fileMessage(
    'file-encoding',
    `The bytes here${more > 0 ? ` and in ${more} more ${more === 1 ? 'place' : 'places'}` : ''} are not valid ` +
      'UTF-8, so characters of the record are lost. Save the file as UTF-8.',
    before.split('\n').length,
    at - before.lastIndexOf('\n'),
  );
}
