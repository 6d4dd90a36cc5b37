import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/node/failure.ts';

const failed = (code: string, path: string) => Object.assign(new Error(`${code}: failed '${path}'`), { code });

// What Linux tells of its processes looks like a disk without room.
test.skipIf(!existsSync('/proc'))('a disk without room is said to be one, also where only a copy failed', () => {
  expect(sentenceOf(failed('EIO', '/proc/none/file'))).toMatch(/failed .*\. There is no space left on the disk: make/);
  expect(sentenceOf(new Error('x', { cause: failed('ENOSPC', tmpdir()) }))).toContain('no space left on the disk');
});

test('other faults of a disk are not taken for that', () => {
  expect(sentenceOf(failed('EIO', `${tmpdir()}/none/file`))).not.toContain('no space');
  expect(sentenceOf(failed('EROFS', tmpdir()))).toContain('mounted read-only');
});
