// Runs beside Astro's rendering, in a thread of its own: tokenizing and packing would hold up the pages.
import { workerData } from 'node:worker_threads';
import { join } from 'node:path';
import { loadArchive } from '../../loaders/archive.ts';
import { readSettings } from '../../site/settings.ts';
import { writeSearchIndex } from './archive-index.ts';

const { transcriptsDir, cacheDir } = readSettings();
await writeSearchIndex(await loadArchive(transcriptsDir), join(cacheDir, 'search'), (workerData as { outDir: string }).outDir);
