import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { buildSite, serveSite } from '../../support/site.ts';
import { transcriptText, writeFolder } from '../../support/transcripts.ts';
import { visit } from '../../support/reading-site.ts';

/** Three years of five months with up to 28 briefings, with titles of one line to five. */
function threeYears(): Record<string, string> {
  const days = Array.from({ length: 15 }, (_, month) =>
    Array.from(
      { length: 12 + ((month * 9) % 17) },
      (_, day) => [2031 + Math.floor(month / 5), (month % 5) + 1, day + 1] as const,
    ),
  ).flat();
  return Object.fromEntries(
    days.map(([year, month, day], index) => {
      const date = `${year}-0${month}-${String(day).padStart(2, '0')}`;
      return [
        `${date}.md`,
        transcriptText({
          date,
          title: `Press Briefing on the Bridge${' and on the Long Road to the Harbor'.repeat(index % 5)}`,
        }),
      ];
    }),
  );
}

let browser: Browser;
let site: { url: string; close: () => void };

beforeAll(async () => {
  const { outDir, status, output } = await buildSite(writeFolder(threeYears()));
  expect(status, output).toBe(0);
  site = await serveSite(outDir, '/');
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
      for (const year of ['2031', '2033', '2032']) {
        await page.keyboard.press('Home');
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
  await visit(browser, `${site.url}about/`, async (page) => {
    if (moving) await letMove(page);
    await page.goto(`${site.url}briefings/#m-2032-03`);
    expect(await topAtRest(page, '#m-2032-03')).toBe(16);
  });
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
