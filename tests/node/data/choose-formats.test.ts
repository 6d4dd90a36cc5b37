import { expect, test } from 'vitest';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import type { Published } from '../../../src/node/archive/load.ts';
import { chooseFormats, estimate } from '../../../src/node/data/choose-formats.ts';
import { readSettings } from '../../../src/node/settings.ts';

/** An archive of so many transcripts over eight years, and of speakers as real ones have them. */
function archive(transcripts: number, words: number): Published {
  const briefings = Array.from({ length: transcripts }, (_, at) => ({ date: `${2031 + (at % 8)}-01-01`, words }));
  const speakers = Array.from({ length: transcripts / 5 }, () => ({ kind: 'person' }));
  return { briefings, speakers: { speakers } } as unknown as Published;
}

test('all formats stand beside the pages of a small archive, fewer of a larger one, always below what free hosts take', () => {
  const settings = readSettings({});
  const chosen = [955, 1154, 3793, 6000].map((transcripts) => {
    const choice = chooseFormats(archive(transcripts, 3200), settings);
    const size = estimate(archive(transcripts, 3200), settings, choice.beside);
    expect(size.files).toBeLessThan(20_000);
    return choice;
  });
  expect(chosen.map(({ beside }) => beside.length)).toEqual([FORMATS.length, FORMATS.length, 2, 0]);
  expect(chosen[2]!.beside).toEqual(['json', 'txt']);
  expect(chosen[0]!.reason).toBeNull();
  expect(chosen[2]!.reason).toMatch(/3,793 pages .* about 3\d,\d{3} files and 1\.\d GiB/);
});

test('with addresses for cards and feeds there is room for less; what the person names stands', () => {
  const few = chooseFormats(archive(1900, 3200), readSettings({ SITE_URL: 'https://example.org' }));
  expect(few.beside).toEqual(['json', 'txt']);
  expect(chooseFormats(archive(6000, 3200), readSettings({ FORMATS: 'all' })).beside).toHaveLength(FORMATS.length);
  expect(chooseFormats(archive(10, 3200), readSettings({ FORMATS: 'akn.xml json' })).beside).toEqual([
    'json',
    'akn.xml',
  ]);
});
