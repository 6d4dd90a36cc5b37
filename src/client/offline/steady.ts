import type { Status } from '../../contract/offline-messages.ts';
import { ask } from './ask.ts';

/** Pauses between one stretch of work and the next, and between tries after a failure. Milliseconds. */
const BETWEEN = 200;
const FIRST_RETRY = 5000;
const LAST_RETRY = 120_000;

const listeners = new Set<(status: Status) => void>();
let running = false;
let askedAgain = false;
let retry = FIRST_RETRY;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells what is kept, now and whenever it changes while this page is open. */
export function onStatus(listener: (status: Status) => void): void {
  listeners.add(listener);
}

/** Sends a request, tells everybody the answer, and sees to it that the work it makes is done. */
export async function request(message: Parameters<typeof ask>[0]): Promise<void> {
  tell(await ask(message));
  start();
}

/** Lets the worker go on for as long as there is something to fetch: it may only work while a page asks it to. */
export function start(): void {
  clearTimeout(timer);
  askedAgain = true;
  if (running) return;
  running = true;
  void run().finally(() => (running = false));
}

async function run(): Promise<void> {
  while (askedAgain) {
    askedAgain = false;
    const status = await ask({ type: 'work' });
    tell(status);
    if (status.state === 'working') askedAgain = true;
    else if (status.state === 'failed' && !askedAgain) {
      timer = setTimeout(start, retry);
      retry = Math.min(LAST_RETRY, retry * 2);
    } else retry = FIRST_RETRY;
    if (askedAgain) await new Promise((done) => setTimeout(done, BETWEEN));
  }
}

function tell(status: Status): void {
  for (const listener of listeners) listener(status);
}
