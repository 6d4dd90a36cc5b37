import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallStrip, tallStrip, turnHeights, type StripSource } from '../../src/contract/strip.ts';

const labels = [
  { kind: 'statement' as const, speaker: 'ada-moreno' },
  { kind: 'question' as const, speaker: null },
  { kind: 'statement' as const, speaker: 'luis-okafor' },
];
const sources = fc
  .array(fc.tuple(fc.nat(2), fc.nat(3000)), { minLength: 1, maxLength: 60 })
  .map((shape): StripSource => ({ labels, shape, words: shape.reduce((sum, [, words]) => sum + words, 0) }));
const runs = (dashes: string) => (dashes === '' ? [] : dashes.split(' ').map(Number));
const drawn = (dashes: string) => runs(dashes).reduce((sum, run, index) => (index % 2 === 0 ? sum + run : sum), 0);

test('a statement and three questions are drawn as that', () => {
  const shape: StripSource['shape'] = [
    [0, 1500],
    [1, 150],
    [0, 300],
    [1, 10],
    [2, 225],
    [1, 150],
  ];
  expect(smallStrip({ labels, shape, words: 2335 }, 'luis-okafor')).toEqual({
    width: 16,
    dashes: '10 1 2 1 1 1 0',
    own: '0 14 1 1 0',
  });
});

test('a document without turns is one statement', () => {
  expect(smallStrip({ labels: [], shape: [], words: 600 })).toEqual({ width: 4, dashes: '4', own: '' });
  expect(smallStrip({ labels: [], shape: [], words: 0 })).toEqual({ width: 1, dashes: '1', own: '' });
});

test('the pattern covers the strip and has an odd count, so that questions are drawn where statements are not', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const { width, dashes, own } = smallStrip(source, 'ada-moreno');
      for (const pattern of [dashes, own]) {
        expect(runs(pattern).reduce((sum, run) => sum + run, 0)).toBe(width);
        expect(runs(pattern).length % 2).toBe(1);
      }
    }),
  );
});

test('statements, questions and a speaker have their share of the strip, however short their turns are', () => {
  const short = fc.array(fc.tuple(fc.nat(2), fc.nat(120)), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(short, (shape) => {
      const source = { labels, shape, words: 0 };
      const { width, dashes, own } = smallStrip(source, 'ada-moreno');
      const share = (wanted: number[]) =>
        shape.filter(([label]) => wanted.includes(label)).reduce((sum, [, words]) => sum + Math.max(75, words), 0) /
        shape.reduce((sum, [, words]) => sum + Math.max(75, words), 0);
      expect(Math.abs(drawn(dashes) - width * share([0, 2]))).toBeLessThanOrEqual(2);
      expect(Math.abs(drawn(own) - width * share([0]))).toBeLessThanOrEqual(2);
    }),
  );
});

test('the tall strip is as high as its turns, whose lanes do not overlap', () => {
  fc.assert(
    fc.property(sources, (source) => {
      const { height, questions, lanes } = tallStrip(source);
      expect(height).toBe(turnHeights(source.shape.map(([, words]) => words)).reduce((sum, part) => sum + part, 0));
      expect([questions, ...lanes].reduce((sum, dashes) => sum + drawn(dashes), 0)).toBe(height);
    }),
  );
});
