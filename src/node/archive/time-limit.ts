import { Script } from 'node:vm';

/** Thrown where work took longer than it may. */
export class TooSlow extends Error {}

const WORK = 'briefing-reader work';
const shared = globalThis as unknown as Record<string, (() => unknown) | undefined>;
// Code that a script of Node's calls can be stopped from outside: also a loop without an end, or a regular expression.
const script = new Script(`globalThis[${JSON.stringify(WORK)}]()`);

/** Runs a pure function that may take so many milliseconds. Throws `TooSlow` where it takes longer. */
export function withinTime<T>(milliseconds: number, work: () => T): T {
  shared[WORK] = work;
  try {
    return script.runInThisContext({ timeout: milliseconds }) as T;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TooSlow();
    throw cause;
  } finally {
    delete shared[WORK];
  }
}
