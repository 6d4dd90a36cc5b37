import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { changedSite } from '../support/changed-site.ts';
import { serveSite } from '../support/site.ts';

test('what stood in a transcript once is shown, checked, found and told to whoever comes by an old link', async () => {
  const { outDir } = await changedSite();
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');
  expect(read('briefings/bridge.xml')).toContain('<change when="2031-04-03T10:00:00Z">');
  const stood = read('briefings/bridge/history/1/index.html');
  expect(stood).toContain('Has the bridge reopened?');
  expect(stood).toContain('<meta name="robots" content="noindex">');
  expect(stood).toContain('<link rel="canonical" href="https://example.org/briefings/bridge/">');
  expect(stood).toMatch(/To cite this version: “.*briefings\/bridge\/history\/1\/.*stood until April 3, 2031\./);
  expect(read('data/briefings.bib')).toMatch(/@unpublished\{bridge,[^@]*Version of April 3, 2031\./);
  expect(read('sitemap.xml')).not.toContain('history/1/');

  const site = await serveSite(outDir);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const verdictOf = async (quote: string) => {
      await page.goto(`${site.url}check/?quote=${encodeURIComponent(quote)}`);
      await page.waitForSelector('#verdict[data-verdict]');
      return page.getAttribute('#verdict', 'data-verdict');
    };
    expect(await verdictOf('Has the bridge reopened?')).toBe('earlier');
    expect(await page.innerText('.headline')).toContain(
      'This stood in the transcript until April 3, 2031; now it reads “Has the harbor reopened?”',
    );
    expect(await page.$$eval('#verdict .actions a', (links) => links.map((link) => link.getAttribute('href')))).toEqual(
      [
        expect.stringMatching(/^\/briefings\/bridge\/#t-/),
        expect.stringMatching(/^\/briefings\/bridge\/history\/#r-1-t-/),
      ],
    );
    expect(await verdictOf('Has the harbor reopened?')).toBe('verbatim');

    const [{ was, turn }] = JSON.parse(read('briefings/bridge/history.json')).revisions[0].changes;
    await page.goto(`${site.url}briefings/bridge/#${was}`);
    await page.waitForSelector('#link-notice:has-text("Until April 3, 2031 it read: “Has the bridge reopened?”")');
    expect(await page.innerText(`[id="${turn}"] p`)).toBe('Has the harbor reopened?');
    expect(await page.getAttribute(`[id="${turn}"] small a`, 'href')).toBe(`/briefings/bridge/history/#r-1-${was}`);

    await page.goto(`${site.url}search/#q=bridge&earlier=1`);
    await page.waitForSelector('#results .earlier mark');
    expect(await page.innerText('#results .earlier .words')).toBe('Has the bridge reopened?');
  } finally {
    await browser.close();
    await site.close();
  }
}, 180_000);
