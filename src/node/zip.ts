import { appendFileSync, closeSync, openSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { number } from '../contract/counts.ts';

/** A file to be packed: its path in the archive, with slashes, and its content. */
export interface ZipEntry {
  name: string;
  content: Uint8Array;
}

// The format counts files in 16 bits and bytes in 32, and its larger variant is not written here.
const MOST_FILES = 0xffff;
const MOST_BYTES = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
// Zip files carry local times; the earliest one for all makes the same files the same archive.
const NO_TIME = new Date(1980, 0, 1);

/**
 * Packs files in the order given, each as it is asked for, so that one is in memory at a time. `level` is zlib's, 1 to
 * 9. Throws where a zip file cannot hold so many, or so much.
 */
export function writeZip(path: string, entries: Iterable<ZipEntry>, level: number): void {
  const file = openSync(path, 'w');
  let files = 0;
  let bytes = 0;
  try {
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      bytes += piece.length;
      appendFileSync(file, piece);
    });
    for (const { name, content } of entries) {
      const isEmpty = content.length === 0;
      // Packed and summed by Node's own zlib, many times as fast as in JavaScript.
      const entry: ZipInputFile = {
        filename: name,
        size: content.length,
        crc: crc32(content),
        compression: isEmpty ? STORED : DEFLATED,
        mtime: NO_TIME,
      };
      zip.add(entry);
      entry.ondata!(null, isEmpty ? new Uint8Array() : deflateRawSync(content, { level }), true);
      files++;
      if (files > MOST_FILES || bytes > MOST_BYTES)
        throw new Error(
          `${path} would hold more than a zip file can: ${number(MOST_FILES)} files, or 4 GB. Pack the folder ` +
            'with tar.',
        );
    }
    zip.end();
  } finally {
    closeSync(file);
  }
}
