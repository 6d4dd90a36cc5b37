/*
 * `npm run bench:arrive -- SITE [COUNT] [ENGINE…]`: where readers stand on the long briefings of a built site two
 * seconds after they came, in each browser that is here; and what jumps while they scroll up through what they have not
 * seen. Prints how many stand elsewhere than the link says, or than where they were.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from './browsers/navigation.ts';
import { ENGINES, hasEngine, openTab, type Engine } from './browsers/engines.ts';
import { type Tab } from './browsers/tab.ts';
import { startHost } from './offline/host.ts';
import { randomNumbers } from './random.ts';
import { table } from './table.ts';

/** Milliseconds after which a reader must stand where they wanted to. */
const ARRIVED = 2000;
/** CSS pixels by which a turn may be off its place, and the page may move by itself. */
const OFF = 24;
const JUMP = 40;
const WHEELS = 100;
const STEP = 120;

interface Tally {
  of: number;
  misplaced: number[];
}

const [site, count = '50', ...named] = process.argv.slice(2);
if (!site) throw new Error('Give the folder of a built site.');
const engines = (named.length > 0 ? named : ENGINES) as Engine[];
const host = await startHost(site);
const rows: string[][] = [];
for (const engine of engines) {
  if (!hasEngine(engine)) console.log(`${engine} is not on this machine.`);
  else rows.push(...(await measure(engine)));
}
console.log(table(rows, ['browser', 'coming by', 'times', 'misplaced', 'by pixels, the worst']));
await host.close();

async function measure(engine: Engine): Promise<string[][]> {
  const tab = await openTab(engine);
  const next = randomNumbers(1);
  const tallies: Record<string, Tally> = {};
  const note = (way: string, off: number, allowed: number) => {
    const tally = (tallies[way] ??= { of: 0, misplaced: [] });
    tally.of += 1;
    if (Math.abs(off) <= allowed) return;
    tally.misplaced.push(Math.round(off));
    console.error(`${engine}: ${way} off by ${Math.round(off)} px`);
  };
  try {
    const pages = longBriefings(site!).map((path) => host.url + path);
    for (let n = 0; n < Number(count); n++) {
      const page = pages[n % pages.length]!;
      await tab.go(page);
      const ids = await tab.run(() => Array.from(document.querySelectorAll('.turns > div'), ({ id }) => id));
      const pick = () => ids[Math.floor(next() * ids.length)]!;
      note('link', await comeBy(tab, page, pick()), OFF);
      const [reload, back] = await leaveAndReturn(tab);
      note('reload', reload, OFF);
      note('Back', back, OFF);
      const wanted = pick();
      note(
        'corrected link',
        await comeBy(tab, page, wanted, `${wanted.slice(0, wanted.lastIndexOf('-') + 1)}zzzzz`),
        OFF,
      );
      note('link on the page', await follow(tab, pick()), OFF);
      if (n < pages.length) for (const jump of await wheelUp(tab, page, ids.at(-3)!)) note('wheel', jump, JUMP);
    }
  } finally {
    await tab.close();
  }
  return Object.entries(tallies).map(([way, { of, misplaced }]) => [
    engine,
    way,
    String(of),
    String(misplaced.length),
    misplaced
      .toSorted((a, b) => Math.abs(b) - Math.abs(a))
      .slice(0, 8)
      .join(' '),
  ]);
}

/** The six longest pages of briefings. */
function longBriefings(folder: string): string[] {
  return readdirSync(join(folder, 'briefings'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, size: statSync(join(folder, 'briefings', name, 'index.html')).size }))
    .sort((a, b) => b.size - a.size)
    .slice(0, 6)
    .map(({ name }) => `briefings/${name}/`);
}

function later(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

/** How far a turn is from its place after a link to it from another page. */
async function comeBy(tab: Tab, page: string, id: string, named = id): Promise<number> {
  await tab.go(`${host.url}about/`);
  await tab.go(`${page}#${named}`);
  await later(ARRIVED);
  return offPlace(tab, id);
}

async function follow(tab: Tab, id: string): Promise<number> {
  await tab.run((id) => void (location.hash = id), id);
  await later(ARRIVED);
  return offPlace(tab, id);
}

/** How far the turn stands from where the browser puts it when all is laid out. */
function offPlace(tab: Tab, id: string): Promise<number> {
  return tab.run((id) => {
    const turn = document.getElementById(id)!;
    const { top } = turn.getBoundingClientRect();
    for (const each of document.querySelectorAll<HTMLElement>('.turns > div')) each.style.contentVisibility = 'visible';
    turn.scrollIntoView({ block: 'start', behavior: 'instant' });
    return top - turn.getBoundingClientRect().top;
  }, id);
}

/**
 * How far the turn that was read is from where it was, after the page was loaded again, and after Back from another.
 */
async function leaveAndReturn(tab: Tab): Promise<[reload: number, back: number]> {
  await tab.wheel(777);
  await later(700);
  const read = () =>
    tab.run(() => {
      const turns = [...document.querySelectorAll('.turns > div')];
      const at = turns.findIndex((turn) => turn.getBoundingClientRect().top > 50);
      return at < 0 ? null : { id: turns[at]!.id, top: turns[at]!.getBoundingClientRect().top };
    });
  const off = async (left: { id: string; top: number } | null) =>
    left ? tab.run((id, top) => document.getElementById(id)!.getBoundingClientRect().top - top, left.id, left.top) : 0;
  const before = await read();
  await tab.reload();
  await later(ARRIVED);
  const reloaded = await off(before);
  const left = await read();
  await tab.go(`${host.url}about/`);
  await tab.back();
  await waitFor(tab, 20, () => document.querySelector('.turns') !== null && document.readyState === 'complete');
  await later(ARRIVED);
  return [reloaded, await off(left)];
}

/** What the page moved by itself, at each turn of the wheel from its end upwards, right after it was loaded. */
async function wheelUp(tab: Tab, page: string, last: string): Promise<number[]> {
  await tab.go(`${host.url}about/`);
  await tab.go(`${page}#${last}`);
  await tab.run(watchJumps);
  const jumps: number[] = [];
  for (let n = 0; n < WHEELS; n++) {
    await tab.wheel(-STEP);
    jumps.push(await tab.run(() => (globalThis as unknown as { worstJump: () => number }).worstJump()));
  }
  return jumps;
}

/** In the page: follows what stands in its middle from frame to frame, and what the wheel owes it. */
function watchJumps(): void {
  let worst = 0;
  let owed = 0;
  let watched: Element | undefined;
  let before = 0;
  addEventListener('wheel', (event) => (owed -= (event as WheelEvent).deltaY), { capture: true, passive: true });
  const frame = () => {
    const moved = watched ? watched.getBoundingClientRect().top - before : 0;
    // The wheel may be followed over several frames, and several of its steps may fall into one.
    const own = moved < 0 ? moved : Math.max(0, moved - owed);
    owed = Math.max(0, owed - Math.max(0, moved));
    if (Math.abs(own) > Math.abs(worst)) worst = own;
    watched = [...document.querySelectorAll('.turns > div')].find(
      (turn) => turn.getBoundingClientRect().bottom > innerHeight / 2,
    );
    before = watched?.getBoundingClientRect().top ?? 0;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  Object.assign(globalThis, { worstJump: () => [worst, (worst = 0)][0] });
}
