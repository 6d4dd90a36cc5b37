import { defineConfig } from 'astro/config';
import { join } from 'node:path';
import { handSettings, readSettings } from './src/node/settings.ts';
import { astroConfig, clearEnvironment } from './src/view/astro-config.ts';

// For development and checks; a build is given its configuration by src/cli/build.ts.
const settings = readSettings();
clearEnvironment();
export default defineConfig(astroConfig(handSettings({ ...settings, cacheDir: join(settings.cacheDir, 'dev') })));
