/// <reference lib="webworker" />
/*
 * The worker of a site whose deployment switched offline reading off. It takes the old one and all that was kept away
 * as soon as it is there, because an old one at work may keep it waiting; and again in the old one's place.
 */
import { leave } from '../contract/offline-storage.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const { pathname } = new URL(worker.registration.scope);

worker.addEventListener('install', () => {
  void worker.skipWaiting();
  // Not waited for: the browser takes a registration away only when it has nothing to install.
  void leave(worker, worker.registration, pathname);
});
worker.addEventListener('activate', (event) => event.waitUntil(leave(worker, worker.registration, pathname)));
