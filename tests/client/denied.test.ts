import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startHost, type Host } from '../../src/bench/offline/host.ts';
import { hasPart, waitForStatus } from '../../src/bench/offline/kept.ts';
import { launchBrowser } from '../support/browser.ts';
import { BASE, LONG, twoBuilds } from '../support/two-builds.ts';

/* The site in browsers that let it keep nothing, or that lack some of what keeps. */

let browser: Browser;
let host: Host;

beforeAll(async () => {
  host = await startHost((await twoBuilds()).before, BASE);
  browser = await launchBrowser('allow');
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

/** All storage throws where it is named, as with a site's storage switched off. */
function denyAll(): void {
  const deny = (owner: object, name: string) =>
    Object.defineProperty(owner, name, {
      configurable: true,
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) deny(globalThis, name);
  for (const name of ['serviceWorker', 'storage']) deny(Navigator.prototype, name);
}

/** Workers are there, and refused. */
function refuseWorkers(): void {
  ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError'));
}

/** Opens a page in which `prepare` has run first, and fails where anything on it throws. */
async function visit(prepare: () => void, path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(prepare);
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  await page.goto(host.url + path);
  await use(page);
  expect(thrown).toEqual([]);
  await context.close();
}

test('keys, citing, and what is remembered while the page is open work without storage', () =>
  visit(denyAll, LONG, async (page) => {
    await page.locator('.turns > div').nth(2).locator('> a').click();
    await page.getByRole('button', { name: 'Cite', exact: true }).click();
    const dialog = page.locator('#citation');
    await dialog.locator('select').selectOption('apa');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.locator('.turns > div').nth(2).locator('> a').click();
    await page.getByRole('button', { name: 'Cite', exact: true }).click();
    await dialog.locator('select').waitFor();
    expect(await dialog.locator('select').inputValue()).toBe('apa');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('J');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    expect(await focused()).toMatch(/^t-/);
    await page.keyboard.press('?');
    await page.locator('#keys-on').uncheck();
    await page.keyboard.press('Escape');
    const before = await focused();
    await page.keyboard.press('j');
    expect(await focused()).toBe(before);
  }));

test('a search leads to its turn without storage', () =>
  visit(denyAll, 'search/#q=sturgeon', async (page) => {
    await page.locator('#results a[href*="#t-"]').first().click();
    await page.locator('[data-arrived]').waitFor();
  }));

test.each([
  ['denies storage', denyAll],
  ['refuses workers', refuseWorkers],
])('a browser that %s is said to keep nothing, and nothing is offered', (_, prepare) =>
  visit(prepare, 'offline/', async (page) => {
    await page.getByText('This browser keeps nothing of this site').waitFor();
    expect(await page.locator('main button:visible').count()).toBe(0);
  }),
);

test.each([
  ['never answered', () => (StorageManager.prototype.persist = () => new Promise(() => {}))],
  ['not known', () => Reflect.deleteProperty(StorageManager.prototype, 'persist')],
  ['of a manager that is missing', () => Reflect.deleteProperty(Navigator.prototype, 'storage')],
] satisfies [string, () => unknown][])('a year is kept where the question about staying is %s', (_, prepare) =>
  visit(prepare as () => void, 'offline/', async (page) => {
    await page.click('button[data-part="pages-2031"]');
    await waitForStatus(page, (status) => hasPart(status, 'pages-2031'));
    await page.getByText('may remove it when the device runs out of room').waitFor();
  }),
);
