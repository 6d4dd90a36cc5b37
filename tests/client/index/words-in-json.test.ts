import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { briefingText } from '../../../src/contract/search-format.ts';
import { toJson, type PublishedTranscript } from '../../../src/core/formats/json.ts';
import { parseTranscript } from '../../../src/core/transcript/parse.ts';
import { readArchive } from '../../../src/client/index/frame.ts';
import { Texts } from '../../../src/client/index/texts.ts';
import { spokenOf } from '../../../src/node/search/spoken.ts';
import { corpusFiles, hasCorpus } from '../../support/corpus.ts';
import { hits, indexOf } from '../search/archive.ts';

const fixtures = Object.fromEntries(
  globSync('tests/fixtures/*/*.md').map((path) => [basename(path), readFileSync(path, 'utf8')]),
);

const context = { siteTitle: 'Test', address: (path: string) => path, speakers: new Map() };

/** What a search has of a transcript's published JSON, and of its own file. */
function bothTexts(source: string, text: string) {
  const { transcript } = parseTranscript({ id: 'x', source, text });
  const json = JSON.parse(toJson(transcript!, context)) as PublishedTranscript;
  return [briefingText(json), JSON.parse(JSON.stringify(spokenOf(transcript!).text))];
}

test.each(Object.entries(fixtures))('the JSON of %s has the words of its index', (source, text) => {
  const [published, own] = bothTexts(source, text);
  expect(published).toEqual(own);
});

test.skipIf(!hasCorpus)('and so it is for real transcripts', { timeout: 240_000 }, () => {
  for (const [index, { source, text }] of corpusFiles().entries()) {
    if (!process.env['EVERY_TRANSCRIPT'] && index % 20 !== 0) continue;
    const [published, own] = bothTexts(source, text);
    expect(published, source).toEqual(own);
  }
});

test('a search finds the same, whichever it reads, and however large its files are', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'cache-'));
  const own = await indexOf(fixtures, { searchReads: 'texts', spare: 0 }, cache);
  const json = await indexOf(fixtures, { searchReads: 'json', spare: 3 }, cache);
  const again = await indexOf(fixtures, { searchReads: 'texts', spare: 0 }, cache);
  expect([own, json, again].map(({ names }) => names.includes('text'))).toEqual([true, false, true]);
  for (const query of ['harbor', '"good afternoon"', 'ferr*', 'buoys'])
    expect(await hits(json.index, query)).toEqual(await hits(own.index, query));
  const spoken = async ({ read }: typeof own) => {
    const archive = await readArchive(read);
    const texts = new Texts(archive, read);
    return Promise.all(archive.briefings.map((_, index) => texts.briefing(index)));
  };
  expect(await spoken(json)).toEqual(await spoken(own));
  expect(await spoken(again)).toEqual(await spoken(own));
});
