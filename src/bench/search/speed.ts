import { close, createIndex } from 'pagefind';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { freshPage } from './browser.ts';
import { briefingIds, readText } from './site-texts.ts';
import { escapeAttribute } from '../../core/transcript/escape.ts';

/** Milliseconds until the first results stand there, and bytes that were fetched for them. */
export interface Cost {
  ms: number;
  bytes: number;
}

export interface Comparison {
  search: string;
  cold: { ours: Cost; default: Cost };
  warm: { ours: Cost; default: Cost };
}

/** What is searched: the query, and in the default interface the same words. */
export const searches: [name: string, query: string, filter: boolean][] = [
  ['one word', 'sanctions', false],
  ['two words', 'infrastructure bill', false],
  ['a phrase', '"build back better"', false],
  ['a filter', 'inflation', true],
];

/** Makes a site with Pagefind's own interface over one record a briefing of a built site. */
export async function makeDefaultSite(site: string, folder: string): Promise<void> {
  const { index } = await createIndex();
  for (const id of briefingIds(site)) {
    const { title, turns } = readText(site, id);
    const sections = turns
      .map(
        ([turn, label, text]) =>
          `<section id="${turn}"><h3>${escapeAttribute(label)}</h3><p>${escapeAttribute(text)}</p></section>`,
      )
      .join('');
    const content =
      `<!doctype html><html lang="en"><body data-pagefind-body><h1>${escapeAttribute(title)}</h1><p ` +
      `data-pagefind-filter="year">${id.slice(0, 4)}</p>${sections}</body></html>`;
    await index!.addHTMLFile({ url: `/briefings/${id}/`, content });
  }
  await index!.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><meta charset="utf-8"><link href="/pagefind/pagefind-ui.css" ' +
      'rel="stylesheet"><script src="/pagefind/pagefind-ui.js"></script><div id="search"></div><script>new ' +
      'PagefindUI({ element: "#search" })</script></html>',
  );
}

/**
 * Measures one search on both sites, the median of `rounds`: in a browser that has nothing yet, then after another
 * search.
 */
export async function compare(
  browser: Browser,
  ours: string,
  other: string,
  [search, query, filter]: (typeof searches)[number],
  rounds: number,
): Promise<Comparison> {
  const own: Cost[][] = [];
  const default_: Cost[][] = [];
  for (let round = 0; round < rounds; round += 1) {
    own.push(await measure(browser, `${ours}search/`, '#q', '#results li a', query, filter ? chooseEvent : null));
    default_.push(
      await measure(
        browser,
        other,
        '.pagefind-ui__search-input',
        '.pagefind-ui__result-link',
        query.replaceAll('"', query.includes('"') ? '"' : ''),
        filter ? tickYear : null,
      ),
    );
  }
  const median = (runs: Cost[][], at: number): Cost => ({
    ms: middle(runs.map((run) => run[at]!.ms)),
    bytes: middle(runs.map((run) => run[at]!.bytes)),
  });
  return {
    search,
    cold: { ours: median(own, 0), default: median(default_, 0) },
    warm: { ours: median(own, 1), default: median(default_, 1) },
  };
}

async function measure(
  browser: Browser,
  url: string,
  field: string,
  result: string,
  query: string,
  filter: ((page: Page) => Promise<void>) | null,
): Promise<Cost[]> {
  const { page, bytes, close } = await freshPage(browser);
  const costs: Cost[] = [];
  for (const text of [
    query,
    query.includes('"') ? '"the american people"' : query.includes(' ') ? 'health care' : 'vaccines',
  ]) {
    const before = bytes();
    const start = performance.now();
    if (costs.length === 0) await page.goto(url, { waitUntil: 'commit' });
    else
      await page.evaluate(
        (selector) => document.querySelectorAll(selector).forEach((link) => link.setAttribute('data-old', '')),
        result,
      );
    await page.fill(field, text);
    await page.waitForSelector(`${result}:not([data-old])`, { state: 'attached' });
    if (filter && costs.length === 0) await filter(page);
    const ms = performance.now() - start;
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(900);
    costs.push({ ms, bytes: bytes() - before });
  }
  await close();
  return costs;
}

/** Narrows our search to the commonest kind of event. */
async function chooseEvent(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('[name=event]')!.options.length > 1);
  await page.selectOption('[name=event]', { index: 1 });
  await page.waitForFunction(
    () => location.hash.includes('event=') && document.querySelector('#results')!.getAttribute('aria-busy') === 'false',
  );
}

/** Narrows the default interface to a year. */
async function tickYear(page: Page): Promise<void> {
  await page.waitForSelector('.pagefind-ui__filter-checkbox', { state: 'attached' });
  const before = await page.textContent('.pagefind-ui__message');
  await page.evaluate(() => document.querySelector<HTMLElement>('.pagefind-ui__filter-checkbox')!.click());
  await page.waitForFunction(
    (before) =>
      document.querySelector('.pagefind-ui__message')!.textContent !== before &&
      document.querySelector('.pagefind-ui__result-link'),
    before,
  );
}

/** The longest tasks of the page's own thread while words are typed letter by letter, in milliseconds. */
export async function longTasks(browser: Browser, url: string): Promise<number[]> {
  const { page, close } = await freshPage(browser);
  await page.goto(`${url}search/`);
  await page.waitForSelector('#results[aria-busy=false]');
  await page.evaluate(() => {
    const tasks: number[] = ((globalThis as unknown as { tasks: number[] }).tasks = []);
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  for (const query of ['the president of the united states', 'infrastructure', '"we will continue to work"']) {
    await page.fill('#q', '');
    await page.locator('#q').pressSequentially(query, { delay: 60 });
    await page.waitForTimeout(1500);
  }
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  await close();
  return tasks.sort((a, b) => b - a);
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
