import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Parser } from 'htmlparser2';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSite } from '../../src/node/hosting/check-site.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildSite, serveSite, type BuildRun } from '../support/site.ts';
import { transcriptText, writeFolder } from '../support/transcripts.ts';
import { costly, deceits, frontMatter, markup } from './attacks.ts';

const canary = transcriptText({
  date: '2031-03-01',
  title: 'A sound briefing',
  turns: 'MR. CANARY:  Good morning.\n\nQ    Is all well?\n\nMR. CANARY:  It is.',
});

/** A transcript with an attack in its title, tags, place, label and words. */
function attacked(attack: string, date: string): string {
  const yaml = JSON.stringify(attack);
  const place = attack.replace(/\n/g, ' ');
  return (
    `---\ntitle: ${yaml}\ndate: '${date}'\ntags: [${yaml}, sound]\nsource_url: ${yaml}\nevil: ${yaml}\n---\n\n` +
    `${place}\n\n1:04 P.M. EDT\n\nMS. MORENO:  Before it. ${attack} After it.\n\n${attack}\n\n> ${place}\n\nMS. ` +
    `${place}:  Is this a label?\n\nQ    ${attack}\n\nMS. MORENO:  The end stands.\n\n1:31 P.M. EDT\n`
  );
}

const names = [
  '..%2f..%2fescape.md',
  'img src=x onerror=alert(1).md',
  '__proto__.md',
  'constructor.md',
  'index.md',
  '404.md',
  `it's "quoted" & <b>.md`,
  '%00%ef%bf%bc.md',
  '-rf.md',
  'left\u202eright.md',
  '¡ñandú!.md',
];
const day = (n: number) => `2031-04-${String(1 + (n % 28)).padStart(2, '0')}`;
const hostile: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(markup).map(([name, attack], n) => [`markup-${name}.md`, attacked(attack, day(n))]),
  ),
  ...Object.fromEntries(
    Object.entries(deceits).map(([name, turn], n) => [
      `deceit-${name}.md`,
      transcriptText({ date: day(n), turns: `MS. MORENO:  Hello.\n\n${turn}` }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(frontMatter).map(([name, text]) => [`front-${name}.md`, `${text}\nMS. MORENO:  Good afternoon.\n`]),
  ),
  ...Object.fromEntries(
    ['blanks', 'elements', 'labels', 'quotes'].map((name, n) => [
      `costly-${name}.md`,
      transcriptText({ date: day(n), turns: `MS. MORENO:  Hello.\n\n${costly[name]!(40_000)}` }),
    ]),
  ),
  ...Object.fromEntries(names.map((name, n) => [name, transcriptText({ date: day(n), title: `File ${n}` })])),
};

let alone: BuildRun;
let site: BuildRun;
let server: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
const box = join(mkdtempSync(join(tmpdir(), 'box-')), 'inner');

beforeAll(async () => {
  alone = await buildSite(writeFolder({ 'sound.md': canary }));
  site = await buildSite(writeFolder({ 'sound.md': canary, ...hostile }), { ALLOW_ERRORS: '1' }, join(box, 'dist'));
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
  expect(site.status, site.output).toBe(0);
  const ids = readdirSync(join(site.outDir, 'briefings'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(ids.length).toBeGreaterThanOrEqual(Object.keys(markup).length + names.length);
  expect(ids.filter((id) => !/^[a-z0-9][a-z0-9-]*$/.test(id))).toEqual([]);
  expect(readdirSync(box).sort()).toEqual(['dist', 'dist.hosting']);
  expect(readdirSync(dirname(box))).toEqual(['inner']);
});

test('another transcript stays as it was', () => {
  const read = ({ outDir }: BuildRun) => readFileSync(join(outDir, 'briefings/sound.json'), 'utf8');
  expect(read(site)).toBe(read(alone));
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
    for (const address of [
      `${path}?${parameters}#${query}`,
      `${path}?q=%E0%A4%A&speaker=%&from=99999-99-99#%E0%A4%A`,
      `${path}?q=${'%28'.repeat(2000)}#:~:text=${query}`,
      `${path}#__proto__`,
      `${path}?q=javascript:window.harmed=1#t-aaaaa-bbbbb-ccccc`,
    ]) {
      await open(page, address);
    }
  }
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  await page.close();
});
