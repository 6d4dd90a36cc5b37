import { appendFileSync, closeSync, openSync } from 'node:fs';
import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

// RFC 1952: a deflated file without a name and a time, written on no system in particular.
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
// RFC 1951: a last block that holds nothing.
const LAST_BLOCK = Buffer.from([3, 0]);
const cut = { finishFlush: constants.Z_SYNC_FLUSH };

/** Packs a part of a gzip file so that it can stand before and behind any other. `level` is zlib's, 1 to 9. */
export const gzipPart = (content: string | Uint8Array, level: number): Buffer =>
  deflateRawSync(content, { level, ...cut });

/**
 * Puts parts made by `gzipPart` together to one gzip file. It has a single member: many readers stop at the first, R's
 * `gzcon` among them.
 */
export function writeGzip(path: string, first: Uint8Array, rest: Iterable<Uint8Array>): void {
  const file = openSync(path, 'w');
  let sum = 0;
  let length = 0;
  try {
    appendFileSync(file, HEADER);
    const add = (part: Uint8Array) => {
      const content = inflateRawSync(part, cut);
      sum = crc32(content, sum);
      length += content.length;
      appendFileSync(file, part);
    };
    add(first);
    for (const part of rest) add(part);
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(sum, 0);
    trailer.writeUInt32LE(length % 2 ** 32, 4);
    appendFileSync(file, Buffer.concat([LAST_BLOCK, trailer]));
  } finally {
    closeSync(file);
  }
}
