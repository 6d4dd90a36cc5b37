// A thread for `tests/node/pool.test.ts`: halves numbers, and fails at what is no number.
import { doTasks } from '../../src/node/pool.ts';

doTasks((task: number) => {
  if (Number.isNaN(task)) throw new Error('This is no number.');
  return task / 2;
});
