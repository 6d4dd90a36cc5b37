import type { Archive } from './archive/load.ts';
import type { Settings } from './settings.ts';

/**
 * What this thread read once, for all its modules. Astro runs the pages in the build's own process, but from bundled
 * copies of the modules, so that a variable of a module would not do.
 */
interface Handed {
  settings?: Settings;
  archive?: Archive;
}

const NAME = Symbol.for('briefing-reader');
const shared = globalThis as { [name: symbol]: Handed | undefined };

export const handed: Handed = (shared[NAME] ??= {});
