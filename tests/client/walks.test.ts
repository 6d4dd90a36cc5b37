import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../../src/bench/browsers/navigation.ts';
import { ENGINES, hasEngine, openTab } from '../../src/bench/browsers/engines.ts';
import { SCREEN, type Tab } from '../../src/bench/browsers/tab.ts';
import { startHost, type Host } from '../../src/bench/offline/host.ts';
import { BASE, LONG, twoBuilds } from '../support/two-builds.ts';

/*
 * What readers do, one thing after the other, in each engine that is on this machine. What only this site's code does
 * is tested in Chromium alone, elsewhere: here stands what depends on the browser.
 */
const missing = ENGINES.filter((engine) => !hasEngine(engine));
if (missing.length > 0)
  console.log(`skipped: the walks in ${missing.join(' and ')}, which this machine has not; see \`npm run setup\``);

let builds: { before: string; after: string };
beforeAll(async () => void (builds = await twoBuilds()));

describe.each(ENGINES.filter(hasEngine))('in %s', (engine) => {
  let tab: Tab;
  let host: Host;
  let turns: string[];

  beforeAll(async () => {
    host = await startHost(builds.before, BASE);
    tab = await openTab(engine);
    await tab.go(host.url + LONG);
    turns = await tab.run(() => Array.from(document.querySelectorAll('.turns > div'), ({ id }) => id));
  });
  afterAll(async () => {
    await tab?.close();
    await host?.close();
  });

  const seconds = (count: number) => new Promise((done) => setTimeout(done, count * 1000));
  const text = (selector: string) => waitFor(tab, 20, (at) => document.querySelector(at)?.textContent, selector);
  const shown = (selector: string) =>
    waitFor(tab, 20, (at) => !!document.querySelector<HTMLElement>(at)?.checkVisibility(), selector);

  /** Waits until a turn is between two heights of the screen, in pixels, and sees that it stays there. */
  async function rests(id: string, from: number, to: number): Promise<void> {
    const inPlace = (id: string, from: number, to: number) => {
      const top = document.getElementById(id)?.getBoundingClientRect().top ?? -1;
      return top > from && top < to;
    };
    await waitFor(tab, 20, inPlace, id, from, to);
    await seconds(0.7);
    expect(await tab.run(inPlace, id, from, to)).toBe(true);
  }
  const arrivesAt = (id: string) => rests(id, 0.05 * SCREEN.height, 0.38 * SCREEN.height);

  test('who follows a link arrives, also at a turn that was corrected since, and after Back and a reload', async () => {
    await tab.go(host.url);
    await tab.go(`${host.url}${LONG}#${turns[70]}`);
    await arrivesAt(turns[70]!);
    await tab.wheel(500);
    await seconds(1);
    const [read, left] = await tab.run(() => {
      const tops = Array.from(
        document.querySelectorAll('.turns > div'),
        (turn) => [turn.id, turn.getBoundingClientRect().top] as const,
      );
      return tops.find(([, top]) => top > 50)!;
    });
    await tab.reload();
    await rests(read, left - 24, left + 24);
    await tab.go(`${host.url}about/`);
    await tab.back();
    await rests(read, left - 24, left + 24);
    await tab.go(host.url);
    await tab.go(`${host.url}${LONG}#${turns[40]!.replace(/[^-]*$/, 'zzzzz')}`);
    await arrivesAt(turns[40]!);
    expect(await text('#link-notice')).toContain('corrected');
  });

  // All that follows is tested in Chromium elsewhere, and more of it.
  if (engine === 'chromium') return;

  test('who reads moves with keys and filters', async () => {
    await tab.go(host.url);
    await tab.go(`${host.url}${LONG}#${turns[20]}`);
    await arrivesAt(turns[20]!);
    await tab.type('j');
    await arrivesAt(turns[21]!);
    await tab.run(() => {
      const select = document.querySelector<HTMLSelectElement>('turn-filter select')!;
      select.value = 'kind=question';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(await text('turn-filter [role=status]')).toBe('60 of 121 turns shown');
    await tab.reload();
    expect(await text('turn-filter [role=status]')).toBe('60 of 121 turns shown');
  });

  test('who searches finds, comes to the turn, and back to the search', async () => {
    await tab.go(`${host.url}search/`);
    await tab.click('#q');
    await tab.type('sturgeon\n');
    await waitFor(tab, 20, () => /^1 turn/.test(document.querySelector('#summary')!.textContent));
    await tab.click('#results article .hit a, #results article a[href*="#t-"]');
    await waitFor(tab, 20, () => document.querySelector('[data-arrived]') !== null);
    expect(await text('mark.search-hit')).toBe('sturgeon');
    await tab.back();
    await waitFor(tab, 20, () => /^1 turn/.test(document.querySelector('#summary')?.textContent ?? ''));
    expect(await tab.run(() => document.querySelector<HTMLInputElement>('#q')!.value)).toBe('sturgeon');
  });

  const verdict = () => waitFor(tab, 20, () => document.querySelector<HTMLElement>('#verdict')!.dataset['verdict']);

  test('who checks a quote is told, and sends it nowhere', async () => {
    await tab.go(`${host.url}check/`);
    await tab.click('textarea');
    await tab.type('The sturgeon swims in the river');
    await tab.click('check-page button.primary');
    expect(await verdict()).toBe('verbatim');
    await tab.reload();
    expect(await verdict()).toBe('verbatim');
    expect(await tab.run(() => location.search)).toBe('');
  });

  test('who cites a turn gets it in a style', async () => {
    await tab.go(`${host.url}briefings/2032-01-05-briefing/`);
    await tab.click('.turns > div:nth-of-type(2) > a');
    await shown('quote-menu');
    await tab.click('quote-menu [data-action=cite]');
    await shown('dialog#citation');
    expect(await text('#citation output')).toContain('Briefing number 4');
  });

  test('who keeps everything reads, searches and checks without a network, and gets what is newer with one', async () => {
    await tab.go(`${host.url}offline/`);
    await shown('#keep-all:enabled');
    await tab.click('#keep-all');
    await waitFor(tab, 60, () => document.querySelector('[data-kept="all"]') !== null);
    host.fault = () => 'dead';
    const page = `${host.url}briefings/2031-04-03-briefing/`;
    await tab.go(page);
    expect(await text('main')).toContain('Has the bridge reopened?');
    await tab.go(`${host.url}search/#q=sturgeon`);
    await waitFor(tab, 20, () => /^1 turn/.test(document.querySelector('#summary')!.textContent));
    await tab.go(`${host.url}check/#quote=Has+the+bridge+reopened%3F`);
    expect(await verdict()).toBe('verbatim');
    host.fault = () => null;
    host.outDir = builds.after;
    await tab.go(page);
    expect(await text('main')).toContain('Good afternoon');
    await waitFor(tab, 60, () => !document.querySelector('[data-when="outdated"]')!.hasAttribute('hidden'));
    host.fault = () => 'dead';
    await tab.go(page);
    expect(await text('main')).toContain('Good evening');
  });
});
