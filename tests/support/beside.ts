import type { Beside } from '../../src/core/history/plain-words.ts';
import { beside, Body, sameBytes } from '../../src/node/history/body.ts';

/** Two versions of a file beside each other, all their lines. */
export function besideEachOther(then: string, now: string): Beside {
  const [left, right] = [then, now].map((text) => new Body(Buffer.from(text))) as [Body, Body];
  return beside(left, right, sameBytes(left, right), Infinity);
}
