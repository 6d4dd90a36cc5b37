import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { visit } from '../../support/reading-site.ts';
import { serveSite } from '../../support/site.ts';
import { threeYearsSite } from '../../support/three-years.ts';
import { BASE } from '../../support/two-builds.ts';

let browser: Browser;
let site: { url: string; close: () => void };

beforeAll(async () => {
  const { outDir } = await threeYearsSite();
  site = await serveSite(outDir, BASE);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** Makes the browser one of those that let what one looks at move when something above it changes its height. */
const letMove = (page: Page) =>
  page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { overflow-anchor: none }');
    document.adoptedStyleSheets = [sheet];
  });

/** Where a jump ends is not where it stays: what is painted for the first time gets its true height. */
async function topAtRest(page: Page, selector: string): Promise<number> {
  await page.waitForTimeout(700);
  return Math.round((await page.locator(selector).boundingBox())!.y);
}

const phone = { viewport: { width: 390, height: 844 } };

test.each([
  ['on a desk', {}, false],
  ['on a phone', phone, false],
  ['in a browser that lets the page move', phone, true],
  ['without scripts', { ...phone, javaScriptEnabled: false }, false],
])('the links to years lead to their headings, %s', async (_, options, moving) => {
  await visit(
    browser,
    `${site.url}about/`,
    async (page) => {
      if (moving) await letMove(page);
      await page.goto(`${site.url}briefings/`);
      for (const year of ['2021', '2023', '2022']) {
        // A jump from within a scroll that still runs would not be one.
        await page.keyboard.press('Home');
        await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
        await page.getByRole('navigation', { name: 'Years' }).getByRole('link', { name: year }).click();
        expect(await topAtRest(page, `#y-${year}`)).toBe(16);
      }
    },
    options,
  );
});

test.each([
  ['', false],
  [', in a browser that lets the page move', true],
])('a link from elsewhere to a month leads to it%s', async (_, moving) => {
  await visit(
    browser,
    `${site.url}about/`,
    async (page) => {
      if (moving) await letMove(page);
      await page.goto(`${site.url}briefings/#m-2022-03`);
      expect(await topAtRest(page, '#m-2022-03')).toBe(16);
    },
    {},
  );
});

test('the list does not jump while one scrolls', async () => {
  await visit(browser, `${site.url}briefings/`, async (page) => {
    const shift = await page.evaluate(async () => {
      let sum = 0;
      new PerformanceObserver((list) =>
        list.getEntries().forEach((entry) => (sum += (entry as PerformanceEntry & { value: number }).value)),
      ).observe({ type: 'layout-shift', buffered: true });
      for (let y = 0; y < document.documentElement.scrollHeight; y += 500) {
        scrollTo(0, y);
        await new Promise((painted) => setTimeout(painted, 30));
      }
      return sum;
    });
    // a score of a thousandth is less than any move that an eye can see
    expect(shift).toBeLessThan(0.001);
  });
});
