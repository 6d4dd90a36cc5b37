import { expect, test } from 'vitest';
import { exchanges } from '../../../src/core/transcript/exchanges.ts';

test('a question behind an answer opens an exchange; questions in a row share one', () => {
  const kinds = [...'ssqqsqssq'].map((letter) => (letter === 'q' ? ('question' as const) : ('statement' as const)));
  expect(exchanges(kinds)).toEqual([null, null, 1, 1, 1, 2, 2, 2, 3]);
});
