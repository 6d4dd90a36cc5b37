import type { Tab } from './tab.ts';

/** Seconds in which a page loads, on a machine that has much else to do. */
const PATIENCE = 60;

/**
 * Leads a tab from page to page by programs that run in it. What drivers have for this waits differently in each
 * engine: not at all where an address has a fragment, or for ever where a page is shown again as it was left.
 */
export function navigation(run: Tab['run']): Pick<Tab, 'go' | 'reload' | 'back'> {
  const leaving = async (leave: (address: string) => void, address = '') => {
    const left = await run(() => [performance.timeOrigin, location.href] as const);
    await run(leave, address);
    // Between two pages there may be an empty one, which is complete.
    const come = (origin: number, address: string) =>
      (performance.timeOrigin !== origin || location.href !== address) &&
      location.href !== 'about:blank' &&
      document.readyState === 'complete';
    await waitFor({ run }, PATIENCE, come, ...left);
  };
  return {
    go: (address) => leaving((address) => void setTimeout(() => location.assign(address)), address),
    reload: () => leaving(() => void setTimeout(() => location.reload())),
    back: () => leaving(() => void setTimeout(() => history.back())),
  };
}

/** Waits until a program that runs in the page gives something true, and returns that. Throws after `seconds`. */
export async function waitFor<Taken extends unknown[], Result>(
  tab: Pick<Tab, 'run'>,
  seconds: number,
  program: (...taken: Taken) => Result | Promise<Result>,
  ...taken: Taken
): Promise<Result> {
  const until = Date.now() + seconds * 1000;
  let refused: unknown;
  for (;;) {
    // While a page goes and another comes, no program runs.
    const result = await tab.run(program, ...taken).catch((error: unknown) => void (refused = error));
    if (result) return result;
    if (Date.now() > until) {
      const shown = await tab.run(() => `${location.href}, ${document.readyState}`).catch(String);
      const told = `wanted ${taken.map(String).join(', ')}; shown ${shown}; ${String(refused)}`;
      throw new Error(`After ${seconds} s there is still no ${String(program)} (${told})`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}
