import type { AstroUserConfig } from 'astro';
import { bundling } from './bundling.ts';
import { formatRoutes } from './dev-routes.ts';
import type { Settings } from '../node/settings.ts';

/** How Astro makes the site of these settings, in a build and in development. */
export function astroConfig(settings: Settings): AstroUserConfig {
  return {
    site: settings.siteUrl,
    base: settings.basePath,
    cacheDir: settings.cacheDir,
    integrations: [formatRoutes()],
    trailingSlash: 'always',
    build: { format: 'directory', inlineStylesheets: 'never' },
    compressHTML: false,
    vite: bundling(settings),
    devToolbar: { enabled: false },
    experimental: { incrementalBuild: true },
  };
}
