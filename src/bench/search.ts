// node src/bench/search.ts SITE [PHRASES]: how exact and how fast the search of a built site is, beside Pagefind's own
// interface.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureAccuracy } from './search/accuracy.ts';
import { launch, serve } from './search/browser.ts';
import { compare, longTasks, makeDefaultSite, searches, type Cost } from './search/speed.ts';

const site = process.argv[2] ?? 'dist';
const count = Number(process.argv[3] ?? 200);
const work = mkdtempSync(join(tmpdir(), 'bench-search-'));
const browser = await launch();
const ours = await serve(site);

try {
  const { found, falseHits } = await measureAccuracy(browser, site, ours.url, count);
  for (const { typing, right, same, missed } of found) {
    console.log(
      `${typing}: ${right} right, ${same} the same words elsewhere, ${missed.length} ` +
        `missed${missed.map((phrase) => `\n    ${phrase}`).join('')}`,
    );
  }
  console.log(
    `one word changed, quoted: ${falseHits.length} false ` +
      `hits${falseHits.map((phrase) => `\n    ${phrase}`).join('')}\n`,
  );
  await makeDefaultSite(site, work);
  const other = await serve(work);
  const cost = ({ ms, bytes }: Cost) => `${Math.round(ms)} ms ${Math.round(bytes / 1000)} kB`;
  for (const search of searches) {
    const { cold, warm } = await compare(browser, ours.url, other.url, search, 3);
    const line = ({ ours, default: theirs }: typeof cold) =>
      `${cost(ours)} (default interface ${cost(theirs)}; time ×${(ours.ms / theirs.ms).toFixed(2)}, bytes ` +
      `×${(ours.bytes / theirs.bytes).toFixed(2)})`;
    console.log(`${search[0]}\n  cold ${line(cold)}\n  warm ${line(warm)}`);
  }
  other.close();
  const tasks = await longTasks(browser, ours.url);
  console.log(
    `\ntasks over 50 ms while typing: ` +
      `${tasks.length}${tasks.length > 0 ? ` (${tasks.map(Math.round).join(', ')} ms)` : ''}`,
  );
} finally {
  await browser.close();
  ours.close();
  rmSync(work, { recursive: true, force: true });
}
