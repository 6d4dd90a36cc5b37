// npm run screenshots [-- --site DIR] [--to DIR] [--only WORDS]: pictures of each kind of page of a built site, on
// three widths, light and dark.
import { preview } from 'astro';
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { readSettings } from '../node/settings.ts';
import { chromiumOptions } from './chromium.mjs';

const { values } = parseArgs({
  options: { site: { type: 'string', default: 'dist' }, to: { type: 'string' }, only: { type: 'string', default: '' } },
});
const site = resolve(values.site);
if (!existsSync(join(site, 'index.html'))) {
  console.error(
    `screenshots: there is no site in ${site}. Run \`npm run build\` first, or name the folder with --site.`,
  );
  process.exit(1);
}
const to = values.to ? resolve(values.to) : mkdtempSync(join(tmpdir(), 'screenshots-'));
mkdirSync(to, { recursive: true });

const widths = [390, 820, 1440];
const schemes = ['light', 'dark'] as const;

/** Each kind of page by name; a briefing in the middle of the archive, and how it looks on arriving at a turn. */
function pages(): [name: string, path: string][] {
  const inFolder = (folder: string) =>
    existsSync(join(site, folder))
      ? readdirSync(join(site, folder), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => `${folder}/${name}/`)
      : [];
  const middle = (paths: string[]) => paths[Math.floor(paths.length / 2)];
  const briefing = middle(inFolder('briefings'));
  const speaker = middle(inFolder('speakers'));
  return [
    ['home', ''],
    ...inFolder('.').flatMap((path): [string, string][] =>
      existsSync(join(site, path, 'index.html'))
        ? [[path.slice(2, -1), path === './search/' ? 'search/?q=%22thank+you%22' : path.slice(2)]]
        : [],
    ),
    ...(briefing
      ? ([
          ['briefing', briefing],
          ['turn', `${briefing}#arrive`],
        ] as [string, string][])
      : []),
    ...(speaker ? ([['speaker', speaker]] as [string, string][]) : []),
    ['not-found', '404.html'],
  ].filter(([name]) => name!.includes(values.only)) as [string, string][];
}

async function shoot(browser: Browser, base: string): Promise<void> {
  for (const colorScheme of schemes) {
    for (const width of widths) {
      const context = await browser.newContext({
        viewport: { width, height: width < 500 ? 844 : 900 },
        colorScheme,
        hasTouch: width < 500,
      });
      const page = await context.newPage();
      for (const [name, path] of pages()) {
        await page.goto(base + path.replace('#arrive', ''), { waitUntil: 'networkidle' });
        // The second visit has the fonts from the cache, as all but a reader's first.
        await page.reload({ waitUntil: 'networkidle' });
        if (path.endsWith('#arrive')) {
          await page.evaluate(`location.hash = document.querySelectorAll('.turns > div')[9]?.id ?? ''`);
          await page.waitForTimeout(400);
        }
        await page.screenshot({ path: join(to, `${name}-${width}-${colorScheme}.png`) });
      }
      await context.close();
    }
  }
}

const server = await preview({ outDir: site, logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
const browser = await chromium.launch(chromiumOptions());
try {
  await shoot(browser, `http://127.0.0.1:${server.port}${readSettings().basePath}`);
  console.log(to);
} finally {
  await browser.close();
  await server.stop();
}
