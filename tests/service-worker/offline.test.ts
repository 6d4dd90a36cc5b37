import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { threeYearsSite } from '../support/three-years.ts';
import { BASE as base, days, twoBuilds } from '../support/two-builds.ts';
import { check, search } from './find.ts';
import { startHost, type Fault, type Host } from '../../src/bench/offline/host.ts';
import {
  askWorker,
  deliveredFiles,
  filesOf,
  hasPart,
  left,
  title,
  waitForStatus,
  wrongFiles,
} from '../../src/bench/offline/kept.ts';

const page2 = 'briefings/2031-04-03-briefing/';

let before: string;
let after: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let host: Host;

beforeAll(async () => {
  ({ before, after } = await twoBuilds());
  browser = await launchBrowser('allow');
});
afterAll(async () => browser?.close());

/** A reader who has not been here yet. */
async function newReader(): Promise<void> {
  host = await startHost(before, base);
  context = await browser.newContext();
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
}
async function leave(): Promise<void> {
  await context.close();
  await host.close();
}
afterEach(() => void (host.fault = () => null));

const cutOff = () => (host.fault = () => 'dead');

async function keepAll(): Promise<void> {
  await page.goto(`${host.url}offline/`);
  await page.click('#keep-all');
  await page.waitForSelector('[data-kept="all"]');
}

/** What a new visit finds with no network: the site as that build has it, or as none of them. */
async function keptBuild(visit: Page): Promise<string[]> {
  await visit.goto(host.url);
  const files = { before: filesOf(before), after: filesOf(after) };
  const found = await deliveredFiles(visit, base, new Set([...files.before.keys(), ...files.after.keys()]));
  return Object.entries(files)
    .filter(([, wanted]) => [...wanted].every(([path, hash]) => found.get(path) === hash))
    .map(([name]) => name);
}

const searched = (query: string, filter = '') => search(page, host.url, query, filter);
const checked = (quote: string) => check(page, host.url, quote);

/** Takes some of the kept files away, as a browser does that needs room: it tells nobody. */
const evict = (visit: Page, ending: string) =>
  visit.evaluate(async (ending) => {
    const [name] = await caches.keys();
    const cache = await caches.open(name!);
    const kept = (await cache.keys()).filter(({ url }) => url.endsWith(ending));
    await Promise.all(kept.map((request) => cache.delete(request)));
    return kept.length;
  }, ending);

describe('who read one briefing', () => {
  beforeAll(async () => {
    await newReader();
    await page.goto(host.url + page2);
    await waitForStatus(page, ({ state, kept, pagesRead }) => state === 'idle' && kept === 'some' && pagesRead === 1);
  });
  afterAll(leave);

  test('a briefing that was read once stays readable, and what was not read is said to be so', async () => {
    cutOff();
    await page.goto(host.url + page2);
    expect(await page.title()).toBe(title(before, page2));
    expect(await page.locator('main').innerText()).toContain('Has the bridge reopened?');
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex');
    await page.goto(host.url);
    expect(await page.title()).toBe(title(before, '.'));
    expect((await page.goto(`${host.url}briefings/2032-01-05-briefing/`))!.status()).toBe(503);
    expect(await page.locator('#not-kept').isVisible()).toBe(true);
  });

  test('what was read can be searched and checked without a network, and no more is claimed', async () => {
    cutOff();
    expect(await searched('afternoon')).toEqual([
      '1 turn in 1 briefing. Searched the one briefing kept on this device',
      ['Briefing number 2'],
    ]);
    expect(await searched('"bridge reopened"')).toEqual([
      expect.stringMatching(/^1 turn in 1 briefing\. Searched the one/),
      ['Briefing number 2'],
    ]);
    expect((await searched('good', '&kind=statement'))[0]).toMatch(/^1 turn/);
    expect((await searched('good', '&kind=question'))[0]).toMatch(/^Nothing found\. Searched the one/);
    expect(await searched('sturgeon')).toEqual([expect.stringMatching(/^Nothing found\. Searched the one/), []]);
    expect(await page.locator('#results').innerText()).toContain('“sturgeon” is not in what is kept on this device');
    const only = 'only the one briefing kept on this device';
    expect(await checked('Has the bridge reopened?')).toEqual(['verbatim', expect.stringContaining(only)]);
    expect(await checked('The sturgeon swims in the river by night')).toEqual([
      'not-found',
      expect.stringContaining(only),
    ]);
    host.fault = () => null;
    expect(await searched('sturgeon')).toEqual(['1 turn in 1 briefing', ['Briefing number 4']]);
  });

  test('words after a question mark are sent to nobody where the worker runs', async () => {
    await searched('sturgeon');
    await checked('Has the bridge reopened?');
    expect(page.url()).toContain('check/#quote=Has+the'.replaceAll('+', '%20'));
    expect(host.served.filter(({ query }) => query !== '')).toEqual([]);
  });
});

/* One after the other: what one of them leaves is where the next begins. */
describe('who keeps the whole record', () => {
  beforeAll(newReader);
  afterAll(leave);

  test('keeping can be paused, resumed, limited to a year and undone', async () => {
    await page.goto(`${host.url}offline/`);
    await waitForStatus(page, ({ state, kept }) => state === 'idle' && kept === 'some');
    const lists = new Set(filesOf(before).keys());
    host.fault = (path) => (/^briefings\/2032/.test(path) && lists.has(path) ? 'dead' : null);
    await page.click('#keep-all');
    await waitForStatus(page, ({ state }) => state === 'failed');
    await page.click('#keep-pause');
    await page.waitForSelector('[data-state="paused"]');
    host.fault = () => null;
    await page.click('#keep-pause');
    await page.waitForSelector('[data-kept="all"]');
    await page.click('button[data-part="pages-2031"]');
    await page.waitForSelector('[data-kept="some"]');
    expect((await askWorker(page, { type: 'status' })).parts.find(({ name }) => name === 'pages-2031')!.keptFiles).toBe(
      0,
    );
    await page.click('button[data-part="pages-2031"]');
    await page.waitForSelector('[data-kept="all"]');
    await page.click('#keep-remove');
    await page.waitForSelector('[data-kept="none"]');
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await keepAll();
  });

  test('what is removed while it is being fetched stays away, and what another site on the host keeps is left', async () => {
    await page.evaluate(async () => {
      await caches.open('briefing-reader /other/').then((cache) => cache.put('/other/x', new Response('x')));
      indexedDB.open('briefing-reader /other/');
    });
    expect((await page.evaluate(() => caches.keys())).sort()).toEqual([
      'briefing-reader /other/',
      'briefing-reader /records/',
    ]);
    await page.click('#keep-remove');
    await page.waitForSelector('[data-kept="none"]');
    host.delay = (path) => (/^(briefings|speakers)\/./.test(path) ? 1000 : 0);
    await page.click('#keep-all');
    await waitForStatus(page, ({ kept, state }) => kept === 'some' && state === 'working');
    await expect.poll(() => host.waiting).toBeGreaterThan(1);
    await page.click('#keep-remove');
    await page.waitForSelector('[data-kept="none"]');
    await expect.poll(() => host.waiting).toBe(0);
    // What came meanwhile would be written within this time.
    await page.waitForTimeout(300);
    expect(
      await page.evaluate(async () => [await caches.keys(), (await indexedDB.databases()).map(({ name }) => name)]),
    ).toEqual([['briefing-reader /other/'], expect.arrayContaining(['briefing-reader /other/'])]);
    await page.evaluate(async () => {
      await caches.delete('briefing-reader /other/');
      indexedDB.deleteDatabase('briefing-reader /other/');
    });
    host.delay = () => 0;
    await keepAll();
  });

  test('the whole record is kept, as it is on the server', async () => {
    await page.goto(`${host.url}offline/`);
    await expect
      .poll(() => page.locator('#keep-status').innerText())
      .toMatch(/^The whole record is kept on this device \(\d[\d.]* MB\): pages/);
    cutOff();
    expect(await wrongFiles(page, base, filesOf(before))).toEqual([]);
    for (const day of days) {
      await page.goto(`${host.url}briefings/${day}-briefing/`);
      expect(await page.title()).toBe(title(before, `briefings/${day}-briefing`));
    }
    await page.goto(`${host.url}briefings`);
    expect(page.url()).toBe(`${host.url}briefings/`);
    const policyOf = async (path: string) =>
      (await page.goto(host.url + path))!.headers()['content-security-policy'] ?? null;
    expect(await policyOf(`briefings/${days[0]}-briefing/`)).toContain("style-src 'self'");
    expect(await policyOf(`briefings/${days[0]}-briefing.json`)).toBeNull();
    const missing = await page.goto(`${host.url}briefings/never-held/`);
    expect([missing!.status(), await page.content()]).toEqual([
      404,
      expect.stringContaining(readFileSync(join(before, '404.html'), 'utf8').match(/<h1[^>]*>[^<]*/)![0]),
    ]);
  });

  test('without a network, what may be another site on the host is not said to be missing', async () => {
    cutOff();
    const other = await page.goto(`${host.url}two/briefings/`);
    expect(other!.status()).toBe(503);
    expect(await page.locator('#not-kept').isVisible()).toBe(true);
  });

  test('what a browser took away is noticed, told without a network, and fetched again with one', async () => {
    await page.goto(`${host.url}offline/`);
    expect(await evict(page, '.txt')).toBeGreaterThan(5);
    cutOff();
    await page.reload();
    await waitForStatus(page, ({ kept, state }) => kept !== 'all' && state === 'failed');
    await expect.poll(() => page.locator('#keep-status').innerText()).toMatch(/The network could not be reached\./);
    host.fault = () => null;
    await page.reload();
    await page.waitForSelector('[data-kept="all"]');
    cutOff();
    expect(await wrongFiles(page, base, filesOf(before))).toEqual([]);
  });

  // The bench kills the whole browser, and breaks off downloads as well.
  test('an update in the midst of which the worker is killed leaves the old build whole', async () => {
    host.outDir = after;
    const devtools = await context.newCDPSession(page);
    await devtools.send('ServiceWorker.enable');
    let running: string | undefined;
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => void (running = versions[0]?.runningStatus));
    for (const moment of [/^briefings\/2032-02/, /^speakers\//]) {
      host.delay = (path) => (moment.test(path) ? 500 : 0);
      await page.goto(host.url);
      await expect.poll(() => host.waiting, { message: String(moment) }).toBeGreaterThan(0);
      await devtools.send('ServiceWorker.stopAllWorkers');
      await expect.poll(() => running).toBe('stopped');
      cutOff();
      expect([moment, await keptBuild(page)]).toEqual([moment, ['before']]);
      host.fault = () => null;
    }
    await devtools.detach();
    host.delay = () => 0;
    await page.goto('about:blank');
  });

  test('an update that fails half-way leaves the old build whole', async () => {
    const faults = { dead: /network/, error: /error \(500\)/, wrong: /being renewed/ } as const;
    host.outDir = after;
    for (const [fault, told] of Object.entries(faults)) {
      host.fault = (path) => (/^briefings\/2032-02|^speakers/.test(path) ? (fault as Fault) : null);
      await page.goto(host.url);
      await waitForStatus(page, ({ problem, updating }) => told.test(problem ?? '') && updating);
      cutOff();
      expect([fault, await keptBuild(page)]).toEqual([fault, ['before']]);
    }
    // A page that stays open tries again by itself, as soon as the network is back.
    await page.goto('about:blank');
  });

  test('an update fetches only what changed, and takes the place of the old build at once', async () => {
    const reading = await context.newPage();
    // With a network any open page goes on with the update, and could end it before both are shown.
    cutOff();
    await reading.goto(`${host.url}briefings/2031-04-02-briefing/`);
    await page.goto(host.url + page2);
    expect(await page.locator('main').innerText()).toContain('Good afternoon');
    host.served.length = 0;
    host.fault = () => null;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.locator('[data-when="outdated"]').waitFor();
    const [old, fresh] = [filesOf(before), filesOf(after)];
    const changed = new Set(
      [...fresh]
        .filter(([path, hash]) => old.get(path) !== hash)
        .map(([path]) => path.replace(/(^|\/)index\.html$/, '$1')),
    );
    expect(
      host.served
        .map(({ path }) => path)
        .filter((path) => !changed.has(path) && !/^(offline\/(build|lists)|sw\.js)/.test(path)),
    ).toEqual([]);
    // A page of the old build still gets the old build's files; a new visit gets the new one.
    expect(await wrongFiles(reading, base, old)).toEqual([]);
    cutOff();
    const visit = await context.newPage();
    expect(await keptBuild(visit)).toEqual(['after']);
    await visit.close();
    await page.locator('[data-when="outdated"]').click();
    await page.waitForLoadState();
    expect(await page.locator('main').innerText()).toContain('Good evening');
    expect(await page.locator('[data-when="outdated"]').isVisible()).toBe(false);
    await reading.close();
  });

  test('a deployment can switch offline reading off, also for those whose worker is busy', async () => {
    const off = await threeYearsSite();
    // A download that never ends: the old worker waits for an answer, in the name of a page that stays open.
    await page.goto(`${host.url}offline/`);
    await page.click('button[data-part="pages-2031"]');
    await page.waitForSelector('[data-kept="some"]');
    host.delay = (path) => (/^briefings\/./.test(path) ? 60_000 : 0);
    await page.click('button[data-part="pages-2031"]');
    await waitForStatus(page, ({ state }) => state === 'working');
    await expect.poll(() => host.waiting).toBeGreaterThan(0);
    host.outDir = off.outDir;
    // A visit brings the new worker at once; the next one comes from the network.
    const visit = await context.newPage();
    await visit.goto(host.url);
    const ofOff = async () => (await visit.goto(host.url))!.text();
    await expect.poll(ofOff, { interval: 500 }).toBe(readFileSync(join(off.outDir, 'index.html'), 'utf8'));
    await page.close();
    await visit.goto(host.url);
    await expect.poll(() => left(visit)).toEqual([0, 0, 0]);
    await visit.goto(`${host.url}offline/`);
    expect(await visit.locator('main').innerText()).toContain('switched off');
  });
});

describe('who has not been here yet', () => {
  beforeEach(newReader);
  afterEach(leave);

  test('a year that is kept can be searched and checked as a whole', async () => {
    await page.goto(`${host.url}offline/`);
    await page.click('button[data-part="pages-2031"]');
    await waitForStatus(page, (status) => status.state === 'idle' && hasPart(status, 'pages-2031'));
    cutOff();
    expect(await searched('afternoon')).toEqual([
      '3 turns in 3 briefings. Searched the 3 briefings kept on this device',
      expect.arrayContaining(['Briefing number 1', 'Briefing number 2', 'Briefing number 3']),
    ]);
    expect((await searched('sturgeon'))[0]).toMatch(/^Nothing found/);
    expect(await checked('Has the bridge reopened?')).toEqual([
      'verbatim',
      expect.stringContaining('only the 3 briefings kept on this device'),
    ]);
  });

  test('where there is no room, the reader is told and what is kept stays', async () => {
    await page.goto(`${host.url}offline/`);
    await waitForStatus(page, ({ state, kept }) => state === 'idle' && kept === 'some');
    const devtools = await context.newCDPSession(page);
    const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin: new URL(host.url).origin });
    await devtools.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(host.url).origin,
      quotaSize: usage + 1000,
    });
    await page.click('#keep-all');
    await page.waitForSelector('[data-state="no-space"]');
    expect(await page.locator('#keep-status').innerText()).toContain('not enough room');
    cutOff();
    await page.goto(host.url);
    expect(await page.title()).toBe(title(before, '.'));
  });
});
