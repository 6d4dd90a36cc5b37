import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { isAboutFolder } from '../core/transcript/about-folder.ts';
import { draftCaptions, isCaptions } from './captions.ts';
import { decode } from './decode.ts';
import { draftPage, type Draft } from './draft.ts';
import { isMhtml, readMhtml } from './mhtml.ts';
import { draftText } from './plain-text.ts';
import { draftJson, draftTable } from './recognised.ts';
import { draftWordFile, isWordFile } from './word/word-file.ts';

/** Something to import: a file, or an address. */
export interface Source {
  /** As shown to the user, and as noted in the transcript. */
  label: string;
  path: string | null;
  address: string | null;
}

/** What was read from a source: a draft, or a transcript file that is ready as it is. */
export type Material = { kind: 'draft'; draft: Draft } | { kind: 'transcript'; text: string };

const endings = new Set(
  '.html .htm .xhtml .shtml .mht .mhtml .txt .text .md .markdown .vtt .srt .json .csv .tsv .docx .otr'.split(' '),
);

/** The sources a list of arguments names. Folders give the pages and texts in them, in order of their names. */
export async function findSources(args: string[]): Promise<{ sources: Source[]; missing: string[] }> {
  const sources: Source[] = [];
  const missing: string[] = [];
  for (const arg of args) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(arg)) sources.push({ label: arg, path: null, address: arg });
    else {
      const found = await stat(arg).catch(() => null);
      if (!found) missing.push(arg);
      else if (!found.isDirectory()) sources.push({ label: basename(arg), path: arg, address: null });
      else
        for (const path of await walk(arg))
          sources.push({ label: relative(arg, path).replaceAll('\\', '/'), path, address: null });
    }
  }
  return { sources, missing };
}

/**
 * Pages, texts and captions below a folder, links followed, without the folders of pictures and scripts that browsers
 * save beside a page.
 */
async function walk(folder: string, above: readonly string[] = []): Promise<string[]> {
  const real = await realpath(folder);
  // A link to a folder that it stands in leads round and round.
  if (above.includes(real)) return [];
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  const saved = new Set(names.filter((name) => page.test(name)).map((name) => name.replace(page, '')));
  const paths: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found?.isDirectory()) {
      if (!saved.has(name.replace(/[_.-](?:files|dateien|fichiers|archivos|bestanden)$/i, '')))
        paths.push(...(await walk(path, [...above, real])));
      // A link that leads nowhere is read in vain, which is then said.
    } else if (
      endings.has(extname(name).toLowerCase()) ? !isAboutFolder(name) : found?.isFile() && (await isPage(path))
    )
      paths.push(path);
  }
  return paths;
}

const page = /\.x?html?$/i;

/** Pages saved under the last part of their address often have no ending, or one that is part of their name. */
async function isPage(path: string): Promise<boolean> {
  if (/^\.(?:css|js|xml|svg|png|jpe?g|gif|ico|pdf|doc|zip|gz|woff2?)$/i.test(extname(path))) return false;
  return looksLikeHtml(await readFile(path));
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(
    decode(bytes.subarray(0, 4096)).text.replace(/^\ufeff/, ''),
  );
}

const largest = 32 * 1024 * 1024;

/** Reads a file. Throws an error for people where it is no page and no text. */
export async function readSource(path: string): Promise<Material> {
  const { size } = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT'
        ? 'it is a link that leads nowhere; mend it, or take it out'
        : `it cannot be read (${error.code}); check its permissions`,
    );
  });
  if (size > largest)
    throw new Error(`it has ${Math.round(size / 1048576)} MB, more than the ${largest / 1048576} MB a page can have`);
  return readBytes(await readFile(path), { name: basename(path), charset: null, type: null, address: null });
}

/** What is known of some bytes beside themselves: a file's name, or what a server said. */
export interface About {
  name: string;
  charset: string | null;
  type: string | null;
  address: string | null;
}

const ending = /\.(?:x?html?|shtml|mhtml?|txt|text|md|markdown|vtt|srt|json|csv|tsv|docx|otr)$/i;

/** Reads the bytes of a page, a text, captions, what a machine transcribed, a Word document or a transcript file. */
export async function readBytes(bytes: Uint8Array, about: About): Promise<Material> {
  if (bytes.length === 0) throw new Error('it is empty');
  const bare = about.name.replace(ending, '');
  const draft = (await packed(bytes, bare, about.address)) ?? written(bytes, bare, about);
  return typeof draft === 'string' ? { kind: 'transcript', text: draft } : { kind: 'draft', draft };
}

async function packed(bytes: Uint8Array, bare: string, address: string | null): Promise<Draft | null> {
  if (isWordFile(bytes)) return draftWordFile(bytes, bare);
  if (!isMhtml(bytes)) return null;
  const page = await readMhtml(bytes);
  if (!page) throw new Error('it is a MIME file without a page in it');
  return draftPage(page.html, bare, address ?? page.address, address !== null);
}

/** A draft of a text, or the text itself where it is a transcript. */
function written(bytes: Uint8Array, bare: string, { name, charset, type, address }: About): Draft | string {
  const { text } = decode(bytes, charset);
  if (/\.(?:md|markdown)$/i.test(name)) {
    if (!/^\ufeff?(?:---|\+\+\+|\{)/.test(text))
      throw new Error(
        'it is Markdown without front matter; add `title` and `date`, or rename it to `.txt` to import it as ' +
          'plain text',
      );
    return text;
  }
  if (isCaptions(text)) return draftCaptions(text, bare);
  if (/\.(?:json|otr)$/i.test(name)) return draftJson(text, bare);
  if (/\.[ct]sv$/i.test(name)) return draftTable(text, bare);
  if (looksLikeHtml(bytes) || /html/.test(type ?? '') || (/\.(?:x?html?|shtml)$/i.test(name) && /<\w/.test(text)))
    return draftPage(text, bare, address, address !== null);
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 4000))) throw new Error('it is neither a page nor plain text');
  return draftText(text, bare, address);
}
