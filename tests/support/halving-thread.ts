// A thread for `tests/node/pool.test.ts`: halves numbers, large ones with much memory, and fails at
// what is no number.
import { doTasks } from '../../src/node/pool.ts';

doTasks((task: number) => {
  if (Number.isNaN(task)) throw new Error('This is no number.');
  // Large numbers are counted to, in memory.
  const counted = Array.from({ length: task > 1000 ? task : 0 }, (_, at) => ({ at }));
  return (task + counted.length - counted.length) / 2;
});
