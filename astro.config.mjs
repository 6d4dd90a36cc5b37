import { defineConfig } from 'astro/config';
import { formatRoutes } from './src/view/dev-routes.ts';
import { bundling } from './src/view/bundling.ts';
import { readSettings } from './src/node/settings.ts';

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
  vite: bundling(),
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
});
