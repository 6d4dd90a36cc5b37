import { createHash } from 'node:crypto';
import { createWriteStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import { ZipFile } from 'yazl';

// The earliest time a zip archive can note: an archive changes only when its content does.
const NO_TIME = new Date(1980, 0, 1);
// Half the default's time for a tenth more bytes; a third of it for a fifth more where hundreds of megabytes are packed.
const TABLE_LEVEL = 4;
const ARCHIVE_LEVEL = 1;

/** Writes a compressed file piece by piece, holding one piece in memory. */
export class GzipFile {
  readonly #gzip: Gzip;
  readonly #done: Promise<void>;

  constructor(path: string) {
    this.#gzip = createGzip({ level: TABLE_LEVEL });
    this.#done = pipeline(this.#gzip, createWriteStream(path));
  }

  async add(piece: string | Uint8Array): Promise<void> {
    if (!this.#gzip.write(piece)) await new Promise<void>((resume) => this.#gzip.once('drain', () => resume()));
  }

  async close(): Promise<void> {
    this.#gzip.end();
    await this.#done;
  }
}

/** Packs files that lie on the disk already, in the order given. */
export async function zip(path: string, files: readonly { path: string; name: string }[]): Promise<void> {
  const archive = new ZipFile();
  for (const file of files) archive.addFile(file.path, file.name, { mtime: NO_TIME, mode: 0o100644, compressionLevel: ARCHIVE_LEVEL, forceDosTimestamp: true });
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(path));
}

/** Size and sum of a file, for the manifest. */
export function described(path: string): { bytes: number; sha256: string } {
  return { bytes: statSync(path).size, sha256: createHash('sha256').update(readFileSync(path)).digest('hex') };
}

/** Writes a text file. */
export function writeText(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}
