import { callsTo } from '../dom/calls.ts';
import '../dom/trusted-types.ts';
import type { View } from './view.ts';
import workerUrl from './worker.ts?worker&url';

/** Checks a quote in a worker. Rejects with an `Error` fit to be shown where the archive's files cannot be had. */
export const ask = callsTo<string, View>(
  () => new Worker(workerUrl, { type: 'module' }),
  'The program that checks quotes could not be loaded.',
);
