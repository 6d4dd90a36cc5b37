import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { serveSite } from '../../support/site.ts';
import { threeYearsSite } from '../../support/three-years.ts';
import { BASE } from '../../support/two-builds.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let page: Page;

beforeAll(async () => {
  const { outDir } = await threeYearsSite();
  site = await serveSite(outDir, BASE);
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const MARCH = '2021-03-04-press-briefing-march-4-2021';
const NOVEMBER = '2021-11-12-press-gaggle-november-12-2021';
const JUNE = '2022-06-01-press-briefing-june-1-2022';

const answered = () => page.waitForSelector('#results[aria-busy=false]');
const status = () => page.textContent('#summary');

/** Opens a search by its address; a query or a whole query string. */
async function open(query: string): Promise<void> {
  await page.goto(`${site.url}search/?${query.includes('=') ? query : `q=${encodeURIComponent(query)}`}`);
  await answered();
}

/** Types a query on the page of the search. */
async function ask(query: string): Promise<void> {
  if (!page.url().startsWith(`${site.url}search/`)) await page.goto(`${site.url}search/`);
  await page.fill('#q', query);
  await page.press('#q', 'Enter');
  await page.waitForFunction(
    (query) =>
      new URLSearchParams(location.hash.slice(1)).get('q') === query &&
      document.querySelector('#results')!.getAttribute('aria-busy') === 'false',
    query,
  );
}

/** The results: briefing, and the passages with their hits in brackets. */
function results(): Promise<string[]> {
  return page.$$eval('#results li', (items) =>
    items.map((item) => {
      const link = item.querySelector('a')!;
      for (const mark of item.querySelectorAll('mark')) mark.textContent = `[${mark.textContent}]`;
      return (
        `${/briefings\/(\d{4}-\d\d)/.exec(link.href)![1]} ${link.textContent}: ` +
        `${item.querySelector('.words')!.textContent!.replace(/\s+/g, ' ')}`
      );
    }),
  );
}

describe('exact means exact', () => {
  test.each([
    ['"we will not waver"', ['2021-03']],
    ['“we will not waver”', ['2021-03']],
    ['"waver -- we will"', ['2021-03']],
    ['"WE DON\'T EXPECT DELAYS"', ['2021-03']],
    ['"expect (laughter) delays"', ['2021-03']],
    ['"costs $1.9 trillion"', ['2021-03']],
    ['"$19 trillion"', ['2021-11']],
    ['"the U.S. expect"', ['2021-03']],
    ['"well known\u00a0lighthouse"', ['2021-03']],
    ['"by 5:00 PM"', ['2021-03']],
    ['"2.5 percent of the fund"', ['2021-03']],
    ['"pilots are the heart of the harbor"', ['2022-06']],
    ['"harbor was open. The pilots"', ['2021-11']],
    ['"ferry"', []],
    ['"we will not give up"', []],
    ['"lanterns? The lanterns"', []],
  ])('%s', async (query, expected) => {
    await ask(query);
    expect((await results()).map((line) => line.slice(0, 7))).toEqual(expected);
    expect(await page.$$eval('#results a[href*="#t-"]', (links) => links.length > 0)).toBe(expected.length > 0);
  });

  test('words without quotation marks: all forms, those together as typed first', async () => {
    await open('ferry');
    expect(await results()).toEqual([
      '2021-11 MR. KEEL: Hi, everyone. The [ferries] were delayed, and [ferrying] continues.',
      '2021-03 Q: Does the U.S. expect the [ferries] to run by 5:00 P.M.?',
    ]);
    await open('we will not give in');
    expect((await results())[0]).toContain('[We will not give in]');
    await open('harbor -pilots');
    expect(await status()).toBe('2 turns in 2 briefings');
  });

  test('words that different people said are told apart', async () => {
    await open('lanterns ferries');
    expect(await status()).toBe('Nothing found; the words are apart in 1 briefing');
    expect(await page.textContent('h2.apart')).toBe('In 1 briefing, different turns hold the words');
  });

  test('a misspelt word gets near ones to choose from', async () => {
    await open('lanters');
    await page.click('#results a:text-is("lanterns")');
    await answered();
    expect(await page.inputValue('#q')).toBe('lanterns');
    expect(await status()).toBe('3 turns in 2 briefings');
  });

  test('documents without turns are found', async () => {
    await open('vermilion');
    expect(await status()).toBe('1 passage outside the turns in 1 briefing');
    expect(await page.getAttribute('#results li a', 'href')).toBe(
      `${BASE}briefings/2023-02-20-statement-on-the-buoys/`,
    );
  });
});

describe('filters and order', () => {
  test('hold, count and stand in the address', async () => {
    await open('harbor');
    const choices = (name: string) =>
      page.$$eval(`select[name=${name}] option`, (options) => options.map((option) => option.textContent));
    expect(await choices('kind')).toEqual(['All turns', 'Statements (3)', 'Questions (1)']);
    await page.selectOption('select[name=kind]', 'question');
    await answered();
    expect(await status()).toBe('1 turn in 1 briefing');
    expect(new URL(page.url()).hash).toBe('#q=harbor&kind=question');
    await page.selectOption('select[name=kind]', '');
    await page.fill('input[name=from]', '2021-11');
    await page.fill('input[name=to]', '2021-11-12');
    await page.press('input[name=to]', 'Enter');
    await page.waitForFunction(() => document.querySelector('#summary')!.textContent === '2 turns in 1 briefing');
    expect(new URL(page.url()).hash).toBe('#q=harbor&from=2021-11&to=2021-11-12');
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('[name=to]')!.value);
  });

  test('a shared address gives the same, in its order', async () => {
    await open('q=the&sort=newest&event=briefing');
    expect((await results()).map((line) => line.slice(0, 7))).toEqual([
      '2022-06',
      '2022-06',
      '2022-06',
      '2021-03',
      '2021-03',
      '2021-03',
    ]);
    await open('q=the&sort=oldest');
    expect((await results())[0]).toContain('2021-03');
    await open(`q=harbor&in=${NOVEMBER}`);
    expect(await status()).toBe('2 turns in 1 briefing');
  });

  test('hostile queries do nothing but search', async () => {
    await open(
      'q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22%5C%00harbor&speaker=__proto__&kind=constructor' +
        '&sort=%3Cb%3E&from=%27&vs=%3Cscript%3E',
    );
    expect(await page.$$('#results img, #results script')).toEqual([]);
    expect(await page.$$('#results a[href*="#t-"]')).toEqual([]);
  });
});

test('a result leads to its turn with the words marked; Back leads to the search', async () => {
  await open('"pilots worked"');
  const link = page.locator('#results h3 a');
  expect(await link.getAttribute('href')).toMatch(new RegExp(`^${BASE}briefings/${NOVEMBER}/#t-`));
  await link.click();
  await page.waitForSelector('mark.search-hit');
  expect(await page.textContent('[data-arrived] mark.search-hit')).toBe('pilots worked');
  await page.goBack();
  await answered();
  expect(await page.inputValue('#q')).toBe('"pilots worked"');
});

test('within a briefing: hits one by one, marked on the strip', async () => {
  await page.goto(`${site.url}briefings/${MARCH}/`);
  await page.fill('#search-here', 'lantern');
  await page.waitForSelector('mark.search-hit');
  expect(await page.textContent('search-in-briefing [role=status]')).toBe('2 in 2 turns');
  await page.press('#search-here', 'Enter');
  await page.press('#search-here', 'Enter');
  expect(await page.textContent('search-in-briefing [role=status]')).toBe('2 of 2');
  expect(await page.textContent('mark[aria-current]')).toBe('lanterns');
  await page.click('search-in-briefing button[value=previous]');
  expect(await page.textContent('search-in-briefing [role=status]')).toBe('1 of 2');
  await page.fill('#search-here', '');
  await page.waitForSelector('mark.search-hit', { state: 'detached' });
});

test('over time: bars, table, comparison, and a month to choose', async () => {
  await open('q=harbor&vs=lanterns');
  await page.click('search-timeline > details > summary');
  await page.waitForSelector('.chart [data-month="2021-11"]');
  expect(await page.getAttribute('.chart [data-month="2021-11"]', 'aria-label')).toBe(
    'November 2021: harbor: 2, lanterns: 0',
  );
  expect(await page.$$eval('.table tbody tr', (rows) => rows.length)).toBe(29);
  const saved = page.waitForEvent('download');
  await page.click('search-timeline button[name=csv]');
  expect((await saved).suggestedFilename()).toBe('turns-by-month.csv');
  await page.check('[name=per]');
  expect(Number(await page.textContent('.table tbody tr:nth-child(11) td'))).toBeGreaterThan(100);
  await page.focus('.chart [data-month="2021-03"]');
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#summary')!.textContent === '2 turns in 1 briefing');
  expect(new URL(page.url()).hash).toBe('#q=harbor&from=2021-11&to=2021-11&vs=lanterns');
});

test('what is typed as a filter is the filter', async () => {
  await open('kind:question from:2021-11 harbor');
  expect(await page.inputValue('#q')).toBe('harbor');
  expect(await page.inputValue('select[name=kind]')).toBe('question');
  expect(await page.inputValue('input[name=from]')).toBe('2021-11');
  expect(new URL(page.url()).hash).toBe('#q=harbor&kind=question&from=2021-11');
  await page.selectOption('select[name=kind]', '');
  await page.fill('#q', 'speaker:keel ferry');
  await page.press('#q', 'Enter');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#q')!.value === 'ferry');
  await answered();
  const shown = await page.$eval(
    'select[name=speaker]',
    (select) => (select as HTMLSelectElement).selectedOptions[0]!.text,
  );
  expect(shown).toMatch(/keel/i);
});

test('words are in no request: not from another page’s field, not when the page is loaded again, not from a link', async () => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.goto(`${site.url}briefings/`);
  await page.fill('#site-search', 'lanterns');
  await page.press('#site-search', 'Enter');
  await page.waitForSelector('#results li');
  expect(new URL(page.url()).hash).toBe('#q=lanterns');
  await page.reload();
  await page.waitForSelector('#results li');
  await page.fill('#q', 'lanternz');
  await page.press('#q', 'Enter');
  await page.click('.nothing a:has-text("lanterns")');
  await page.waitForSelector('#results li');
  await page.goBack();
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#q')!.value === 'lanternz');
  expect(sent.filter((address) => /lantern/i.test(address))).toEqual([]);
});

test('hits in lines, sorted by the word after', async () => {
  await open('harbor');
  await page.click('search-concordance > details > summary');
  await page.waitForSelector('.lines td.hit');
  await page.selectOption('search-concordance select', 'right');
  const after = await page.$$eval('.lines td.right', (cells) =>
    cells.map((cell) => cell.textContent!.replace(/\W+/g, ' ').trim().slice(0, 8).trim()),
  );
  expect(after).toEqual([...after].sort());
  expect(await page.getAttribute('.lines td.hit a', 'href')).toContain('/#t-');
});

test('keyboard only: typing shows results, which are announced; Tab leads to them', async () => {
  await page.goto(`${site.url}search/`);
  await page.waitForFunction(() => document.activeElement?.id === 'q');
  await page.keyboard.type('lanter', { delay: 20 });
  await page.waitForFunction(() => document.querySelectorAll('#results li').length === 3);
  expect(await page.getAttribute('#summary', 'role')).toBe('status');
  await page.keyboard.type('ns');
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => location.hash === '#q=lanterns' && document.querySelector('#results')!.getAttribute('aria-busy') === 'false',
  );
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement!.matches('#results a'))) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname.includes(JUNE) || url.pathname.includes(MARCH));
});

test('an index that cannot be loaded is said, with a way on', async () => {
  const context = await browser.newContext();
  const other = await context.newPage();
  let broken = true;
  await context.route('**/search/data/**', (route) => (broken ? route.fulfill({ status: 500 }) : route.fallback()));
  await other.goto(`${site.url}search/?q=harbor`);
  await other.waitForSelector('.failure');
  expect(await other.getAttribute('#results', 'aria-busy')).toBe('false');
  expect(await other.$$eval('.failure a', (links) => links.map((link) => link.getAttribute('href')))).toEqual([
    `${BASE}briefings/`,
    `${BASE}speakers/`,
  ]);
  broken = false;
  await other.click('.failure button');
  await other.waitForSelector('#results li');
  await context.close();
});

test('without JavaScript the page says so and leads on; nothing is wider than a phone', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${site.url}search/?q=harbor`);
  expect(await plain.textContent('main')).toContain('The search needs JavaScript');
  await context.close();
  await page.setViewportSize({ width: 390, height: 844 });
  await open('q=harbor&vs=lanterns');
  for (const summary of await page.$$('search-page > * > details > summary')) await summary.click();
  await page.waitForSelector('.lines td.hit');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
