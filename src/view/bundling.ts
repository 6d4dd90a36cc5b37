import type { AstroUserConfig } from 'astro';
import { join } from 'node:path';
import { noteBundled } from '../node/licences.ts';
import { readLook } from '../node/look.ts';
import { settingsKey, type Settings } from '../node/settings.ts';
import { digestOf, projectVersion } from '../node/store.ts';

type ViteConfig = NonNullable<AstroUserConfig['vite']>;
type Plugin = Extract<NonNullable<ViteConfig['plugins']>[number], { name: string }>;

/** How scripts and styles of pages are bundled. */
export function bundling(settings: Settings): ViteConfig {
  return {
    // The content security policy lets nothing inline run or paint.
    // Large are only what waits for a click and what is rendered here; the weights of pages are measured by the bench.
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 4_000 },
    define: {
      'import.meta.env.PROGRAM': JSON.stringify(renderedWith(settings)),
      'import.meta.env.PAPER': JSON.stringify(readLook().colours.paper),
    },
    cacheDir: join(settings.cacheDir, 'vite'),
    plugins: [plainImports(), licences()],
    worker: { plugins: () => [licences()] },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [everyPage] } } } } } },
  };
}

/** One file for the scripts of every page, so that none is found only when another has come. */
const everyPage = {
  name: 'site',
  test: new RegExp(
    String.raw`preload-helper|SiteState\.astro\?astro&type=script|/src/client/(dom/(trusted-types|landing|storage)` +
      String.raw`|offline/(register|steady|ask))\.ts`,
  ),
};

/**
 * Names all that shapes a page besides what it is given, which is in its `pageKey`: the program with its libraries, and
 * the settings. Astro takes pages over from the last build where their keys and what is defined are the same.
 */
function renderedWith(settings: Settings): string {
  return digestOf(projectVersion(), settingsKey(settings));
}

const HELPER = '\0vite/preload-helper.js';

/**
 * Leaves dynamic imports to the browser. Vite wraps each in a call that also fetches what it imports in turn; that is
 * more code than the modules of a page that wait for a click, and they bring no style sheets with them.
 */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    apply: 'build',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}

/** Notes what is bundled for browsers: their scripts, and from the pages the styles and fonts that these name. */
function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle(_, bundle) {
      const scripts = this.environment.name === 'client';
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset') noteBundled(file.originalFileNames);
        else if (scripts) noteBundled(file.moduleIds);
      }
    },
  };
}
