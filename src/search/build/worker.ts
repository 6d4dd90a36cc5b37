// Runs in a thread of its own while Astro renders the pages; src/cli/build.ts starts it.
import { workerData } from 'node:worker_threads';
import { join } from 'node:path';
import type { Archive } from '../../loaders/archive.ts';
import type { Settings } from '../../site/settings.ts';
import { writeSearchIndex } from './archive-index.ts';

const { folder, archive, settings } = workerData as { folder: string; archive: Pick<Archive, 'briefings' | 'speakers'>; settings: Settings };
await writeSearchIndex(archive, join(settings.cacheDir, 'search'), folder);
