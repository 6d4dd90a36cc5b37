import { readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { copyKept } from '../copy-kept.ts';
import { KeptFiles } from '../kept-files.ts';
import type { SiteFile } from '../site-files.ts';
import { contentTypes, isText } from './rules.ts';
import { endingOf } from '../site-files.ts';

/** Below this a compressed copy saves less than a packet. */
const WORTHWHILE_BYTES = 1024;

/** At 9 Brotli sets up large tables for each file: four times the time of 10 for an archive, and a tenth more bytes. */
const BROTLI_QUALITY = 10;

const codings = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/**
 * Puts a `.br` and a `.gz` beside each text file that gains by it. What was compressed once is kept in `cacheDir` by
 * its hash, while the site has it.
 */
export async function precompress(folder: string, files: SiteFile[], cacheDir: string): Promise<void> {
  const kept = new KeptFiles(join(cacheDir, 'compressed'));
  const queue = files.filter(
    ({ path, bytes }) => bytes >= WORTHWHILE_BYTES && isText(contentTypes[endingOf(path)] ?? ''),
  );
  const work = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) await compressFile(join(folder, file.path), kept);
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, work));
  kept.dropUnused();
}

async function compressFile(path: string, kept: KeptFiles): Promise<void> {
  const bytes = await readFile(path);
  const digest = createHash('sha256').update(bytes).digest('base64url');
  for (const [ending, compress] of Object.entries(codings)) {
    const make = async (part: string) => writeFile(part, await compress(bytes));
    copyKept(await kept.file(`${digest}.${BROTLI_QUALITY}.${ending}`, make), `${path}.${ending}`);
  }
}
