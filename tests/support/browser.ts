import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { chromiumOptions } from '../../src/cli/chromium.mjs';

/**
 * Starts Chromium. Closing it fails where any page broke its content security policy, so that every browser test guards
 * the policy. Service workers are for the tests that are about them: each new reader would get one, which fetches the
 * frame of the whole site, a quarter of all that the browser computes.
 */
export async function launchBrowser(serviceWorkers: 'allow' | 'block' = 'block'): Promise<Browser> {
  const browser = await chromium.launch(chromiumOptions());
  const violations = new Set<string>();
  browser.on('context', (context) => watchPolicy(context, violations));
  const { newContext, newPage, close } = browser;
  const withWorkers = (options?: BrowserContextOptions) => ({ serviceWorkers, ...options });
  browser.newContext = (options) => newContext.call(browser, withWorkers(options));
  browser.newPage = (options) => newPage.call(browser, withWorkers(options));
  browser.close = async (options) => {
    await close.call(browser, options);
    if (violations.size > 0) throw new Error(`The content security policy was broken:\n${[...violations].join('\n')}`);
  };
  return browser;
}

/** Gathers what Chromium says of broken policies in a context's pages and workers: it reports each on the console. */
function watchPolicy(context: BrowserContext, violations: Set<string>): void {
  context.on('console', (message) => {
    const text = message.text();
    if (/content security policy|trusted ?type|TrustedScript|TrustedHTML/i.test(text))
      violations.add(`${message.location().url}: ${text}`);
  });
}
