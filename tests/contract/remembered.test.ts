import { expect, test } from 'vitest';
import { Remembered } from '../../src/contract/remembered.ts';

test('a thing is made once, and the latest are kept', () => {
  const made: number[] = [];
  const things = new Remembered<number, number>(3);
  const get = (key: number) => things.get(key, () => (made.push(key), key * 2));
  expect([1, 2, 1, 3, 2].map(get)).toEqual([2, 4, 2, 6, 4]);
  expect(made).toEqual([1, 2, 3]);
  for (let key = 4; key < 100; key += 1) get(key);
  expect(made).toHaveLength(99);
  get(99);
  expect(made).toHaveLength(99);
  get(1);
  expect(made).toHaveLength(100);
});

test('what failed, and what was forgotten, is made anew', async () => {
  let tries = 0;
  const things = new Remembered<string, Promise<number>>(2);
  const get = () =>
    things.get('a', async () => {
      tries += 1;
      if (tries === 1) throw new Error('no network');
      return tries;
    });
  await expect(get()).rejects.toThrow('no network');
  expect(await get()).toBe(2);
  expect(await get()).toBe(2);
  things.forget('a');
  expect(await get()).toBe(3);
});
