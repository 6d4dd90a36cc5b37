import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { newTab } from '../../../src/bench/quotes/browsers.ts';
import { fragmentOfWords, quotingScript } from '../../../src/bench/quotes/draw.ts';
import { shown } from '../../../src/bench/quotes/marked.ts';
import { launchBrowser } from '../../support/browser.ts';
import { openPressSite } from '../../support/press-site.ts';

let browser: Browser;
let site: { url: string; close: () => Promise<void> };
let page: Page;
let complaints: string[];

beforeAll(async () => {
  site = await openPressSite();
  browser = await launchBrowser();
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  complaints = [];
  await page.goto(`${site.url}briefings/bridge/`);
});
afterEach(() => expect(complaints).toEqual([]));

const menu = () => page.locator('quote-menu');
const copied = () => page.evaluate(() => navigator.clipboard.readText());

/** Selects from one word to another as dragging with the mouse would. */
async function select(from: string, to: string): Promise<void> {
  await page.evaluate(
    ([from, to]) => {
      const walker = document.createTreeWalker(document.querySelector('.turns')!, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let begun = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = begun ? -1 : node.nodeValue!.indexOf(from!);
        if (start >= 0) {
          range.setStart(node, start);
          begun = true;
        }
        const end = begun ? node.nodeValue!.indexOf(to!, Math.max(start, 0)) : -1;
        if (end >= 0) {
          range.setEnd(node, end + to!.length);
          break;
        }
      }
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    },
    [from, to],
  );
  await menu().waitFor({ state: 'visible' });
}

test('nothing shows while one only reads, and nothing moves when it does', async () => {
  await page.waitForTimeout(500);
  expect(await menu().isVisible()).toBe(false);
  const places = () =>
    page.evaluate(() => [...document.querySelectorAll('.turns > div')].map((turn) => turn.getBoundingClientRect().top));
  const before = await places();
  await select('The bridge', 'stays');
  expect(await places()).toEqual(before);
});

test('selected words are copied with who said them, and linked so that they are marked', async () => {
  await select('and the bridge', 'stays open');
  await page.getByRole('button', { name: 'Copy quote' }).click();
  await page.getByText('Quote copied.').waitFor();
  const id = await page.locator('.turns > div').first().getAttribute('id');
  expect(await copied()).toMatch(
    new RegExp(
      `^“and the bridge stays open”\n— .+, Press Briefing by Press Secretary Ada Moreno, April 2, 2031, turn 1\n` +
        `${site.url}briefings/bridge/#${id}:~:text=and%20the%20bridge%20stays%20open$`,
    ),
  );
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('Link copied.').waitFor();
  const link = await copied();
  expect(link).toBe(`${site.url}briefings/bridge/#${id}:~:text=and%20the%20bridge%20stays%20open`);
});

test('a selection over turns keeps their labels and leaves out their numbers', async () => {
  await select('Has the ferry', 'for good');
  await page.getByRole('button', { name: 'Copy quote' }).click();
  await page.getByText('Quote copied.').waitFor();
  expect(await copied()).toMatch(
    /^Q {4}Has the ferry .+\n\nMS\. MORENO: {2}Yes\. It has stopped for good\n\n— Press Briefing .+, turns 2–3\n/,
  );
});

test('a turn’s number opens the menu for the whole turn, by mouse and by keys', async () => {
  const turn = page.locator('.turns > div').nth(2);
  await turn.locator('> a').click();
  await page.getByRole('button', { name: 'Copy quote' }).click();
  await page.getByText('Quote copied.').waitFor();
  expect(await copied()).toMatch(
    /^“Yes\. It has stopped for good\.\n\nThat is all I know\.”\n— .+turn 3\n\S+#t-[a-z0-9-]+$/,
  );
  await page.keyboard.press('Escape');
  expect(await menu().isVisible()).toBe(false);
  await turn.locator('> a').focus();
  await page.keyboard.press('c');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy quote');
});

test('a turn is cited in each style, under the page’s own security policy', async () => {
  await page.locator('.turns > div').nth(2).locator('> a').click();
  await page.getByRole('button', { name: 'Cite', exact: true }).click();
  const output = page.locator('#citation output');
  await output.waitFor();
  const styles = await page
    .locator('#citation option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(styles).toEqual(['chicago', 'apa', 'mla', 'bluebook', 'bibtex', 'ris', 'csl-json']);
  for (const style of styles) {
    await page.locator('#citation select').selectOption(style);
    await expect.poll(() => output.textContent()).toContain('briefings/bridge/');
  }
  await page.locator('#citation select').selectOption('chicago');
  expect(await output.textContent()).toMatch(
    /Secretary Ada Moreno,” Press briefing, Press Room, Harbor Record, April 2, 2031, http.+turn 3\. Accessed /,
  );
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('bridge.txt');
});

test('the page names its other formats and describes the event to programs', async () => {
  const alternates = await page
    .locator('link[rel=alternate][href*="/briefings/bridge."]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  expect(alternates).toEqual(
    ['json', 'txt', 'md', 'csv', 'xml', 'akn.xml', 'jsonld'].map(
      (extension) => `/archive/briefings/bridge.${extension}`,
    ),
  );
  for (const address of alternates)
    expect((await page.request.get(new URL(address, site.url).href)).status()).toBe(200);
  expect(
    await page.locator('.take-along a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(alternates);
  const graph = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!)['@graph'];
  expect(graph[0]).toMatchObject({
    '@type': 'Event',
    '@id': 'https://example.org/archive/briefings/bridge/#event',
    startDate: '2031-04-02T13:04:00-04:00',
  });
  expect(await page.locator('meta[property="og:image"]').getAttribute('content')).toBe(
    'https://example.org/archive/briefings/bridge.png',
  );
  const card = await (await page.request.get(`${site.url}briefings/bridge.png`)).body();
  expect([card.toString('latin1', 1, 4), card.readUInt32BE(16), card.readUInt32BE(20)]).toEqual(['PNG', 800, 420]);
  expect(await page.locator('meta[name=citation_title]').getAttribute('content')).toBe(
    'Press Briefing by Press Secretary Ada Moreno',
  );
  for (const address of ['feed.xml', 'feed.json', 'opensearch.xml', 'data/', 'data/turns.jsonl.gz'])
    expect((await page.request.get(site.url + address)).status(), address).toBe(200);
});

test('the whole briefing is cited from the foot of the page', async () => {
  await page.getByRole('button', { name: 'Cite this briefing' }).click();
  await page.locator('#citation select').selectOption('apa');
  await expect
    .poll(() => page.locator('#citation output').textContent())
    .toMatch(/^Moreno, A\. \(2031, April 2\)\. Press Briefing by Press Secretary Ada Moreno \[Press briefing\]\./);
});

test(
  'links to quotes of a page that says much twice mark just these words, and show them',
  { timeout: 180_000 },
  async () => {
    const wide = await browser.newContext({ bypassCSP: true, viewport: { width: 1200, height: 900 } });
    const url = `${site.url}briefings/piers/`;
    const maker = await newTab(wide);
    await maker.open(url);
    await maker.evaluate(await quotingScript());
    const tab = await newTab(wide);
    const seen = [];
    for (let index = 0; index < 4; index++) {
      const quote = { first: index / 4, words: 5 + ((index * 37) % 56) };
      const fragment = (await maker.evaluate<string | null>(fragmentOfWords(quote.first, quote.words)))!;
      // Where nothing tells the words from their like, the turn alone is named.
      if (!fragment.includes(':~:')) continue;
      await tab.open('about:blank');
      await tab.open(url + fragment);
      const { share, stray, own, inSight } = await shown(tab, { ...quote, fragment });
      seen.push({ fragment, marked: own === 'right' || (own === 'none' && share > 0.8), share, own, stray, inSight });
    }
    await wide.close();
    expect(seen.length).toBeGreaterThan(2);
    for (const each of seen) expect(each).toMatchObject({ marked: true, stray: 0, inSight: true });
  },
);
