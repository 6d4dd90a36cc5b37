import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Published } from './load.ts';
import type { Settings } from '../settings.ts';

/** What a thread of the build is given: the archive, the settings, and the folder that it writes into. */
export interface BesideData {
  archive: Published;
  settings: Settings;
  folder: string;
}

/** Files being written in a thread while Astro renders the pages, which alone leaves the second core idle. */
export interface Beside {
  /** Waits for them and moves them into a folder of the site. Throws what went wrong in the thread. */
  finish: (target: string) => Promise<void>;
  /** Stops the thread and removes what was not moved. */
  discard: () => Promise<void>;
}

/**
 * Starts a thread that writes files into `folder`, which is made anew. It lies beside the site's, because Astro empties
 * that when it begins, and so that moving costs nothing.
 */
export function startBeside(program: URL, folder: string, request: Omit<BesideData, 'folder'>): Beside {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const worker = new Worker(program, { workerData: { ...request, folder } satisfies BesideData });
  const finished = new Promise<void>((done, failed) => {
    worker.once('error', failed);
    worker.once('exit', (code) =>
      code === 0 ? done() : failed(new Error(`The thread of ${program.pathname} ended with code ${code}.`)),
    );
  });
  // Its end is awaited only after the pages'; till then a failure is no unhandled one.
  finished.catch(() => {});
  return {
    async finish(target) {
      await finished;
      moveInto(target, folder);
    },
    async discard() {
      await worker.terminate();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Moves all files of a folder into another, whose folders of the same names stay. */
function moveInto(target: string, source: string): void {
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    const from = join(source, entry.name);
    const to = join(target, entry.name);
    if (entry.isDirectory()) moveInto(to, from);
    else renameSync(from, to);
  }
}
