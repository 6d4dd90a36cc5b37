import '../dom/trusted-types.ts';
import type { View } from './view.ts';
import type { CheckRequest, CheckResponse } from './worker.ts';
import workerUrl from './worker.ts?worker&url';

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, { resolve: (view: View) => void; reject: (cause: Error) => void }>();

/** Checks a quote in a worker. Rejects with an `Error` fit to be shown where the archive's files cannot be had. */
export function ask(quote: string): Promise<View> {
  worker ??= start();
  return new Promise((resolve, reject) => {
    waiting.set((last += 1), { resolve, reject });
    worker!.postMessage({ id: last, quote } satisfies CheckRequest);
  });
}

function start(): Worker {
  const started = new Worker(workerUrl, { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<CheckResponse>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) call?.reject(new Error(data.error));
    else call?.resolve(data.view);
  });
  started.addEventListener('error', () => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error('The program that checks quotes could not be loaded.'));
    waiting.clear();
  });
  return started;
}
