import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { serveSite, sharedSite } from './site.ts';
import { writeFolder } from './transcripts.ts';
import { longText } from './two-builds.ts';

export const HARBOR = 'briefings/2031-03-03-press-briefing-harbor/';
export const LONG = 'briefings/2031-05-01-long/';

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
  const folder = writeFolder({ '2031-05-01-long.md': longText('2031-05-01') });
  cpSync('tests/fixtures/reading', folder, { recursive: true });
  const { outDir } = await sharedSite(folder, { TZ: 'Pacific/Kiritimati', BASE_PATH: '/record' });
  const server = await serveSite(outDir, '/record/');
  const browser = await launchBrowser();
  return { browser, outDir, url: server.url, close: async () => (await browser.close(), server.close()) };
}

const DESK = { width: 1440, height: 900 };
/** The page in which those visit a browser's site, one after the other, who ask for no other. */
const shared = new WeakMap<Browser, Page>();

/**
 * Opens a page as somebody does who was never here, and runs `use` on it. With `options` it is in a context of its own:
 * starting that takes longer than most visits.
 */
export async function visit<T>(
  browser: Browser,
  address: string,
  use: (page: Page) => Promise<T>,
  options?: BrowserContextOptions,
): Promise<T> {
  const free = options ? undefined : shared.get(browser);
  // Who comes while it is in use gets another.
  if (free) shared.delete(browser);
  const page = free ?? (await (await browser.newContext({ viewport: DESK, ...options })).newPage());
  try {
    await page.goto(address);
    return await use(page);
  } finally {
    if (options) await page.context().close();
    else await leave(page).then(() => shared.set(browser, page));
  }
}

/** Leaves a page so that nothing of the visit is left: what the site remembers it writes when it is left. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const end of ['visibilitychange', 'pagehide'])
      addEventListener(end, () => {
        localStorage.clear();
        sessionStorage.clear();
      });
  });
  await page.goto('about:blank');
  await page.emulateMedia({ media: null, colorScheme: null });
}

/** The id of a turn on a built page, counted from 0. */
export function turnId(outDir: string, path: string, at: number): string {
  const html = readFileSync(join(outDir, path, 'index.html'), 'utf8');
  return [...html.matchAll(/ id="?(t-[a-z0-9]{5}-[a-z0-9-]+)/g)][at]![1]!;
}

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Turns an open page from one on a desk, light, into the same on a phone, dark. Gives what turns it back. */
export async function onPhone(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  const { width, height } = PHONE.viewport;
  await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: true });
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await page.emulateMedia({ colorScheme: 'dark' });
  return async () => {
    await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: false });
    await devtools.detach();
    await page.emulateMedia({ colorScheme: 'light' });
  };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page as it stands, a line each. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const found = await page.evaluate(() =>
    // The text of style sheets, which it would fetch too, serves rules alone that are off.
    (globalThis as unknown as { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
      preload: { assets: ['media'] },
    }),
  );
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
