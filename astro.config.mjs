import { defineConfig } from 'astro/config';
import { astroSettings } from './src/node/settings.ts';
import { astroConfig } from './src/view/astro-config.ts';

// Variables of these names in the environment would take the place of Vite's own constants in `import.meta.env`.
for (const name of ['BASE_URL', 'SITE', 'PROD', 'DEV', 'MODE', 'SSR', 'ASSETS_PREFIX']) delete process.env[name];

export default defineConfig(astroConfig(astroSettings()));
