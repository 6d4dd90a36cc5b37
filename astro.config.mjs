import { defineConfig } from 'astro/config';
import { readSettings } from './src/site/settings.ts';

const settings = readSettings();

export default defineConfig({
  site: settings.siteUrl,
  base: settings.basePath,
  cacheDir: settings.cacheDir,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: false,
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
});
