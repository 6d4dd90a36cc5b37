import type { Request, Status } from '../../contract/offline-messages.ts';

/** Asks the worker, once it runs. Rejects where there is none, or where it does not answer in a minute. */
export async function ask(request: Request): Promise<Status> {
  const { active } = await navigator.serviceWorker.ready;
  if (!active) throw new Error('The worker has gone.');
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The worker does not answer.')), 60_000);
    port1.onmessage = ({ data }: MessageEvent<Status>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    active.postMessage(request, [port2]);
  });
}
