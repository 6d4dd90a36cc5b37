import '../dom/trusted-types.ts';
import { workers } from '../dom/storage.ts';
import { register } from './ask.ts';
import { onStatus, request, start } from './steady.ts';

/*
 * On every page: starts the worker after the page has loaded, tells it which page is being read, and shows in the
 * header, in two words, that there is no network or that a newer version is ready.
 */
class SiteState extends HTMLElement {
  connectedCallback(): void {
    const show = () => this.show('offline', !navigator.onLine);
    show();
    addEventListener('online', show);
    addEventListener('offline', show);
    if (!workers()) return;
    onStatus(({ outdated }) => this.show('outdated', outdated));
    if (document.readyState === 'complete') void this.begin();
    else addEventListener('load', () => void this.begin());
  }

  async begin(): Promise<void> {
    const delivered = workers()!.controller !== null;
    const visited = () => request({ type: 'visited', path: location.href });
    workers()!.addEventListener('message', ({ data }: MessageEvent<{ type: string }>) => {
      if (data.type === 'switched') void (delivered ? request({ type: 'status' }) : visited());
    });
    addEventListener('online', () => start());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void request({ type: 'check' }).catch(() => {});
    });
    try {
      const registration = await register();
      // By themselves browsers ask for a new worker only when the old one has nothing to do.
      registration.update().catch(() => {});
      if (!delivered) await visited();
      await request({ type: 'check' });
    } catch {
      // The site works as well without a worker.
    }
  }

  show(what: string, shown: boolean): void {
    this.querySelector(`[data-when="${what}"]`)?.toggleAttribute('hidden', !shown);
  }
}

customElements.define('site-state', SiteState);
