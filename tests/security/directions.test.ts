import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDirections } from '../../src/core/transcript/directions.ts';
import { launchBrowser } from '../support/browser.ts';
import { serveSite, type BuildRun } from '../support/site.ts';
import { hostileSite, label, title } from './hostile-site.ts';

let site: BuildRun;
let server: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await hostileSite();
  server = await serveSite(site.outDir);
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Words of ours that run from right to left: whose second letter stands on the left of the first. */
function turnedWords(): Promise<string[]> {
  return page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    const left = (node: Node, at: number) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const text = node.nodeValue!;
      const at = text.search(/[a-z]{2}/i);
      // What is of the record itself may run as it does there.
      if (
        at < 0 ||
        /[\u202a-\u202e\u2066-\u2069]/.test(text) ||
        node.parentElement!.closest('h1, .turns p, .frame p, .words, blockquote p')
      )
        continue;
      const [first, second] = [left(node, at), left(node, at + 1)];
      if (first.width > 0 && first.top === second.top && second.left < first.left) found.push(text);
    }
    return found;
  });
}

/** Whether words behind a text run from left to right. */
function endsStraight(text: string): Promise<boolean> {
  return page.evaluate((text) => {
    const line = document.createElement('p');
    line.style.whiteSpace = 'nowrap';
    const end = document.createTextNode('ab');
    line.append(text, end);
    document.body.append(line);
    const [a, b] = [0, 1].map((at) => {
      const range = document.createRange();
      range.setStart(end, at);
      range.setEnd(end, at + 1);
      return range.getBoundingClientRect().left;
    });
    line.remove();
    return a! < b!;
  }, text);
}

test('what a text turns round ends with it, and nothing of it is lost', async () => {
  await page.goto(server.url);
  const texts = [
    'plain',
    '\u202ea',
    '\u202ea\u2067b',
    '\u2067a\u202eb\u2069c',
    '\u202ea\u202c\u202c',
    '\u2069\u202ba',
    '\u2068\u202ea\u202c',
    '\u202d\u2066a\u202c b',
    'עברית \u202ea',
    '\u2066\u2067\u2068\u2069\u202e',
  ];
  for (const text of texts) {
    const closed = closeDirections(text);
    expect(closed.startsWith(text)).toBe(true);
    expect(await endsStraight(closed), JSON.stringify(text)).toBe(true);
  }
  expect(await endsStraight('\u202ea')).toBe(false);
  expect(closeDirections('plain')).toBe('plain');
});

test('a title, a label and a place do not turn the words around them', async () => {
  const speakers = readdirSync(join(site.outDir, 'speakers'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `speakers/${name}/`);
  expect(speakers).toContain('speakers/senior-official/');
  const addresses = [
    '',
    'briefings/',
    'briefings/turning/',
    'briefings/look-alike/',
    'speakers/',
    ...speakers,
    'search/?q=bridge',
    'search/?q="so it has"',
    'check/?quote=The bridge has reopened, as all can see in the city',
    'about/',
    'data/',
  ];
  for (const address of addresses) {
    // Only what is asked for comes after the page itself.
    await page.goto(server.url + address, { waitUntil: address.includes('?') ? 'networkidle' : 'load' });
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    expect(await turnedWords(), address).toEqual([]);
    expect(await endsStraight(await page.title()), address).toBe(true);
  }
});

test('a hostile query does not turn the title of the search', async () => {
  await page.goto(`${server.url}search/?q=${encodeURIComponent('bridge \u202e')}`);
  await expect.poll(() => page.title()).toContain('bridge');
  expect(await endsStraight(await page.title())).toBe(true);
  expect(await turnedWords()).toEqual([]);
});

test('citations, feeds and previews end as they began', async () => {
  await page.goto(`${server.url}briefings/turning/`);
  await page.click('[data-cite-briefing]');
  const output = page.locator('#citation output');
  for (const style of ['chicago', 'apa', 'mla', 'bluebook', 'bibtex', 'ris']) {
    await page.selectOption('#citation-style', style);
    await expect.poll(() => output.innerText()).toMatch(/Moreno/);
    for (const line of (await output.innerText()).split('\n')) expect(await endsStraight(line), style).toBe(true);
  }
  const { items } = JSON.parse(readFileSync(join(site.outDir, 'feed.json'), 'utf8')) as {
    items: { title: string; content_text: string }[];
  };
  const description = await page.locator('meta[name=description]').getAttribute('content');
  for (const text of [...items.flatMap((item) => [item.title, item.content_text]), description!])
    expect(await endsStraight(text), text).toBe(true);
});

test('the record keeps its characters', () => {
  const {
    title: kept,
    turns,
    location,
  } = JSON.parse(readFileSync(join(site.outDir, 'briefings/turning.json'), 'utf8')) as {
    title: string;
    turns: { label: string; text: string }[];
    location: string[];
  };
  expect([kept, turns[0]!.label, turns[0]!.text, location[0]]).toEqual([
    title,
    label,
    'The bridge \u202ehas reopened, \u2067as all can see in the city.',
    'Press \u202eRoom',
  ]);
});

test('a label with letters that look like others leads to nobody, and is noted', () => {
  const { turns, messages } = JSON.parse(readFileSync(join(site.outDir, 'briefings/look-alike.json'), 'utf8')) as {
    turns: { label: string; speaker: string | null }[];
    messages: { severity: string; rule: string }[];
  };
  expect(turns.map(({ label, speaker }) => [label, speaker])).toEqual([
    ...Array(3).fill(['MS. MORENO', 'ada-moreno']),
    ['MS. MОRENO', null],
  ]);
  expect(messages).toMatchObject([{ severity: 'note', rule: 'label-alphabets' }]);
});
