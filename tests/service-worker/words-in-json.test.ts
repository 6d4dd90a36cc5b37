import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Status } from '../../src/contract/offline-messages.ts';
import { BUILD_FILE, type Build, type Part } from '../../src/contract/offline-parts.ts';
import { waitForStatus } from '../../src/bench/offline/kept.ts';
import { startHost, type Host } from '../../src/bench/offline/host.ts';
import { launchBrowser } from '../support/browser.ts';
import { BASE, twoBuilds } from '../support/two-builds.ts';
import { withWordsInJson } from '../support/words-in-json.ts';
import { check, search } from './find.ts';

/* A site whose search reads the JSON beside the pages, and a newer build of it whose search has files of its own. */
let json: string;
let texts: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let host: Host;

beforeAll(async () => {
  const { before, after } = await twoBuilds();
  [json, texts] = [withWordsInJson(before), after];
  browser = await launchBrowser('allow');
});
afterAll(async () => browser?.close());
beforeEach(async () => {
  host = await startHost(json, BASE);
  context = await browser.newContext();
  context.setDefaultTimeout(15_000);
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await host.close();
});

const page2 = 'briefings/2031-04-03-briefing/';
const read = async () => {
  await page.goto(host.url + page2);
  await waitForStatus(page, ({ state, kept, pagesRead }) => state === 'idle' && kept === 'some' && pagesRead === 1);
};
/** Whether the worker has a build with so many files of pages of that year, and all of them. */
const keptOf2032 =
  (count: number) =>
  ({ state, parts }: Status) =>
    state === 'idle' &&
    parts.some(({ name, files, keptFiles }) => name === 'pages-2032' && files === count && keptFiles === count);
/** Whether that build is the one that is delivered, with all that is wished of it. */
const isKept = (site: string) => {
  const { parts: wanted } = JSON.parse(readFileSync(join(site, BUILD_FILE), 'utf8')) as Build;
  const lists = (parts: Part[]) => parts.map(({ list }) => list).join(' ');
  return ({ state, updating, parts }: Status) => state === 'idle' && !updating && lists(parts) === lists(wanted);
};
const cutOff = () => (host.fault = () => 'dead');

test('the search and the quote check find what is said in the JSON', async () => {
  expect(existsSync(join(json, 'search/data/text'))).toBe(false);
  expect(await search(page, host.url, 'sturgeon')).toEqual(['1 turn in 1 briefing', ['Briefing number 4']]);
  expect(host.served.map(({ path }) => path)).toContain('briefings/2032-01-05-briefing.json');
  expect((await check(page, host.url, 'The sturgeon swims in the river by night'))[0]).toBe('verbatim');
  expect(host.served.filter(({ path }) => path.includes('/text/'))).toEqual([]);
});

test('what was read and what is kept of a year can be searched, and still is where a newer build reads otherwise', async () => {
  await read();
  cutOff();
  expect(await search(page, host.url, 'afternoon')).toEqual([
    '1 turn in 1 briefing. Searched the one briefing kept on this device',
    ['Briefing number 2'],
  ]);
  expect((await check(page, host.url, 'Has the bridge reopened?'))[0]).toBe('verbatim');
  host.fault = () => null;
  await page.goto(`${host.url}offline/`);
  await page.click('[data-part="pages-2032"]');
  await waitForStatus(page, keptOf2032(4));
  cutOff();
  expect(await search(page, host.url, 'reopened')).toEqual([
    '3 turns in 3 briefings. Searched the 3 briefings kept on this device',
    ['Briefing number 5', 'Briefing number 4', 'Briefing number 2'],
  ]);
  host.fault = () => null;
  host.outDir = texts;
  await page.goto(host.url + page2);
  await waitForStatus(page, keptOf2032(6));
  cutOff();
  expect(await search(page, host.url, 'evening')).toEqual([
    expect.stringMatching(/^1 turn in 1 briefing\. Searched the 4 briefings/),
    ['Briefing number 2'],
  ]);
});

test('words that a search fetched stay kept where a newer build reads otherwise, and where the next one does not', async () => {
  host.outDir = texts;
  await read();
  expect(await search(page, host.url, 'sturgeon')).toEqual(['1 turn in 1 briefing', ['Briefing number 4']]);
  for (const build of [json, texts]) {
    host.fault = () => null;
    host.outDir = build;
    await page.goto(host.url + page2);
    await waitForStatus(page, isKept(build));
    cutOff();
    expect([build, ...(await search(page, host.url, 'sturgeon'))]).toEqual([
      build,
      expect.stringMatching(/^1 turn in 1 briefing/),
      ['Briefing number 4'],
    ]);
  }
});

test('of a year that is kept in part, the words are not given up for a newer build that reads otherwise', async () => {
  host.outDir = texts;
  await page.goto(`${host.url}offline/`);
  await waitForStatus(page, ({ state, kept }) => state === 'idle' && kept === 'some');
  host.fault = (path) => (/^briefings\/2032-0(1-06|2)/.test(path) ? 'error' : null);
  await page.click('[data-part="pages-2032"]');
  await waitForStatus(page, ({ state }) => state === 'failed');
  host.outDir = json;
  host.fault = (path) => (path === 'briefings/2032-01-05-briefing.json' ? 'error' : null);
  await page.goto(host.url);
  await waitForStatus(page, ({ state, updating }) => state === 'failed' && updating);
  cutOff();
  expect(await search(page, host.url, 'sturgeon')).toEqual([
    expect.stringMatching(/^1 turn in 1 briefing/),
    ['Briefing number 4'],
  ]);
});
