import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCard, type CardFacts } from '../../../src/node/data/cards/card.ts';
import { Lettering } from '../../../src/node/data/cards/lettering.ts';

const resolve = createRequire(import.meta.url).resolve;
const lettering = new Lettering(
  ['latin', 'latin-ext'].map((script) =>
    readFileSync(resolve(`@fontsource/source-serif-4/files/source-serif-4-${script}-400-normal.woff`)),
  ),
);
const facts: CardFacts = {
  title: 'Briefing on the Bridge',
  when: 'Press briefing, Monday, April 2, 2031',
  terms: ['ferry', 'Harbour Bridge'],
  speakers: ['Ana Moreno'],
  siteTitle: 'Harbour Record',
  strip: {
    labels: [
      { kind: 'statement', speaker: null },
      { kind: 'question', speaker: null },
    ],
    shape: [
      [0, 750],
      [1, 750],
    ],
    words: 1500,
  },
};

async function drawn(change: Partial<CardFacts> = {}) {
  const { data, info } = await sharp(await drawCard({ ...facts, ...change }, lettering))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  /** How many pixels of the rows are not paper, by columns: the first, the last, and the number. */
  const ink = (top: number, bottom: number) => {
    const columns: number[] = [];
    for (let y = top; y < bottom; y++)
      for (let x = 0; x < info.width; x++) if (at(x, y).join() !== '252,251,248') columns.push(x);
    return { first: Math.min(...columns), last: Math.max(...columns), count: columns.length };
  };
  return { info, at, ink };
}

test('a card shows when, title, speakers, the strip and the site, within its margins', async () => {
  const { info, at, ink } = await drawn();
  expect([info.width, info.height]).toEqual([800, 420]);
  for (const [top, bottom] of [
    [48, 74],
    [88, 136],
    [298, 322],
    [380, 402],
  ] as const) {
    const { first, last, count } = ink(top, bottom);
    expect(count).toBeGreaterThan(200);
    expect(first).toBeGreaterThanOrEqual(46);
    expect(last).toBeLessThanOrEqual(753);
  }
  expect(ink(0, 45).count).toBe(0);
  // Half the words are the statement's, above; the other half the question's, below.
  const [quiet, accent, paper] = [
    [0x57, 0x52, 0x4a],
    [0xa8, 0x48, 0x0f],
    [0xfc, 0xfb, 0xf8],
  ];
  expect([at(60, 345), at(390, 345), at(410, 345), at(740, 345)]).toEqual([quiet, quiet, paper, paper]);
  expect([at(60, 363), at(390, 363), at(410, 363), at(740, 363)]).toEqual([paper, paper, accent, accent]);
});

test('the words are drawn, and each differently', async () => {
  const [one, other] = await Promise.all([drawn(), drawn({ title: 'Briefing on the Budget' })]);
  expect(one.ink(48, 74)).toEqual(other.ink(48, 74));
  expect(one.ink(88, 136)).not.toEqual(other.ink(88, 136));
  // Letters of the typeface's second file, too; what no file has is no box.
  const [more, without, unknown] = await Promise.all([
    drawn({ title: 'Briefing ğ' }),
    drawn({ title: 'Briefing' }),
    drawn({ title: 'Briefing \ufffc記' }),
  ]);
  expect(more.ink(88, 136).count).toBeGreaterThan(without.ink(88, 136).count);
  expect(unknown.ink(88, 136)).toEqual(without.ink(88, 136));
});

test('a title of any length stays on the card, also of one endless word or of unknown letters', async () => {
  for (const title of ['Remarks '.repeat(80), 'W'.repeat(300), '記者會', '\u202eBridge', ' ']) {
    const { ink } = await drawn({ title, speakers: [] });
    expect(ink(298, 322).count).toBe(0);
    expect(ink(48, 74).count).toBeGreaterThan(200);
  }
});
