import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headerPolicy, metaPolicy } from '../../src/contract/policy.ts';
import { launchBrowser } from '../support/browser.ts';
import { openPressSite } from '../support/press-site.ts';

let site: string;
let server: Awaited<ReturnType<typeof openPressSite>>;
let browser: Browser;

beforeAll(async () => {
  server = await openPressSite();
  site = server.outDir;
  browser = await launchBrowser('allow');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const pages = () => readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

test('nothing is allowed by default, and nothing unsafe or from elsewhere', () => {
  expect(metaPolicy()).toMatch(/^default-src 'none'; /);
  expect(metaPolicy()).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  expect(headerPolicy()).toContain("frame-ancestors 'none'");
});

test('every page carries the policy before anything that loads', () => {
  const bare = pages().filter((file) => {
    const html = readFileSync(join(site, file), 'utf8');
    const meta = html.indexOf(`<meta http-equiv="Content-Security-Policy" content="${metaPolicy()}"`);
    return meta < 0 || meta > html.search(/<(link|script|style)\b/);
  });
  expect(bare).toEqual([]);
});

test('pages of every kind open without breaking it', async () => {
  const kinds = new Map(pages().map((file) => [file.replace(/^(\w+)\/[^/]+\/index/, '$1/*/index'), file]));
  const page = await browser.newPage();
  for (const file of kinds.values()) {
    await page.goto(server.url + file.replace(/index\.html$/, ''), { waitUntil: 'networkidle' });
    expect(await page.locator('h1').count(), file).toBe(1);
  }
  await page.close();
});

test('what breaks it is stopped, and fails the test that did it', async () => {
  const strict = await launchBrowser('allow');
  const page = await strict.newPage();
  await page.goto(server.url);
  const harm = await page.evaluate(() => {
    const tried: Record<string, unknown> = {};
    const attempt = (name: string, act: () => void) => {
      try {
        act();
      } catch (cause) {
        tried[name] = (cause as Error).name;
      }
    };
    attempt('html', () => (document.querySelector('main')!.innerHTML = '<b>x</b>'));
    attempt('worker', () => new Worker('/elsewhere.js'));
    const script = document.createElement('script');
    attempt('script', () => (script.textContent = 'window.harmed = true'));
    document.body.append(script);
    return { ...tried, harmed: 'harmed' in window };
  });
  expect(harm).toMatchObject({ html: 'TypeError', worker: 'TypeError', script: 'TypeError', harmed: false });
  await expect(strict.close()).rejects.toThrow('content security policy was broken');
});
