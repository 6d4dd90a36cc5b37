// npm run bench:offline -- BEFORE AFTER [--kills N] [--sample SHARE]: what offline reading costs and whether it holds,
// on two builds of one archive of which the second has one corrected briefing. Builds with BASE_PATH unset.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import type { Build, FileList } from '../../contract/offline-parts.ts';
import { startHost, type Host } from './host.ts';
import { filesOf, waitForStatus } from './kept.ts';
import { ends, runKills, type Kill } from './kills.ts';
import { chromiumOptions } from '../../cli/chromium.mjs';
import { randomNumbers } from '../random.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '50' }, sample: { type: 'string', default: '1' } },
});
const [before, after] = positionals;
if (!before || !after)
  throw new Error('Name the folders of two builds of one archive, the second with one corrected briefing.');

// The same in every run, so that one can be repeated.
const random = randomNumbers(20311);
const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)]!;
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

function pathsOf(outDir: string): string[] {
  const read = <T>(path: string) => JSON.parse(readFileSync(join(outDir, path), 'utf8')) as T;
  return read<Build>('offline/build.json').parts.flatMap(({ list }) =>
    Object.keys(read<FileList>(`offline/lists/${list}.json`)),
  );
}

/** What a reader sees of a page once it rests. */
async function seen(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page
    .locator('[aria-busy="true"]')
    .waitFor({ state: 'detached', timeout: 20_000 })
    .catch(() => {});
  let text = '';
  for (let tries = 0, same = 0; tries < 60 && same < 4; tries += 1) {
    const now = `${await page.title()}\n${await page.locator('main').innerText()}`;
    same = now === text ? same + 1 : 0;
    text = now;
    await page.waitForTimeout(150);
  }
  return text;
}

/** Addresses of pages, searches and quote checks with words of the record. */
function sample(outDir: string): Record<string, string[]> {
  const paths = pathsOf(outDir);
  const transcripts = paths.filter((path) => /^briefings\/[^/]+\.json$/.test(path));
  const words = (most: number) => {
    for (;;) {
      const { turns } = JSON.parse(readFileSync(join(outDir, pick(transcripts)), 'utf8')) as {
        turns: { text: string }[];
      };
      const all = turns.length > 0 ? pick(turns).text.split(/\s+/) : [];
      if (all.length <= most) continue;
      const start = Math.floor(random() * (all.length - most));
      return encodeURIComponent(all.slice(start, start + most).join(' '));
    }
  };
  const pages = paths.filter((path) => path.endsWith('index.html') && path !== 'offline/index.html');
  const length = (most: number) => Math.ceil(most * Number(values.sample));
  return {
    pages: Array.from({ length: length(200) }, () => pick(pages).replace(/index\.html$/, '')),
    searches: Array.from(
      { length: length(100) },
      (_, n) =>
        `search/?q=${n % 3 === 0 ? `%22${words(6)}%22` : words(1 + (n % 4))}${n % 5 === 0 ? '&kind=question' : ''}`,
    ),
    checks: paths.includes('check/index.html')
      ? Array.from({ length: length(50) }, () => `check/?quote=${words(12)}`)
      : [],
  };
}

const host: Host = await startHost(before);
const browser = await chromium.launch(chromiumOptions());
const page = await browser.newPage();
page.setDefaultTimeout(60_000);
const addresses = sample(before);
const online = new Map<string, string>();
for (const address of Object.values(addresses).flat()) online.set(address, await seen(page, host.url + address));

host.served.length = 0;
let start = performance.now();
await page.goto(`${host.url}offline/`);
await page.click('#keep-all');
await page.waitForSelector('[data-kept="all"]', { timeout: 1_200_000 });
const keeping = performance.now() - start;
console.log(
  `kept everything in ${seconds(start)}: ${host.served.length} files, ` +
    `${megabytes(host.served.reduce((sum, { bytes }) => sum + bytes, 0))}`,
);

host.fault = () => 'dead';
for (const [kind, list] of Object.entries(addresses)) {
  start = performance.now();
  const other: string[] = [];
  for (const address of list)
    if ((await seen(page, host.url + address).catch(String)) !== online.get(address)) other.push(address);
  console.log(
    `${kind}: ${list.length - other.length} of ${list.length} the same without a network ` +
      `(${seconds(start)})${other.map((address) => `\n  not: ${address}`).join('')}`,
  );
}

host.fault = () => null;
host.outDir = after;
host.served.length = 0;
start = performance.now();
await page.goto(host.url);
await page.locator('[data-when="outdated"]').waitFor({ timeout: 300_000 });
await waitForStatus(page, ({ state, updating }) => state === 'idle' && !updating, 60);
const fetched = host.served.reduce((sum, { bytes }) => sum + bytes, 0);
const updating = performance.now() - start;
const whole = [...filesOf(after).keys()].reduce((sum, path) => sum + readFileSync(join(after, path)).length, 0);
console.log(
  `update of one briefing in ${seconds(start)}: ${host.served.length} files, ${megabytes(fetched)}, ` +
    `${((100 * fetched) / whole).toFixed(2)} % of the ${megabytes(whole)} that are kept`,
);
await browser.close();

start = performance.now();
const kills: Kill[] = Array.from({ length: Number(values.kills) }, (_, n) => {
  const during = n % 10 === 9 ? 'download' : 'update';
  return { during, end: pick([...ends]), after: random() * (during === 'download' ? keeping : updating) };
});
const broken = await runKills(host, '/', [before, after], kills, { share: 0.25, tell: console.log });
console.log(
  `${kills.length} kills, ${broken.length} broken states ` +
    `(${seconds(start)})${broken.map((line) => `\n  ${line}`).join('')}`,
);
await host.close();
