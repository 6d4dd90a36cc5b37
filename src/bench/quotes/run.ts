// node src/bench/quotes/run.ts SITE ADDRESS [QUOTES] [chromium|firefox]: copies links to random quotes of 5 to 60 words
// of a built site that is served at the address, opens each, and looks at the picture of the page whether just these
// words are marked.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { randomNumbers } from '../random.ts';
import { runChromium, runFirefox } from './browsers.ts';
import { fragmentOfWords, quotingScript, type DrawnQuote } from './draw.ts';
import { shown } from './marked.ts';

const [folder = 'dist', address = 'http://localhost:4321/', wanted = '500', named = 'chromium'] = process.argv.slice(2);
const ids = readdirSync(join(resolve(folder), 'briefings'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const draw = randomNumbers(18);
/** Quotes from each briefing: to load a page takes longer than to name words of it. */
const PER_BRIEFING = 5;
const some = Array.from({ length: Math.ceil(Number(wanted) / PER_BRIEFING) }, () => Math.floor(draw() * ids.length));
const drawn = Array.from({ length: Number(wanted) }, (_, n) => ({
  url: `${address}briefings/${ids[some[n % some.length]!]!}/`,
  first: draw(),
  words: 5 + Math.floor(draw() * 56),
}));

/** The share of a quote's lines from which on it counts as marked: the picture of letters has holes. */
const MOST = 0.8;

const quotes: (DrawnQuote & { url: string })[] = [];
const maker = await runChromium();
const script = await quotingScript();
for (const [url, of] of Map.groupBy(drawn, (quote) => quote.url)) {
  const tab = await maker.tab();
  await tab.open(url);
  await tab.evaluate(script);
  for (const quote of of) {
    const fragment = await tab.evaluate<string | null>(fragmentOfWords(quote.first, quote.words));
    if (fragment) quotes.push({ ...quote, fragment });
  }
  await tab.close();
}
await maker.close();

/** Browsers at work at a time, each with one tab: most of it is waiting, and Firefox lets tabs behind others rest. */
const AT_ONCE = 3;

const counts = { quotes: quotes.length, unnamed: 0, byBrowser: 0, byPage: 0, unmarked: 0, wrong: 0, outOfSight: 0 };
const queue = [...quotes];
await Promise.all(Array.from({ length: AT_ONCE }, work));
console.table(counts);

async function work(): Promise<void> {
  const browser = named === 'firefox' ? await runFirefox() : await runChromium();
  for (let quote = queue.shift(); quote; quote = queue.shift()) {
    const url = quote.url + quote.fragment;
    if (!quote.fragment.includes(':~:')) {
      counts.unnamed += 1;
      console.log('not named', quote.words, url);
      continue;
    }
    const tab = await browser.tab();
    await tab.open(url);
    const { share, stray, own, inSight } = await shown(tab, quote);
    await tab.close();
    const marked = share > MOST;
    if (marked) counts.byBrowser += 1;
    if (own === 'right') counts.byPage += 1;
    const unmarked = !marked && own !== 'right';
    if (unmarked) counts.unmarked += 1;
    if (stray > 0 || own === 'wrong') counts.wrong += 1;
    if (!inSight) counts.outOfSight += 1;
    if (unmarked || stray > 0 || own === 'wrong' || !inSight)
      console.log({ share, stray, own, inSight, words: quote.words }, url);
    if (queue.length % 50 === 0) console.log(queue.length, 'left', counts);
  }
  await browser.close();
}
