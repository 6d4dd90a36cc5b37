import { workers } from '../dom/storage.ts';
import type { Request, Refusal, Status } from '../../contract/offline-messages.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Milliseconds after which a worker that says nothing is given up. */
const PATIENCE = 60_000;

let registering: Promise<ServiceWorkerRegistration> | undefined;

/** Thrown where the browser keeps nothing of the site; the message is for the reader. */
class KeepsNothing extends Error {
  constructor() {
    super(
      'This browser keeps nothing of this site: it is a private window, or storage is switched off for the site. ' +
        'All pages work as ever while there is a network.',
    );
  }
}

/** Registers the site's worker, once. Rejects with `KeepsNothing` where the browser refuses it. */
export function register(): Promise<ServiceWorkerRegistration> {
  return (registering ??= (async () => {
    const all = workers();
    if (!all) throw new KeepsNothing();
    try {
      return await all.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
    } catch {
      // Without a network a browser may fail to look for a newer worker; the one that it has is as good.
      const known = await all.getRegistration(base).catch(() => undefined);
      if (known) return known;
      registering = undefined;
      throw new KeepsNothing();
    }
  })());
}

/** Asks the worker, once it runs. Rejects where there is none, or where it does not answer in a minute. */
export async function ask(request: Request): Promise<Status> {
  await register();
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The worker does not answer.')), PATIENCE);
    port1.onmessage = ({ data }: MessageEvent<Status | Refusal>) => {
      clearTimeout(timer);
      port1.close();
      if ('refused' in data) reject(new KeepsNothing());
      else resolve(data);
    };
    void workers()?.ready.then(({ active }) => active?.postMessage(request, [port2]));
  });
}
