/** A line that says how far a long step is: rewritten in place on a terminal, now and then in a log. */
export function progressLine(title: string): { update: (done: number, total: number) => void; end: () => void } {
  const live = process.stdout.isTTY;
  const every = live ? 100 : 5000;
  let shown = performance.now();
  let last = '';
  return {
    update(done, total) {
      last = `${title}: ${done} of ${total}`;
      if (performance.now() - shown < every) return;
      shown = performance.now();
      process.stdout.write(live ? `\r${last}` : `${last}\n`);
    },
    end() {
      if (last) process.stdout.write(live ? `\r${last}\n` : `${last}\n`);
    },
  };
}
