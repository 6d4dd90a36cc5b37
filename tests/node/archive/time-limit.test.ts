import { expect, test } from 'vitest';
import { parseFile } from '../../../src/node/archive/parse-file.ts';
import { TooSlow, withinTime } from '../../../src/node/archive/time-limit.ts';
import { transcriptText } from '../../support/transcripts.ts';

const task = (text: string) => ({ digest: 'time-limit', id: 'long', source: 'long.md', text });

test('work that never ends is stopped, in a loop and in a regular expression', () => {
  const loop = () => {
    for (;;);
  };
  // eslint-disable-next-line regexp/no-super-linear-backtracking -- that it is slow is the point
  const expression = () => /^(a+)+$/.test(`${'a'.repeat(60)}b`);
  for (const work of [loop, expression]) expect(() => withinTime(50, work)).toThrow(TooSlow);
  expect(withinTime(1000, () => 'done')).toBe('done');
});

test('what goes wrong in the work itself is told as it is', () => {
  const fails = () => {
    throw new RangeError('out of range');
  };
  expect(() => withinTime(1000, fails)).toThrow(RangeError);
});

test('a file that takes too long is left out with an error, and others are read', () => {
  const turns = 'MS. MORENO:  Yes, and more of it.\n\nQ    Why?\n\n'.repeat(20_000);
  const slow = parseFile(task(transcriptText({ turns })), 5);
  expect(slow.summary).toBeNull();
  expect(slow.messages).toMatchObject([
    { rule: 'file-slow', severity: 'error', text: expect.stringMatching(/0.005 seconds, so it is left out/) },
  ]);
  expect(parseFile(task(transcriptText())).summary).not.toBeNull();
});
