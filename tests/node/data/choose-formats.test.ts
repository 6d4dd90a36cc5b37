import { expect, test } from 'vitest';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import type { Published } from '../../../src/node/archive/load.ts';
import { chooseFormats, choiceLines, estimate } from '../../../src/node/data/choose-formats.ts';
import { readSettings } from '../../../src/node/settings.ts';

/** An archive of so many transcripts over some years, and of speakers as real ones have them: 227 of 955. */
function archive(transcripts: number, words: number, years = 8): Published {
  const briefings = Array.from({ length: transcripts }, (_, at) => ({ date: `${2031 + (at % years)}-01-01`, words }));
  const speakers = Array.from({ length: 7.3 * Math.sqrt(transcripts) }, () => ({ kind: 'person' }));
  return { briefings, speakers: { speakers } } as unknown as Published;
}

/** What is chosen, in words: formats, what the search reads, and how much files are spared; and the estimate for it. */
function chosen(from: Published, env: Record<string, string> = {}) {
  const settings = readSettings(env);
  const choice = chooseFormats(from, settings);
  const { files, bytes } = estimate(from, settings, choice);
  const formats = choice.beside.length === FORMATS.length ? 'all' : choice.beside.join('+');
  return { plan: `${formats} ${choice.searchReads} ${choice.spare}`, files, gib: bytes / 1024 ** 3 };
}

const SITE = { SITE_URL: 'https://example.org' };

test('all formats stand beside the pages of a small archive, JSON and text of a larger one', () => {
  expect(chosen(archive(955, 3200)).plan).toBe('all texts 0');
  expect(chosen(archive(1154, 3200), SITE).plan).toBe('all texts 0');
  expect(chosen(archive(1900, 3200), SITE).plan).toBe('json+txt texts 0');
  const large = chosen(archive(3793, 3200));
  expect(large.plan).toBe('json+txt texts 0');
  expect(large.files).toBeLessThan(20_000);
  expect(large.gib).toBeLessThan(1);
  expect(chosen(archive(3793, 3200), SITE).plan).toMatch(/^json\+txt json /);
});

test.each([3, 8, 20])('6,000 transcripts of %i years keep JSON and text, or JSON and a card', (years) => {
  const from = archive(6000, 2800, years);
  const [plain, withCards] = [chosen(from), chosen(from, SITE)];
  expect(plain.plan).toMatch(/^json\+txt json /);
  expect(withCards.plan).toMatch(/^json json /);
  for (const { files } of [plain, withCards]) expect(files).toBeLessThan(20_000);
});

test('files are spared no more than needed, and not at all where that is in vain', () => {
  expect(chosen(archive(4600, 2800)).plan).toBe('json+txt json 0');
  expect(chosen(archive(5500, 500)).plan).toBe('json+txt json 0');
  expect(chosen(archive(10_000, 2800))).toMatchObject({ plan: 'json json 0' });
  expect(chosen(archive(10_000, 2800)).files).toBeGreaterThan(20_000);
});

test('more bytes than one host takes leave JSON where it is, and text where there is room for its files', () => {
  expect(chosen(archive(1500, 9000))).toMatchObject({ plan: 'json+txt texts 0' });
  expect(chosen(archive(1500, 9000)).gib).toBeLessThan(1);
  expect(chosen(archive(1500, 10_000)).plan).toBe('json texts 0');
  expect(chosen(archive(1500, 20_000)).plan).toBe('json+txt texts 0');
});

test('what the person names stands; the search reads its JSON where files count', () => {
  expect(chosen(archive(10, 3200), { FORMATS: 'akn.xml json' }).plan).toBe('json+akn.xml texts 0');
  expect(chosen(archive(6000, 3200), { FORMATS: 'all' }).plan).toBe('all texts 0');
  expect(chosen(archive(6500, 2800), { FORMATS: 'json' }).plan).toBe('json json 0');
  expect(chosen(archive(6500, 2800), { FORMATS: 'txt' }).plan).toBe('txt texts 0');
  expect(chosen(archive(10_000, 2800), { FORMATS: 'none' }).plan).toBe(' texts 0');
});

test('what was chosen is said, and why', () => {
  const lines = (transcripts: number) => choiceLines(chooseFormats(archive(transcripts, 3200), readSettings({})));
  expect(lines(955)).toEqual([]);
  expect(lines(3793)).toEqual([expect.stringMatching(/3,793 pages .* about 3\d,\d{3} files and 1\.\d GiB/)]);
  expect(lines(6000)).toEqual([
    expect.stringContaining('.json, .txt;'),
    expect.stringContaining('the search reads the .json'),
    expect.stringContaining('larger files'),
  ]);
});
