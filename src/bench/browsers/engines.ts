import { chromiumPath } from '../../cli/chromium.mjs';
import { firefoxPath, webkitPaths } from '../../cli/browsers.mjs';
import { openByPuppeteer } from './puppeteer.ts';
import type { Tab } from './tab.ts';
import { openWebKit } from './webkit.ts';

/** The engines that the site is walked through in. */
export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** Whether an engine is on this machine. */
export function hasEngine(engine: Engine): boolean {
  return { chromium: chromiumPath, firefox: firefoxPath, webkit: webkitPaths }[engine]() !== undefined;
}

/** Starts a browser with a single tab. Rejects where the engine is not on this machine. */
export function openTab(engine: Engine): Promise<Tab> {
  return engine === 'webkit' ? openWebKit() : openByPuppeteer(engine);
}
