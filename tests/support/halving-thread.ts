// A thread for `tests/node/pool.test.ts`: halves numbers, large ones with much memory, and fails at
// what is no number.
import { doTasks } from '../../src/node/pool.ts';

doTasks((task: number) => {
  if (Number.isNaN(task)) throw new Error('This is no number.');
  if (task > 1000) return Array.from({ length: task }, (_, at) => ({ at })).length / 2;
  return task / 2;
});
