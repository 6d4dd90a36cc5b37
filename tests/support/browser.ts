import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { chromiumOptions } from '../../src/cli/chromium.mjs';

/** The Chromium that all files of a worker share: to start one costs as much as three visits. It ends with the worker. */
let running: Promise<Browser> | undefined;

/**
 * Chromium for one test file, which sees nothing of what others do in it. Closing it fails where any page broke its
 * content security policy, so that every browser test guards the policy. Service workers are for the tests that are
 * about them: each new reader would get one, which fetches the frame of the whole site, a quarter of all that the
 * browser computes.
 */
export async function launchBrowser(serviceWorkers: 'allow' | 'block' = 'block'): Promise<Browser> {
  // One that fell over takes no other file with it.
  if (!(await running)?.isConnected()) running = chromium.launch(chromiumOptions());
  const shared = await running!;
  const contexts = new Set<BrowserContext>();
  const violations = new Set<string>();
  const newContext = async (options?: BrowserContextOptions) => {
    const context = await shared.newContext({ serviceWorkers, ...options });
    contexts.add(context);
    context.once('close', () => contexts.delete(context));
    watchPolicy(context, violations);
    return context;
  };
  const newPage = async (options?: BrowserContextOptions) => {
    const page = await (await newContext(options)).newPage();
    page.once('close', () => void page.context().close());
    return page;
  };
  const close = async () => {
    await Promise.all([...contexts].map((context) => context.close()));
    if (violations.size > 0) throw new Error(`The content security policy was broken:\n${[...violations].join('\n')}`);
  };
  return Object.assign(Object.create(shared) as Browser, { newContext, newPage, close });
}

/** Gathers what Chromium says of broken policies in a context's pages and workers: it reports each on the console. */
function watchPolicy(context: BrowserContext, violations: Set<string>): void {
  context.on('console', (message) => {
    const text = message.text();
    if (/content security policy|trusted ?type|TrustedScript|TrustedHTML/i.test(text))
      violations.add(`${message.location().url}: ${text}`);
  });
}
