import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { gzipPart, writeGzip } from '../../../src/node/data/gzip.ts';
import { writeZip } from '../../../src/node/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'packing-'));
const content = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.string({ unit: 'grapheme', maxLength: 50 }).map((text) => Buffer.from(text.repeat(200))),
);

test('parts packed apart make one gzip file of one member, whatever is in them', () => {
  const path = join(folder, 'x.gz');
  fc.assert(
    fc.property(
      fc.array(content, { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      (contents, level) => {
        const [first, ...rest] = contents.map((each) => gzipPart(each, level));
        writeGzip(path, first!, rest);
        const packed = readFileSync(path);
        expect(gunzipSync(packed).equals(Buffer.concat(contents))).toBe(true);
        expect(packed.readUInt32LE(packed.length - 4)).toBe(Buffer.concat(contents).length);
      },
    ),
    { numRuns: 60 },
  );
});

test('a zip file holds what was put into it, in its order, and is the same each time', () => {
  const path = join(folder, 'x.zip');
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .filter((text) => !/[\0\\]/.test(text) && text.isWellFormed() && text !== '__proto__' && !/^\d+$/.test(text));
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ name, content }), { selector: (entry) => entry.name, maxLength: 6 }),
      (entries) => {
        writeZip(path, entries, 1);
        const packed = readFileSync(path);
        const found = Object.entries(unzipSync(packed));
        expect(found.map(([key]) => key)).toEqual(entries.map((entry) => entry.name));
        for (const [index, [, bytes]] of found.entries())
          expect(Buffer.from(bytes).equals(Buffer.from(entries[index]!.content))).toBe(true);
        writeZip(path, entries, 1);
        expect(readFileSync(path).equals(packed)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('more files than a zip file can hold are refused', () => {
  const path = join(folder, 'x.zip');
  const many = Array.from({ length: 65_536 }, (_, index) => ({
    name: String(index),
    content: new Uint8Array(),
  })).values();
  expect(() => writeZip(path, many, 1)).toThrow(/65,535 files.*tar/);
});
