import { chromium, type BrowserContext } from 'playwright-core';
import { firefoxPath } from '../../cli/browsers.mjs';
import { chromiumOptions } from '../../cli/chromium.mjs';

/** As much of a page as looking at marked quotes needs, of whatever browser. */
export interface Tab {
  open: (url: string) => Promise<void>;
  evaluate: <T>(script: string) => Promise<T>;
  /** The window as a PNG. */
  picture: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

/** A running browser. */
export interface Running {
  tab: () => Promise<Tab>;
  close: () => Promise<void>;
}

const VIEWPORT = { width: 1200, height: 900 };

/** Chromium by Playwright. */
export async function runChromium(): Promise<Running> {
  const browser = await chromium.launch(chromiumOptions());
  const context = await browser.newContext({ bypassCSP: true, viewport: VIEWPORT });
  return {
    close: () => browser.close(),
    tab: () => newTab(context),
  };
}

/** A page of Playwright's as such a tab; its context must let the policy be passed by. */
export async function newTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    evaluate: (script) => page.evaluate(script),
    picture: () => page.screenshot(),
    close: () => page.close(),
  };
}

/** Firefox by WebDriver BiDi, which it has of itself. */
export async function runFirefox(): Promise<Running> {
  const executablePath = firefoxPath();
  if (!executablePath) throw new Error('No Firefox is installed; name one in FIREFOX_PATH.');
  const puppeteer = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: VIEWPORT,
  });
  return {
    close: () => browser.close(),
    tab: async () => {
      const page = await browser.newPage();
      return {
        open: async (url) => void (await page.goto(url)),
        evaluate: <T>(script: string) => page.evaluate(script) as Promise<T>,
        picture: () => page.screenshot(),
        close: () => page.close(),
      };
    },
  };
}
