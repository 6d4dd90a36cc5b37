import { globSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { openPressSite } from '../../support/press-site.ts';
import { violations } from '../../support/reading-site.ts';

const quote = 'the ferry will keep running free of charge until the work is done';
let site: Awaited<ReturnType<typeof openPressSite>>;
let browser: Browser;

beforeAll(async () => {
  site = await openPressSite();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function open(
  query: string,
  options: { javaScriptEnabled?: boolean; width?: number; ready?: (page: Page) => Promise<unknown> } = {},
): Promise<Page> {
  const page = await browser.newPage({
    javaScriptEnabled: options.javaScriptEnabled ?? true,
    viewport: { width: options.width ?? 820, height: 900 },
  });
  await options.ready?.(page);
  await page.goto(`${site.url}check/${query}`);
  return page;
}

async function checked(page: Page): Promise<string | null> {
  await page.waitForSelector('#verdict[aria-busy=false]');
  return page.getAttribute('#verdict', 'data-verdict');
}

const asked = (text: string) => `?quote=${encodeURIComponent(text)}`;

test('an address with a quote is checked at once; the links lead to the turn', async () => {
  const page = await open(asked(quote));
  expect(await checked(page)).toBe('verbatim');
  expect(await page.inputValue('#quote')).toBe(quote);
  expect(await page.textContent('.headline')).toBe(
    'Verbatim. Ada Moreno said this, word for word, on Wednesday, April 2, 2031.',
  );
  expect(await page.textContent('check-page [role=status]')).toContain('Verbatim');
  expect(await page.textContent('.quoted mark')).toBe(quote);
  expect(await page.textContent('.around .words')).toContain('Can you say when the second lane');
  expect(await page.textContent('.cited')).toContain(
    'Ada Moreno, “Press Briefing by Press Secretary Ada Moreno,” April 2, 2031, turn 1, http',
  );
  const link = await page.getAttribute('.actions a', 'href');
  expect(link).toMatch(/^\/archive\/briefings\/2031-04-02-briefing\/#t-/);
  await page.click('.actions a');
  await page.waitForSelector('article');
  expect(await page.textContent(`[id="${link!.split('#')[1]}"]`)).toContain(quote);
  await page.close();
});

test('a shared passage is sent once, and not when the page is loaded again', async () => {
  const page = await open(asked(quote));
  expect(await checked(page)).toBe('verbatim');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(decodeURIComponent(request.url())));
  await page.reload();
  expect(await checked(page)).toBe('verbatim');
  expect(await page.inputValue('#quote')).toBe(quote);
  expect(sent.filter((address) => address.includes('ferry'))).toEqual([]);
  await page.close();
});

test('differences are marked, and said in words', async () => {
  const page = await open(asked('the ferry will never keep running free of tax until work is done'));
  expect(await checked(page)).toBe('altered');
  expect(await page.locator('.quoted del').allTextContents()).toEqual(['never', 'tax']);
  expect(await page.locator('.quoted ins').allTextContents()).toEqual(['charge', 'the']);
  expect(await page.locator('.differences li').allTextContents()).toEqual([
    'The quote adds never.',
    'The quote has tax; the transcript has charge.',
    'The quote leaves out the without saying so.',
  ]);
  await page.close();
});

test('typed by keyboard: the answer takes the focus, the address keeps the quote, Back leads back', async () => {
  const page = await open('?text=Eleven%20million%20crowns');
  expect(await checked(page)).toBe('verbatim');
  await page.focus('#quote');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Tom Brandt: Eleven million crowns');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#verdict[data-verdict=wrong-speaker]');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('headline');
  expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('quote')).toBe('Tom Brandt: Eleven million crowns');
  await page.goBack();
  await page.waitForSelector('#verdict[data-verdict=verbatim]');
  expect(await page.inputValue('#quote')).toBe('Eleven million crowns');
  await page.close();
});

test('stitched and not found', async () => {
  const page = await open(
    asked(
      'The engineers finished the inspection last night, and not one crown more, that is what the Legislature ' +
        'voted for',
    ),
  );
  expect(await checked(page)).toBe('stitched');
  expect(await page.locator('.place h3').allTextContents()).toHaveLength(2);
  await page.goto(`${site.url}check/${asked('The tunnel under the river will be closed to bicycles on Sundays')}`);
  expect(await checked(page)).toBe('not-found');
  const held = globSync('briefings/*/index.html', { cwd: site.outDir }).length;
  expect(await page.textContent('#verdict')).toContain(
    `This archive holds ${held} briefings from Wednesday, April 2, 2031 to Wednesday, June 11, 2031.`,
  );
  expect(await page.locator('#verdict a[href*="/briefings/"]').count()).toBe(0);
  await page.close();
});

test('hostile and huge quotes do no harm, and nothing is sent anywhere', async () => {
  const sent: string[] = [];
  const page = await open(
    asked('<img src=x onerror="document.title=1"><script>document.title=1</script> $& \u0000 \u202E'),
    {
      ready: async (page) => page.on('request', (request) => sent.push(request.url())),
    },
  );
  expect(await checked(page)).toBe('not-found');
  expect(await page.title()).toContain('Is this quote real?');
  await page.evaluate(
    (text) => ((document.querySelector('#quote') as HTMLTextAreaElement).value = text),
    `${quote} `.repeat(16_000),
  );
  await page.click('button.primary');
  await page.waitForSelector('#verdict[data-verdict]', { timeout: 15_000 });
  expect(await page.textContent('#verdict')).toContain('Only the beginning was checked');
  expect(sent.filter((address) => !address.startsWith(site.url))).toEqual([]);
  expect(sent.filter((address) => /ferry/.test(address))).toEqual([]);
  await page.close();
});

test('where the index cannot be had, the page says so and can try again', async () => {
  const page = await open(asked(quote), {
    ready: (page) => page.context().route('**/search/data/**', (route) => route.abort()),
  });
  expect(await checked(page)).toBeNull();
  expect(await page.textContent('.failure')).toContain('could not be checked');
  expect(await page.getAttribute('.failure a', 'href')).toBe('/archive/briefings/');
  await page.context().unroute('**/search/data/**');
  await page.click('.failure button');
  await page.waitForSelector('#verdict[data-verdict=verbatim]');
  await page.close();
});

test('on a phone nothing is wider than the screen; the page has no accessibility faults', async () => {
  const page = await open(asked('the ferry will never keep running free of tax until the work is done'), {
    width: 390,
  });
  await checked(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await violations(page)).toEqual([]);
  await page.close();
});

test('without JavaScript the page says what to do', async () => {
  const page = await open('', { javaScriptEnabled: false });
  expect(await page.innerText('main')).toContain('needs JavaScript');
  await page.close();
});
