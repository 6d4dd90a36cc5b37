import { expect } from 'vitest';

/** Milliseconds of the processor, other threads and programs aside, that the quickest of a few runs takes. */
export function cost(run: () => unknown, runs = 1): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.threadCpuUsage();
    run();
    return process.threadCpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}

/** Costs below this many milliseconds are never too much. */
const LITTLE = 400;

/**
 * Expects that reading a text that is `times` as long as a small one does not cost more than `times` as much, give or
 * take the `slack` that a busy machine makes of it. `textOf` makes a text of a length.
 */
export function expectProportion(
  read: (text: string) => unknown,
  textOf: (length: number) => string,
  { small, times, slack }: { small: number; times: number; slack: number },
): void {
  const reading = (length: number, runs: number) => {
    const text = textOf(length);
    return cost(() => read(text), runs);
  };
  const large = reading(small * times, 1);
  if (large < LITTLE) return;
  const most = Math.max(times * slack * reading(small, 3), LITTLE);
  if (large > most) expect(reading(small * times, 3)).toBeLessThan(most);
}
