import { defineConfig } from 'astro/config';
import { formatRoutes } from './src/data/dev-routes.ts';
import { plainImports } from './src/site/plain-imports.ts';
import { readSettings } from './src/site/settings.ts';

const settings = readSettings();

// Variables of these names in the environment would take the place of Vite's own constants in `import.meta.env`.
for (const name of ['BASE_URL', 'SITE', 'PROD', 'DEV', 'MODE', 'SSR', 'ASSETS_PREFIX']) delete process.env[name];

export default defineConfig({
  site: settings.siteUrl,
  base: settings.basePath,
  cacheDir: settings.cacheDir,
  integrations: [formatRoutes()],
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: false,
  // The content security policy lets nothing inline run or paint.
  vite: { build: { assetsInlineLimit: 0 }, plugins: [plainImports()] },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
});
