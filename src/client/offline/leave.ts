import { workers } from '../dom/storage.ts';
import { leave } from '../../contract/offline-storage.ts';

/*
 * On every page of a site whose deployment switched offline reading off: what an old worker wrote after it was told to
 * go.
 */
const base = new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href);

async function leaveThis(): Promise<void> {
  const registration = await workers()?.getRegistration(base);
  await leave(globalThis, registration?.scope === base.href ? registration : undefined, base.pathname);
}

// Where the browser refuses that, nothing was kept.
if (workers()) leaveThis().catch(() => {});
