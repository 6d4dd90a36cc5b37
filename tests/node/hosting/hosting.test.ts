import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/node/hosting/check-site.ts';
import { limitWarnings } from '../../../src/node/hosting/limits.ts';
import { listFiles } from '../../../src/node/site-files.ts';
import { everyResponse, IMMUTABLE, OPEN_PATHS, openResponse, REVALIDATE } from '../../../src/node/hosting/rules.ts';
import { sitemapFiles } from '../../../src/node/hosting/sitemap.ts';
import { launchBrowser } from '../../support/browser.ts';
import { visit } from '../../support/reading-site.ts';
import { PRESS_BASE, pressSite } from '../../support/press-site.ts';
import { sharedSite } from '../../support/site.ts';
import { installed, servers, startServer } from './servers.ts';

const builds: Record<string, string> = {};
let browser: Browser;
let elsewhere: Server;

beforeAll(async () => {
  builds['/'] = (await sharedSite('seeds')).outDir;
  builds[PRESS_BASE] = (await pressSite()).outDir;
  browser = await launchBrowser('allow');
  elsewhere = createServer((_, response) => {
    const alone = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
    response.writeHead(200, { 'Content-Type': 'text/html', ...alone }).end('<!doctype html><title>Notebook</title>');
  });
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  await browser?.close();
  elsewhere?.close();
});

const read = (base: string, file: string) => readFileSync(join(builds[base]!, file), 'utf8');
/** Path of the newest briefing. */
const briefing = (base: string) => /briefings\/[^/"]+(?=\/")/.exec(read(base, 'briefings/index.html'))![0];

describe.each(['/', PRESS_BASE])('a site below %s', (base) => {
  test('has no link that leads nowhere and no code in its pages', () => {
    const { pages, links, findings } = checkSite(builds[base]!, base);
    expect(findings).toEqual([]);
    expect(pages).toBeGreaterThan(6);
    expect(links).toBeGreaterThan(50);
  });

  test('brings what hosts look for', () => {
    expect(existsSync(join(builds[base]!, '.nojekyll'))).toBe(true);
    expect(read(base, '_headers')).toContain(`${base}*\n  Content-Security-Policy: default-src 'none'`);
    expect(read(base, '_headers')).toContain(`${base}_astro/*\n  Cache-Control: ${IMMUTABLE}`);
    const open = [...read(base, '_headers').matchAll(/^(\S+)\n {2}Access-Control-Allow-Origin/gm)].map(
      ([, pattern]) => new RegExp(`^${pattern!.replace(/[.]/g, '\\.').replace('*', '.*')}$`),
    );
    for (const { path } of listFiles(builds[base]!)) {
      const opened = open.some((pattern) => pattern.test(base + path));
      expect({ path, opened }).toEqual({ path, opened: new RegExp(`^${OPEN_PATHS}`).test(path) });
    }
    expect(spawnSync('sh', ['-n', join(`${builds[base]!}.hosting`, 's3-sync.sh')]).status).toBe(0);
    expect(readFileSync(`${builds[base]!}.hosting/github-pages.yml`, 'utf8')).toContain(
      'BASE_PATH: ${{ steps.pages.outputs.base_path }}',
    );
  });

  test.each(Object.keys(servers))(
    'runs on %s',
    async (name) => {
      if (!installed(name)) return console.log(`skipped: ${name}, because ${servers[name]!.program} is absent`);
      const server = await startServer(name, builds[base]!);
      try {
        await checkServer(server.url, base);
        expect(await readFromElsewhere(`${server.url}${base}`, `${briefing(base)}.txt`)).toEqual(notebook);
      } finally {
        await server.stop();
      }
    },
    60_000,
  );
});

async function checkServer(url: string, base: string): Promise<void> {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(url + base + path, { redirect: 'manual', headers });
  const page = await get('briefings/');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('cache-control')).toBe(REVALIDATE);
  for (const [name, value] of Object.entries(everyResponse)) expect(page.headers.get(name), name).toBe(value);
  expect(await page.text()).toBe(read(base, 'briefings/index.html'));

  expect(page.headers.get('access-control-allow-origin')).toBeNull();

  const unchanged = await get('briefings/', { 'If-None-Match': page.headers.get('etag')! });
  expect(unchanged.status).toBe(304);

  const slash = await get('briefings');
  expect([301, 302, 307, 308]).toContain(slash.status);
  expect(new URL(slash.headers.get('location')!, `${url}${base}briefings`).pathname).toBe(`${base}briefings/`);

  const missing = await get('briefings/never-held/');
  expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  expect(missing.headers.get('content-security-policy')).toBe(everyResponse['Content-Security-Policy']);
  expect(await missing.text()).toBe(read(base, '404.html'));

  const [style] = readdirSync(join(builds[base]!, '_astro')).filter((file) => file.endsWith('.css'));
  const hashed = await get(`_astro/${style}`);
  expect([hashed.headers.get('cache-control'), hashed.headers.get('content-type')]).toEqual([
    IMMUTABLE,
    'text/css; charset=utf-8',
  ]);

  const data = await get(`${briefing(base)}.json`);
  expect(data.headers.get('content-type')).toMatch(/^application\/json/);
  for (const [name, value] of Object.entries(openResponse)) expect(data.headers.get(name), name).toBe(value);
  expect(((await data.json()) as { schema: number }).schema).toBe(1);

  for (const coding of ['gzip', 'br']) {
    const packed = await get('briefings/', { 'Accept-Encoding': coding });
    if (coding === 'gzip') expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await packed.text()).toBe(read(base, 'briefings/index.html'));
  }
  const bulk = await get('data/turns.csv.gz');
  expect([bulk.headers.get('content-type'), bulk.headers.get('content-encoding')]).toEqual(['application/gzip', null]);
  expect((await get('.htaccess')).status).toBeGreaterThanOrEqual(400);
}

/** What a page of another origin gets that allows itself only what others share, as notebooks with many threads do. */
const notebook = {
  isolated: true,
  turns: 'all',
  length: expect.stringMatching(/^[1-9]\d*$/),
  part: ['206', expect.stringMatching(/^bytes 0-1\/\d+$/), '1f8b'],
  manifest: expect.stringMatching(/^application\/json/),
  text: 'read',
  page: 'refused',
  script: 'refused',
};

/** Reads the site's data from a page of another origin: all, a part, and what DuckDB asks of a file before. */
async function readFromElsewhere(site: string, text: string): Promise<unknown> {
  const { port } = elsewhere.address() as AddressInfo;
  return visit(browser, `http://127.0.0.1:${port}/`, (page) =>
    page.evaluate(
      async ([site, record]) => {
        const table = `${site}data/turns.jsonl.gz`;
        const read = async (path: string) =>
          fetch(site + path)
            .then(() => 'read')
            .catch(() => 'refused');
        const part = await fetch(table, { headers: { Range: 'bytes=0-1' } });
        const bytes = new Uint8Array(await part.arrayBuffer());
        const whole = await fetch(table);
        const text = await new Response(whole.body!.pipeThrough(new DecompressionStream('gzip'))).text();
        const manifest = await fetch(`${site}data/manifest.json`);
        const { counts } = (await manifest.json()) as { counts: { turns: number } };
        return {
          isolated: crossOriginIsolated,
          turns: text.trim().split('\n').length === counts.turns ? 'all' : text,
          length: (await fetch(table, { method: 'HEAD' })).headers.get('content-length'),
          part: [
            String(part.status),
            part.headers.get('content-range'),
            Array.from(bytes, (byte) => byte.toString(16)).join(''),
          ],
          manifest: manifest.headers.get('content-type'),
          text: await read(record!),
          page: await read('briefings/'),
          script: await read('sw.js'),
        };
      },
      [site, text],
    ),
  );
}

test('addresses of the whole site are named only where the host is known', () => {
  expect(existsSync(join(builds['/']!, 'sitemap.xml'))).toBe(false);
  expect(read('/', 'robots.txt')).not.toContain('Sitemap');
  expect(read(PRESS_BASE, 'robots.txt')).toContain(`Sitemap: https://example.org${PRESS_BASE}sitemap.xml`);
  const listed = [...read(PRESS_BASE, 'sitemap.xml').matchAll(/<loc>([^<]*)/g)].map((match) => match[1]!);
  expect(listed).toContain(`https://example.org${PRESS_BASE}${briefing(PRESS_BASE)}/`);
  expect(listed.filter((address) => /404|offline/.test(address))).toEqual([]);
});

test('a long sitemap is cut into lists', () => {
  const pages = Array.from({ length: 50_001 }, (_, n) => ({ path: `briefings/${n}/`, changed: null }));
  expect([...sitemapFiles('https://example.org/', pages).keys()]).toEqual([
    'sitemap.xml',
    'sitemap-1.xml',
    'sitemap-2.xml',
  ]);
});

test('a site beyond the limits of free hosts is built with advice', () => {
  const many = Array.from({ length: 20_001 }, (_, n) => ({ path: `${n}.html`, bytes: 10 }));
  expect(limitWarnings(many)).toEqual([expect.stringMatching(/20001 files.*20000.*PRECOMPRESS/)]);
  expect(limitWarnings([{ path: 'data/all.zip', bytes: 26 * 1024 ** 2 }])).toEqual([
    expect.stringMatching(/data\/all\.zip \(26\.0 MiB\)/),
  ]);
  expect(limitWarnings([{ path: 'index.html', bytes: 10 }])).toEqual([]);
});

test('compressed copies stand beside the text files where they are asked for', () => {
  const copies = (base: string) =>
    readdirSync(builds[base]!, { recursive: true, encoding: 'utf8' }).filter(
      (file) => /\.(br|gz)$/.test(file) && !file.startsWith('data/'),
    );
  expect(copies('/')).toEqual([]);
  expect(copies(PRESS_BASE)).toEqual(expect.arrayContaining(['briefings/index.html.br', 'briefings/index.html.gz']));
});

test('the checker finds what is wrong with a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broken-'));
  mkdirSync(join(folder, 'there'));
  writeFileSync(join(folder, 'there/index.html'), '<p id="a">');
  writeFileSync(
    join(folder, 'index.html'),
    '<a href="/x/there/#a"></a><a href="/x/there"></a><a href="/x/gone/"></a><a href="there/#b"></a><a ' +
      'href="/elsewhere/"></a><a href="javascript:1"></a>' +
      ('<img src="https://example.org/a.png"><p id="a" style="color:red"><p id="a" onclick="1"><script>1</script>' +
        '<script type="application/ld+json">{}</script>'),
  );
  const rules = checkSite(folder, '/x/').findings.map(({ rule }) => rule);
  expect(rules.sort()).toEqual([
    'broken-fragment',
    'broken-link',
    'duplicate-id',
    'foreign-resource',
    'inline-code',
    'inline-code',
    'inline-code',
    'link-out-of-site',
    'link-without-slash',
    'unsafe-link',
  ]);
});
