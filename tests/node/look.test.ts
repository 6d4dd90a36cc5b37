import { globSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { icons } from '../../src/node/icons.ts';
import { readLook } from '../../src/node/look.ts';

const pixels = async (file: Buffer) => [...(await sharp(file).ensureAlpha().raw().toBuffer())];

test.each(Object.entries(icons))('%s is drawn from the sign and the colours', async (name, draw) => {
  const [kept, drawn] = [readFileSync(`public/${name}`), await draw()];
  if (name.endsWith('.svg')) return expect(drawn.toString()).toBe(kept.toString());
  const [own, now] = await Promise.all([pixels(kept), pixels(drawn)]);
  expect(now).toHaveLength(own.length);
  // Edges may be blended a little otherwise on another machine.
  expect(Math.max(...now.slice(0, 40_000).map((value, at) => Math.abs(value - own[at]!)))).toBeLessThan(16);
});

test('colours stand in the style sheet of the look and nowhere else', () => {
  const { colours } = readLook();
  const known = Object.values(colours).flatMap(({ light, dark }) => [light, dark]);
  const elsewhere = globSync('src/**/*.{ts,astro,css}').filter(
    (path) => !path.endsWith('look.css') && known.some((colour) => readFileSync(path, 'utf8').includes(`${colour};`)),
  );
  expect(elsewhere).toEqual([]);
  for (const colour of known) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
});
