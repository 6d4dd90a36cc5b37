import { expect, test } from 'vitest';
import { inThreads } from '../../src/node/pool.ts';

const program = new URL('../support/halving-thread.ts', import.meta.url);

test('every task is done once, and its result told with it', async () => {
  const tasks = Array.from({ length: 100 }, (_, at) => at);
  const done = new Map<number, number>();
  await inThreads(program, tasks, (task: number, half: number) => {
    expect(done.has(task)).toBe(false);
    done.set(task, half);
  });
  expect([...done].sort(([one], [other]) => one - other)).toEqual(tasks.map((task) => [task, task / 2]));
});

test('threads may start before it is known what there is to do', async () => {
  const done: number[] = [];
  const later = new Promise<number[]>((known) => setTimeout(known, 50, [2, 4, 6]));
  await inThreads(program, later, (_: number, half: number) => done.push(half));
  expect(done.sort()).toEqual([1, 2, 3]);
  await inThreads(program, Promise.resolve([]), () => expect.unreachable());
});

test('nothing to do starts nothing', async () => {
  await inThreads(program, [], () => expect.unreachable());
});

test('what fails in a thread is said', async () => {
  await expect(inThreads(program, [4, NaN], () => {})).rejects.toThrow('This is no number.');
});

test('a task that needs more room than most gets it, and the others are done as well', async () => {
  const tasks = [2, 4, 1_000_000, 6, 8];
  const done: [number, number][] = [];
  const room = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 24 };
  await inThreads(program, tasks, (task: number, half: number) => done.push([task, half]), room);
  expect(done.sort(([one], [other]) => one - other)).toEqual(
    tasks.sort((a, b) => a - b).map((task) => [task, task / 2]),
  );
});
