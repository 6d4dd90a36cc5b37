import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { buildSite, serveSite } from '../support/site.ts';
import { transcriptText, writeFolder } from '../support/transcripts.ts';
import { visit } from './site.ts';

/** Four years of months with one to nine briefings, with titles of one line to three. */
function fourYears(): Record<string, string> {
  const days = Array.from({ length: 48 }, (_, month) => Array.from({ length: 1 + ((month * 7) % 9) }, (_, day) => [2031 + Math.floor(month / 12), (month % 12) + 1, day + 1] as const)).flat();
  return Object.fromEntries(
    days.map(([year, month, day], index) => {
      const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      return [`${date}.md`, transcriptText({ date, title: `Press Briefing on the Bridge${' and on the Long Road to the Harbor'.repeat(index % 4)}` })];
    }),
  );
}

let browser: Browser;
let site: { url: string; close: () => void };

beforeAll(async () => {
  const { outDir, status, output } = await buildSite(writeFolder(fourYears()));
  expect(status, output).toBe(0);
  site = await serveSite(outDir, '/');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

test.each([
  ['on a desk', { viewport: { width: 1440, height: 900 } }],
  ['on a phone', { viewport: { width: 390, height: 844 } }],
  ['without scripts', { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }],
])('the links to years lead to their headings, %s', async (_, options) => {
  await visit(
    browser,
    `${site.url}briefings/`,
    async (page) => {
      for (const year of ['2031', '2033', '2032']) {
        await page.keyboard.press('Home');
        await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: year }).click();
        const top = async () => Math.round((await page.locator(`#y-${year}`).boundingBox())!.y);
        await expect.poll(top).toBeGreaterThanOrEqual(0);
        await expect.poll(top).toBeLessThan(40);
      }
    },
    options,
  );
});

test('a link from elsewhere to a month leads to it, and the list does not jump while one scrolls', async () => {
  await visit(browser, `${site.url}briefings/#m-2032-03`, async (page) => {
    await expect.poll(async () => Math.round((await page.locator('#m-2032-03').boundingBox())!.y)).toBe(16);
    await page.goto(`${site.url}briefings/`);
    const shift = await page.evaluate(async () => {
      let sum = 0;
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += (entry as PerformanceEntry & { value: number }).value))).observe({ type: 'layout-shift', buffered: true });
      for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
        scrollTo(0, y);
        await new Promise((painted) => setTimeout(painted, 30));
      }
      return sum;
    });
    expect(shift).toBe(0);
  });
});
