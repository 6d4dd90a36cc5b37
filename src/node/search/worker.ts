// Runs in a thread of its own while Astro renders the pages; src/cli/build.ts starts it.
import { workerData } from 'node:worker_threads';
import { join } from 'node:path';
import type { BesideData } from '../archive/threads.ts';
import { handSettings } from '../settings.ts';
import { writeSearchIndex } from './archive-index.ts';

const { folder, archive, settings } = workerData as BesideData;
handSettings(settings);
await writeSearchIndex(archive, join(settings.cacheDir, 'search'), folder, settings);
