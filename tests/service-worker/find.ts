import type { Page } from 'playwright-core';

/** The first line of a search's answer, and the titles of the briefings found. */
export async function search(page: Page, url: string, query: string, filter = ''): Promise<[string, string[]]> {
  await page.goto(`${url}search/?q=${encodeURIComponent(query)}${filter}`);
  await page.locator('#results[aria-busy="false"]').waitFor();
  return [await page.locator('#summary').innerText(), await page.locator('#results article h2').allInnerTexts()];
}

/** The verdict on a quote, and what is said with it. */
export async function check(page: Page, url: string, quote: string): Promise<[string | null, string]> {
  await page.goto(`${url}check/?quote=${encodeURIComponent(quote)}`);
  const verdict = page.locator('#verdict[aria-busy="false"]');
  await verdict.waitFor();
  return [await verdict.getAttribute('data-verdict'), await verdict.innerText()];
}
