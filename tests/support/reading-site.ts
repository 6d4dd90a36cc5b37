import { cpSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { buildSite, serveSite } from './site.ts';
import { transcriptText, writeFolder } from './transcripts.ts';

export const HARBOR = 'briefings/2031-03-03-press-briefing-harbor/';
export const LONG = 'briefings/2031-05-01-long/';

/** A briefing of 120 turns, so that there is something to scroll. */
function longText(): string {
  const turns = Array.from({ length: 60 }, (_, index) => {
    const words = Array.from({ length: 20 + ((index * 37) % 90) }, (_, word) => `plank${index}n${word}`).join(' ');
    return (
      `Q    What of pier ${index + 1}, and of its ${index + 7} planks?\n\nMS. MORENO:  Pier ${index + 1} holds.  ` +
      `${words}.`
    );
  });
  return transcriptText({
    title: 'Press Briefing on Sixty Piers',
    date: '2031-05-01',
    turns: `MS. MORENO:  Good afternoon.  (Laughter.)\n\n${turns.join('\n\n')}`,
  });
}

/**
 * The fixture folder built in the zone that is farthest ahead of all, below a path, and served with a browser beside
 * it.
 */
export async function openSite(): Promise<{
  browser: Browser;
  url: string;
  outDir: string;
  close: () => Promise<void>;
}> {
  const folder = writeFolder({ '2031-05-01-long.md': longText() });
  cpSync('tests/fixtures/reading', folder, { recursive: true });
  const { outDir, status, output } = await buildSite(folder, { TZ: 'Pacific/Kiritimati', BASE_PATH: '/record' });
  if (status !== 0) throw new Error(output);
  const server = await serveSite(outDir, '/record/');
  const browser = await launchBrowser();
  return { browser, outDir: join(outDir), url: server.url, close: async () => (await browser.close(), server.close()) };
}

/** Opens a page in a context of its own, runs `use` on it and closes both. */
export async function visit<T>(
  browser: Browser,
  address: string,
  use: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  try {
    await page.goto(address);
    return await use(page);
  } finally {
    await context.close();
  }
}

/** What axe finds wrong with the page as it stands, a line each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
