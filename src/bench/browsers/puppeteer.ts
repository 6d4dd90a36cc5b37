import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type KeyInput } from 'puppeteer-core';
import { firefoxPath } from '../../cli/browsers.mjs';
import { chromiumFlags, chromiumPath } from '../../cli/chromium.mjs';
import { navigation } from './navigation.ts';
import { SCREEN, type Tab } from './tab.ts';

/** Milliseconds in which a browser starts, and loads a page, on a machine that has much else to do. */
const PATIENCE = 120_000;

/** Chromium by its own protocol, Firefox by WebDriver BiDi. */
export async function openByPuppeteer(engine: 'chromium' | 'firefox'): Promise<Tab> {
  const program = engine === 'firefox' ? firefoxPath() : chromiumPath();
  if (!program) throw new Error(`There is no ${engine} on this machine.`);
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  const browser = await launch({
    browser: engine === 'firefox' ? 'firefox' : 'chrome',
    executablePath: program,
    args: engine === 'firefox' ? [] : chromiumFlags,
    // A process that waits for the next tab costs as much as one that shows a page.
    extraPrefsFirefox: { 'dom.ipc.processPrelaunch.enabled': false },
    defaultViewport: SCREEN,
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
    // Firefox refuses a home that belongs to somebody else.
    env: { ...process.env, HOME: home },
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const run = (program: (...taken: unknown[]) => unknown, ...taken: unknown[]) => page.evaluate(program, ...taken);
  return {
    run: run as Tab['run'],
    ...navigation(run as Tab['run']),
    click: (selector) => page.locator(selector).click(),
    type: async (text) => {
      for (const key of text) await page.keyboard.press((key === '\n' ? 'Enter' : key) as KeyInput);
    },
    wheel: async (pixels) => {
      await page.mouse.move(SCREEN.width / 2, SCREEN.height / 2);
      await page.mouse.wheel({ deltaY: pixels });
    },
    close: () => browser.close(),
  };
}
