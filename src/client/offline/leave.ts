import { leave } from '../../contract/offline-storage.ts';

/*
 * On every page of a site whose deployment switched offline reading off: what an old worker wrote after it was told to
 * go.
 */
const base = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href);

async function leaveThis(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  await leave(globalThis, registration?.scope === base.href ? registration : undefined, base.pathname);
}

// Browsers refuse storage in private windows and without a secure address; then nothing was kept.
if ('serviceWorker' in navigator && 'caches' in globalThis) leaveThis().catch(() => {});
