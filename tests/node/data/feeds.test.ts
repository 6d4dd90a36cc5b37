import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { publishFeeds } from '../../../src/node/data/publish-feeds.ts';
import { loadArchive, type Archive } from '../../../src/node/archive/load.ts';
import { all, parseXml } from '../../core/formats/read-xml.ts';
import { transcriptText, writeFolder } from '../../support/transcripts.ts';

const transcripts = writeFolder({
  'bridge.md': transcriptText({ title: 'Press Briefing by Press Secretary Ada Moreno & Others' }).replace(
    'tags:',
    "published_time: '2031-04-02T18:05:47-04:00'\nmodified_time: '2031-04-03T08:00:00-04:00'\ntags:",
  ),
  'ferry.md': transcriptText({ title: 'Press Gaggle by Press Secretary Ada Moreno', date: '2030-12-31' }),
});

let archive: Archive;
let folder: string;
const address = (path: string) => `https://example.org/a${path}`;
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeAll(async () => {
  archive = await loadArchive(transcripts);
  folder = mkdtempSync(join(tmpdir(), 'feeds-'));
  publishFeeds(folder, archive, { siteTitle: 'Nell’s <Briefings>', address, speakers: new Map() }, 0);
});

test('people have feeds of their own, unless files are to be spared', () => {
  expect(existsSync(join(folder, 'speakers'))).toBe(true);
  const few = mkdtempSync(join(tmpdir(), 'feeds-'));
  publishFeeds(few, archive, { siteTitle: 'Test', address, speakers: new Map() }, 1);
  expect([existsSync(join(few, 'speakers')), existsSync(join(few, 'feed.xml'))]).toEqual([false, true]);
});

test('the archive’s RSS names the newest first, with full addresses and times', () => {
  const items = all(parseXml(read('feed.xml')), 'item').map((item) =>
    ['title', 'link', 'guid', 'pubDate'].map((name) => all(item, name)[0]!.textContent),
  );
  expect(items).toEqual([
    [
      'Press Briefing by Press Secretary Ada Moreno & Others',
      address('/briefings/bridge/'),
      address('/briefings/bridge/'),
      'Wed, 02 Apr 2031 22:05:47 GMT',
    ],
    [
      'Press Gaggle by Press Secretary Ada Moreno',
      address('/briefings/ferry/'),
      address('/briefings/ferry/'),
      'Tue, 31 Dec 2030 12:00:00 GMT',
    ],
  ]);
});

test('the JSON Feed says the same', () => {
  const feed = JSON.parse(read('feed.json'));
  expect(feed).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    home_page_url: address('/briefings/'),
    feed_url: address('/feed.json'),
  });
  expect(feed.items[0]).toMatchObject({
    id: address('/briefings/bridge/'),
    date_published: '2031-04-02T22:05:47.000Z',
    date_modified: '2031-04-03T12:00:00.000Z',
  });
});

test('each kind of event and each person has feeds of their own', () => {
  expect(JSON.parse(read('feeds/gaggle.json')).items.map(({ id }: { id: string }) => id)).toEqual([
    address('/briefings/ferry/'),
  ]);
  const people = archive.speakers.speakers.filter(({ kind }) => kind === 'person');
  expect(people.length).toBeGreaterThan(0);
  for (const { id, briefings } of people)
    expect(all(parseXml(read(`speakers/${id}/feed.xml`)), 'item')).toHaveLength(briefings.length);
});

test('the search is described for browsers', () => {
  const root = parseXml(read('opensearch.xml'));
  expect(all(root, 'Url')[0]!.getAttribute('template')).toBe(address('/search/?q={searchTerms}'));
  expect(all(root, 'ShortName')[0]!.textContent!.length).toBeLessThanOrEqual(16);
});
