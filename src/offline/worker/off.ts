/// <reference lib="webworker" />
/*
 * The worker of a site whose deployment switched offline reading off: it takes the old one's place, lets go of all it
 * kept, and itself.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const storageName = `briefing-reader ${new URL(worker.registration.scope).pathname}`;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  await caches.delete(storageName);
  indexedDB.deleteDatabase(storageName);
  await worker.registration.unregister();
}
