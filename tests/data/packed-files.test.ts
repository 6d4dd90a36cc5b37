import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PackedFiles } from '../../src/data/packed-files.ts';

test('an archive is taken from the last build only while every file in it is the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'));
  const cache = join(folder, 'cache');
  const files = [{ path: join(folder, 'a.txt'), name: 'a.txt' }];
  const target = join(folder, 'all.zip');
  const build = async (text: string) => {
    writeFileSync(files[0]!.path, text);
    const packed = new PackedFiles(cache);
    await packed.write(target, files);
    packed.dropUnused();
    return { bytes: readFileSync(target), kept: readdirSync(cache) };
  };
  const first = await build('Good afternoon.');
  const again = await build('Good afternoon.');
  const corrected = await build('Good evening.');
  expect(again).toEqual(first);
  expect(corrected.bytes.equals(first.bytes)).toBe(false);
  expect(corrected.kept).toHaveLength(1);
  expect(corrected.kept).not.toEqual(first.kept);
});
