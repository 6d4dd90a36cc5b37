import { globSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HARBOR, LONG, onPhone, openSite, PHONE as phone, turnId, violations, visit } from '../support/reading-site.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => site?.close());

const at = (path: string) => site.url + path;

const STATEMENT = 'briefings/2032-01-01-statement-new-year/';
/** A page of each kind, and some with an answer on them. */
const pages = [
  ...['', 'about/', 'briefings/', 'changes/', 'check/', 'data/', 'nowhere/', 'offline/', 'search/', 'speakers/'],
  ...['subjects/', HARBOR, STATEMENT, 'speakers/ada-moreno/'],
  ...['search/?q=pier', 'check/?quote=Good+afternoon,+everyone'],
];

test('a page of every kind is among those that axe looks at', () => {
  const built = globSync('**/index.html', { cwd: site.outDir }).map((path) => path.replace(/index\.html$/, ''));
  const kind = (path: string) => path.replace(/^(briefings|speakers)\/[^/]+\//, '$1/*/');
  expect(built.map(kind).filter((path) => !pages.map(kind).includes(path))).toEqual([]);
});

test('axe finds nothing wrong, neither light on a desk nor dark on a phone', { timeout: 180_000 }, async () => {
  const look = (some: readonly string[]) =>
    visit(site.browser, at(some[0]!), async (page) => {
      const found: string[] = [];
      const add = async (where: string) =>
        found.push(...(await violations(page)).map((violation) => `${where}: ${violation}`));
      for (const path of some) {
        if (page.url() !== at(path)) await page.goto(at(path));
        if (path.includes('?')) await page.waitForSelector(path.startsWith('check') ? '#verdict *' : '#results *');
        await add(`/${path} light on a desk`);
        const back = await onPhone(page);
        await add(`/${path} dark on a phone`);
        await back();
      }
      return found;
    });
  // Two at a time: axe keeps one processor at work.
  const lanes = [0, 1].map((lane) => pages.filter((_, n) => n % 2 === lane));
  expect((await Promise.all(lanes.map(look))).flat()).toEqual([]);
});

test('nor dark on a desk or light on a phone', async () => {
  expect(await visit(site.browser, at(''), violations, { colorScheme: 'dark' })).toEqual([]);
  expect(await visit(site.browser, at(HARBOR), violations, { colorScheme: 'light', ...phone })).toEqual([]);
});

test('nor with open menus', async () => {
  await visit(
    site.browser,
    at(HARBOR),
    async (page) => {
      const found = [];
      for (const button of ['Contents', 'Tools']) {
        await page.getByRole('button', { name: button, exact: true }).click();
        found.push(...(await violations(page)));
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('?');
      expect([...found, ...(await violations(page))]).toEqual([]);
    },
    phone,
  );
});

test('a screen reader meets the headings in order, labels before words', async () => {
  const tree = await visit(site.browser, at(HARBOR), (page) => page.locator('main').ariaSnapshot());
  const headings = [...tree.matchAll(/heading "([^"]+)" \[level=(\d)\]/g)].map(([, name, level]) => `${level} ${name}`);
  expect(headings).toEqual([
    '2 Contents',
    '1 Press Briefing by Press Secretary Ada Moreno and Harbor Commissioner Luis Okafor',
    '2 Transcript',
    '3 MS. MORENO',
    '3 Q',
    '3 Q',
    '3 Q',
    '3 Q',
    '2 Cite it, take it along',
  ]);
  expect(tree.replace(/\s+/g, ' ')).toMatch(/heading "Q" \[level=3\].*?paragraph: Thank you\. Commissioner, when/);
  expect(tree).toMatch(/slider "Place in the briefing"/);
});

test('a keyboard alone reaches everything, from the skip link on, and focus is seen', async () => {
  await visit(site.browser, at(HARBOR), async (page) => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    const stops: string[] = [];
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(
          () => `${document.activeElement!.tagName} ${getComputedStyle(document.activeElement!).outlineStyle}`,
        ),
      );
    }
    expect(stops.slice(0, 3)).toEqual(['BRIEFING-STRIP solid', 'SELECT solid', 'INPUT solid']);
    expect(stops.every((stop) => stop.endsWith('solid'))).toBe(true);
  });
});

test('with reduced motion the arrived turn is simply there', async () => {
  const id = turnId(site.outDir, HARBOR, 4);
  const running = (reducedMotion: 'reduce' | 'no-preference') =>
    visit(
      site.browser,
      at(`${HARBOR}#${id}`),
      async (page) => {
        await page.locator('[data-arrived]').waitFor();
        return page.evaluate(() => document.getAnimations().length);
      },
      { reducedMotion },
    );
  expect(await running('reduce')).toBe(0);
  expect(await running('no-preference')).toBeGreaterThan(0);
});

test('without scripts the page is whole, and shows no tool that would not work', async () => {
  await visit(
    site.browser,
    at(LONG),
    async (page) => {
      expect(await page.locator('.turns > div').count()).toBe(121);
      expect(await page.getByRole('combobox').count()).toBe(0);
      const link = page.locator('.turns > div > a').nth(70);
      await link.evaluate((element: HTMLAnchorElement) => element.click());
      expect(await page.locator(':target').evaluate((turn) => turn.getBoundingClientRect().top < innerHeight / 2)).toBe(
        true,
      );
    },
    { javaScriptEnabled: false },
  );
  await visit(
    site.browser,
    at('briefings/'),
    async (page) => {
      expect(await page.locator('.briefings a').count()).toBe(4);
      expect(await page.getByRole('combobox').count()).toBe(0);
    },
    { javaScriptEnabled: false },
  );
});
