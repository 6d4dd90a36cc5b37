import type { AstroIntegration } from 'astro';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { timed } from '../site/phases.ts';

/** Makes the search index in `/search/data/` while Astro renders the pages. */
export function searchIndex(): AstroIntegration {
  let folder = '';
  let done: Promise<Error | null> = Promise.resolve(null);
  return {
    name: 'search-index',
    hooks: {
      'astro:build:start': () => {
        folder = mkdtempSync(join(tmpdir(), 'search-index-'));
        const worker = new Worker(new URL('./build/worker.ts', import.meta.url), { workerData: { outDir: folder } });
        // Kept as a value, so that a failure waits for its turn instead of ending the process half-way.
        done = new Promise((resolve) => {
          let failure: Error | null = null;
          worker.on('error', (cause) => (failure = cause as Error));
          worker.on('exit', () => resolve(failure));
        });
      },
      'astro:build:done': async ({ dir }) => {
        const failure = await timed('search index, beyond the pages', () => done);
        if (!failure) cpSync(folder, fileURLToPath(new URL('search/data/', dir)), { recursive: true });
        rmSync(folder, { recursive: true, force: true });
        if (failure) throw failure;
      },
    },
  };
}
