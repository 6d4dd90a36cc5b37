import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadArchive } from '../../src/node/archive/load.ts';
import { checkSite } from '../../src/node/hosting/check-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { publishArchive } from '../support/publish.ts';
import { serveSite, type BuildRun } from '../support/site.ts';
import { writeFolder } from '../support/transcripts.ts';
import { markup } from './attacks.ts';
import { canary, hostileSite, names } from './hostile-site.ts';

let site: BuildRun;
let server: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;

beforeAll(async () => {
  site = await hostileSite();
  server = await serveSite(site.outDir);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const pages = () =>
  readdirSync(site.outDir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'));

test('the build goes through and publishes what is sound', () => {
  const ids = readdirSync(join(site.outDir, 'briefings'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(ids.length).toBeGreaterThanOrEqual(Object.keys(markup).length + names.length);
  expect(ids.filter((id) => !/^[a-z0-9][a-z0-9-]*$/.test(id))).toEqual([]);
  const around = dirname(site.outDir);
  expect(readdirSync(around).sort()).toEqual(['dist', 'dist.hosting', 'made.json']);
  expect(readdirSync(dirname(around)).filter((name) => !/^[0-9a-f]{16}(\.lock(-journal)?)?$/.test(name))).toEqual([]);
});

test('another transcript is as it would be alone', async () => {
  const alone = await publishArchive(await loadArchive(writeFolder({ 'sound.md': canary })), 'https://example.org');
  const read = (outDir: string) => readFileSync(join(outDir, 'briefings/sound.json'), 'utf8');
  expect(read(site.outDir)).toBe(read(alone));
  expect(existsSync(join(site.outDir, 'briefings/sound/index.html'))).toBe(true);
});

test('no page has code, styles, frames, or files from elsewhere in it, nor ids that the words brought', () => {
  // A link of the record that leads nowhere harms nobody.
  expect(checkSite(site.outDir, '/').findings.filter(({ rule }) => rule !== 'broken-link')).toEqual([]);
  expect(pages().flatMap(foreignTags)).toEqual([]);
});

/** Tags that no page of ours has, and ids that our own scripts would stumble over. */
function foreignTags(file: string): string[] {
  const found: string[] = [];
  const foreign = new Set([
    'iframe',
    'object',
    'embed',
    'base',
    'math',
    'mglyph',
    'template',
    'xmp',
    'plaintext',
    'animate',
    'use',
  ]);
  new Parser({
    onopentag(tag, { id, name, action, ...attributes }) {
      const reaches =
        foreign.has(tag) ||
        /^(body|location|defaultView)$/.test(id ?? '') ||
        /^(getElementById|querySelector|attributes)$/.test(name ?? '');
      if (reaches || attributes['http-equiv'] === 'refresh' || /evil/.test(action ?? ''))
        found.push(`${file}: <${tag} id=${id}>`);
    },
  }).end(readFileSync(join(site.outDir, file), 'utf8'));
  return found;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(server.url + path, { waitUntil: 'load' });
  expect(await page.evaluate(() => 'harmed' in window), path).toBe(false);
}

test('nothing runs and nothing is asked of another host when the pages are read', async () => {
  const page = await browser.newPage();
  const elsewhere: string[] = [];
  page.on('request', (request) => request.url().startsWith(server.url) || elsewhere.push(request.url()));
  page.on('dialog', (dialog) => (elsewhere.push(dialog.message()), dialog.dismiss()));
  for (const file of pages().filter((file) =>
    /^(briefings\/(markup|deceit)|index|briefings\/index|speakers\/index|search)/.test(file),
  )) {
    await open(page, file.replace(/index\.html$/, ''));
    expect(
      await page.evaluate(
        () =>
          document.querySelectorAll('main#main').length === 1 &&
          document.body instanceof HTMLBodyElement &&
          typeof document.getElementById === 'function',
      ),
      file,
    ).toBe(true);
    expect(await page.locator('.site-footer').isVisible(), file).toBe(true);
  }
  expect(elsewhere).toEqual([]);
  await page.close();
});

test('hostile addresses do no harm on any kind of page', async () => {
  const page = await browser.newPage();
  const attack = `"><img src=x onerror=window.harmed=1><script>window.harmed=1</script>`;
  const query = encodeURIComponent(attack);
  const kinds = [
    '',
    'briefings/',
    'briefings/sound/',
    'search/',
    'speakers/',
    'offline/',
    'data/',
    'about/',
    'check/',
    '404.html',
  ];
  for (const path of kinds.filter((path) => existsSync(join(site.outDir, path)))) {
    const parameters = [
      'q',
      'quote',
      'text',
      'title',
      'url',
      'speaker',
      'kind',
      'from',
      'to',
      'sort',
      '__proto__',
      'constructor',
      'q[]',
    ]
      .map((name) => `${encodeURIComponent(name)}=${query}`)
      .join('&');
    const broken = 'q=%E0%A4%A&speaker=%&from=99999-99-99';
    // What stands on every page reads little of its address.
    if (!/^(briefings|search|check)/.test(path)) {
      await open(page, `${path}?${parameters}&${broken}#%E0%A4%A`);
      continue;
    }
    for (const address of [
      `${path}?${parameters}#${query}`,
      `${path}?${broken}#%E0%A4%A`,
      `${path}?q=${'%28'.repeat(2000)}#__proto__`,
    ])
      await open(page, address);
    await open(page, `${path}?q=javascript:window.harmed=1#t-aaaaa-bbbbb-ccccc`);
    await open(page, `${path}#:~:text=${query}`);
  }
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  await page.close();
});
