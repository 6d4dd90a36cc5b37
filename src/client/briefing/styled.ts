import sheet from './quote.css?url';
import { make } from '../dom/dom.ts';

/** Waits until the style sheet of quoting is there; without it (the network failed) the menu is plain but works. */
export function styled(): Promise<void> {
  return new Promise((done) => {
    const link = make('link', { rel: 'stylesheet', href: sheet, load: () => done(), error: () => done() });
    document.head.append(link);
  });
}
