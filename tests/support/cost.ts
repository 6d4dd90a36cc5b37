/** Milliseconds of the processor, other threads and programs aside, that the quickest of a few runs takes. */
export function cost(run: () => unknown, runs = 1): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.threadCpuUsage();
    run();
    return process.threadCpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}
