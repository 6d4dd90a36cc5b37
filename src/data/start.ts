import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Archive } from '../loaders/archive.ts';
import type { Settings } from '../site/settings.ts';

/** What the thread is given. */
export interface DataRequest {
  folder: string;
  archive: Pick<Archive, 'briefings' | 'speakers'>;
  settings: Settings;
}

/** Files being written in a thread. */
export interface DataFiles {
  /** Waits for them and moves them into the site's folder. Throws what went wrong in the thread. */
  finish: () => Promise<void>;
  /** Stops the thread and removes what was not moved. */
  discard: () => Promise<void>;
}

/**
 * Starts writing the data files while pages are built. They wait in a folder beside the site's, because Astro empties
 * that when it begins.
 */
export function startData(siteFolder: string, { briefings, speakers }: Archive, settings: Settings): DataFiles {
  const folder = `${siteFolder}.data`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const request: DataRequest = { folder, archive: { briefings, speakers }, settings };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: request });
  const finished = new Promise<void>((done, failed) => {
    worker.once('error', failed);
    worker.once('exit', (code) => (code === 0 ? done() : failed(new Error(`The thread that writes the data files ended with code ${code}.`))));
  });
  // Its end is awaited only after the pages'; till then a failure is no unhandled one.
  finished.catch(() => {});
  return {
    async finish() {
      await finished;
      moveInto(siteFolder, folder);
    },
    async discard() {
      await worker.terminate();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Moves all files of a folder into another, whose folders of the same names stay. */
function moveInto(target: string, source: string): void {
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const from = join(source, entry.name);
    const to = join(target, entry.name);
    if (entry.isDirectory()) {
      mkdirSync(to, { recursive: true });
      moveInto(to, from);
    } else {
      renameSync(from, to);
    }
  }
}
