// node src/bench/quotes.ts SITE ADDRESS [QUOTES]: copies links to random quotes of a built site that is served at the
// address, opens each in Chromium, and looks at the picture of the page whether just these words are marked.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { chromiumOptions } from '../cli/chromium.mjs';
import { randomNumbers } from './random.ts';

const [folder = 'dist', address = 'http://localhost:4321/', wanted = '500'] = process.argv.slice(2);
const root = resolve(folder);
const ids = readdirSync(join(root, 'briefings'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const browser = await chromium.launch(chromiumOptions());
const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1200, height: 2600 } });
const draw = randomNumbers(18);

// What the page itself uses, for the names of words between two places.
const bundle = await build({
  stdin: {
    contents:
      `export * from './page-text.ts'; export * from './fragment.ts';` +
      `export { fragmentOfPage } from './mark-quote.ts';`,
    resolveDir: resolve('src/client/briefing'),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'quoting',
});
const script = bundle.outputFiles[0]!.text;

/** Selects so many words from the so-manieth on, and returns them with the link to them. */
const selectWords = `(first, count) => {
  const words = [];
  for (const turn of document.querySelectorAll('.turns > div')) {
    const walker = document.createTreeWalker(turn, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement.closest('.turns > div > :is(h3, b):first-child, .turns > div > .who, .turns > div > a'))
        for (const { index, 0: word } of node.data.matchAll(/[^\\s]+/g))
          words.push({ turn, node, from: index, to: index + word.length });
  }
  const at = Math.floor(first * (words.length - count));
  const [start, end] = [words[at], words[at + count - 1]];
  const range = document.createRange();
  range.setStart(start.node, start.from);
  range.setEnd(end.node, end.to);
  return { range, turn: start.turn.id };
}`;

/** The share of the expected lines that is marked, and whether anything else is. */
async function marked(
  page: Page,
  first: number,
  count: number,
): Promise<{ share: number; stray: number; own: boolean }> {
  const { rects, own } = (await page.evaluate(`(() => {
    const { range } = (${selectWords})(${first}, ${count});
    const found = [...(CSS.highlights.get('quoted') ?? [])][0];
    const own = !!found && String(found).trim() === String(range).trim();
    CSS.highlights.delete('quoted');
    const rects = [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
    return { own, rects };
  })()`)) as { rects: { x: number; y: number; width: number; height: number }[]; own: boolean };
  const { data, info } = await sharp(await page.screenshot())
    .raw()
    .toBuffer({ resolveWithObject: true });
  const lit = (x: number, y: number) => {
    const at = (Math.round(y) * info.width + Math.round(x)) * info.channels;
    return data[at] === 255 && data[at + 1] === 0 && data[at + 2] === 255;
  };
  let [seen, hit, stray] = [0, 0, 0];
  const inside = (x: number, y: number) =>
    rects.some((r) => x >= r.x - 12 && x <= r.x + r.width + 12 && y >= r.y - 12 && y <= r.y + r.height + 12);
  for (let y = 2; y < info.height; y += 4)
    for (let x = 2; x < info.width; x += 4) {
      const within = rects.some((r) => x > r.x + 2 && x < r.x + r.width - 2 && Math.abs(y - r.y - r.height / 2) < 3);
      if (within) {
        seen += 1;
        if (lit(x, y)) hit += 1;
      } else if (lit(x, y) && !inside(x, y)) stray += 1;
    }
  return { share: seen === 0 ? 0 : hit / seen, stray, own };
}

const counts = { quotes: 0, named: 0, byBrowser: 0, bySite: 0, unmarked: 0, wrong: 0 };
for (let index = 0; index < Number(wanted); index++) {
  const url = `${address}briefings/${ids[Math.floor(draw() * ids.length)]!.name}/`;
  const [first, count] = [draw(), 5 + Math.floor(draw() * 56)];
  const maker = await context.newPage();
  await maker.goto(url);
  await maker.evaluate(script + ';window.quoting=quoting');
  const made = (await maker.evaluate(`(() => {
    if (document.querySelectorAll('.turns > div').length === 0) return null;
    const { range, turn } = (${selectWords})(${first}, ${count});
    return quoting.fragmentOf(turn, quoting.directiveOf(range));
  })()`)) as string | null;
  await maker.close();
  if (made === null) continue;
  counts.quotes += 1;
  if (!made.includes(':~:')) {
    console.log('not named', url + made);
    continue;
  }
  counts.named += 1;
  const page = await context.newPage();
  await page.goto(url + made);
  await page.addStyleTag({ content: '::target-text { background: #f0f !important; color: #f0f !important }' });
  await page.waitForTimeout(400);
  const { share, stray, own } = await marked(page, first, count);
  if (share > 0.9) counts.byBrowser += 1;
  if (own) counts.bySite += 1;
  if (share <= 0.9 && !own) counts.unmarked += 1;
  if (stray > 0) counts.wrong += 1;
  if (share <= 0.9 || stray > 0 || !own) console.log({ share, stray, own, count }, url + made);
  await page.close();
}
console.table(counts);
await browser.close();
