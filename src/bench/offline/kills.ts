import type { Page } from 'playwright-core';
import type { Fault, Host } from './host.ts';
import { MortalBrowser } from './mortal.ts';
import { askWorker, filesOf, waitForStatus, deliveredFiles } from './kept.ts';

/** How a download or an update is broken off. */
export const ends = ['browser', 'tab', 'dead', 'error', 'wrong'] as const;
export type End = (typeof ends)[number];

export interface Kill {
  /** Whether the first download was broken off, or an update. */
  during: 'download' | 'update';
  end: End;
  /** Milliseconds from the start of the step to its end. */
  after: number;
}

/**
 * Breaks off downloads and updates, one after the other on the same profile, and looks each time, without a network, at
 * what a visit finds. Returns what was broken: nothing, if all is well. `builds` are two builds of one archive; of the
 * files that are the same in both a random `share` is looked at each time, which is enough where there are thousands.
 */
export async function runKills(
  host: Host,
  base: string,
  builds: [string, string],
  kills: Kill[],
  { share = 1, tell = () => {} }: { share?: number; tell?: (line: string) => void } = {},
): Promise<string[]> {
  const browser = new MortalBrowser();
  const all = builds.map(filesOf);
  const changed = (path: string) => all[0]!.get(path) !== all[1]!.get(path);
  const broken: string[] = [];
  let at = 0;
  try {
    // A first download begins with nothing.
    if (kills[0]?.during === 'update') await heal(browser, host);
    for (const kill of kills) {
      const name = `${kill.during}, ${kill.end} after ${Math.round(kill.after)} ms`;
      host.outDir = builds[at]!;
      if (kill.during === 'update') host.outDir = builds[(at = 1 - at)]!;
      else if (kill !== kills[0]) await removeAll(browser, host);
      await breakOff(browser, host, kill);
      host.fault = () => 'dead';
      const looked = new Set(
        [...all[0]!.keys(), ...all[1]!.keys()].filter((path) => changed(path) || Math.random() < share),
      );
      const files = all.map((wanted) => new Map([...wanted].filter(([path]) => looked.has(path))));
      const visit = await browser.newPage();
      const opened = await visit.goto(host.url).then(
        () => true,
        () => false,
      );
      const found = opened ? await deliveredFiles(visit, base, looked) : new Map<string, string>();
      const whole = files.map((wanted) => [...wanted].every(([path, hash]) => found.get(path) === hash));
      const foreign = [...found].filter(([path, hash]) => !files.some((wanted) => wanted.get(path) === hash));
      const mixed = files.every((wanted) => [...found].some(([path, hash]) => wanted.get(path) !== hash));
      const bad = kill.during === 'update' ? !whole.some(Boolean) : foreign.length > 0 || (found.size > 0 && mixed);
      if (bad) broken.push(`${name}: ${found.size} files, ${foreign.length} foreign, whole ${whole}`);
      tell(
        `${name}: ` +
          (whole[0]
            ? 'first build whole'
            : whole[1]
              ? 'second build whole'
              : `${found.size} of ${looked.size} files kept`) +
          (bad ? ', BROKEN' : ''),
      );
      await visit.close();
      if (kill !== kills.at(-1)) await heal(browser, host);
    }
  } finally {
    await browser.kill();
  }
  return broken;
}

async function removeAll(browser: MortalBrowser, host: Host): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${host.url}offline/`);
  await askWorker(page, { type: 'remove', parts: null });
  await page.close();
}

async function breakOff(browser: MortalBrowser, host: Host, { during, end, after }: Kill): Promise<void> {
  const page = await browser.newPage();
  await page.goto(during === 'download' ? `${host.url}offline/` : host.url);
  if (during === 'download') await page.click('#keep-all');
  await page.waitForTimeout(after);
  if (end === 'browser') await browser.kill();
  else if (end === 'tab') await page.close();
  else {
    const fault: Fault = end;
    host.fault = () => fault;
    await page.waitForTimeout(300);
    await page.close();
  }
}

/** Brings the network back and lets the kept site become what the server has. */
async function heal(browser: MortalBrowser, host: Host): Promise<void> {
  host.fault = () => null;
  const page: Page = await browser.newPage();
  await page.goto(`${host.url}offline/`);
  await page.locator('#keep-all:not([disabled])').waitFor({ state: 'attached' });
  await askWorker(page, { type: 'keep', parts: null });
  await page.reload();
  await waitForStatus(page, ({ kept, state, updating }) => kept === 'all' && state === 'idle' && !updating, 600);
  await page.close();
}
