import { open, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { provenance } from './file.ts';

/** Where a transcript of the archive comes from. */
export interface Origin {
  /** Path below the transcripts folder, with forward slashes. */
  source: string;
  /** The original address; `null` where none is known. */
  sourceUrl: string | null;
  /** Day of the import, `YYYY-MM-DD`; `null` for a transcript that was not imported. */
  imported: string | null;
  /** Name of the file, or address, it was imported from. */
  from: string | null;
}

const head = 64 * 1024;

/** Where the transcripts of a folder come from, in order of their paths: what the site's page about itself tells. */
export async function readOrigins(folder: string): Promise<Origin[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const origins: Origin[] = [];
  for (const path of paths.sort()) {
    const { sourceUrl, imported, from } = provenance(await beginning(path));
    origins.push({ source: relative(folder, path).replaceAll('\\', '/'), sourceUrl, imported, from });
  }
  return origins;
}

async function beginning(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(head), 0, head, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
