import { build } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noteBundled } from '../licences.ts';
import { WORKER_FILE } from '../../contract/offline-parts.ts';

/**
 * Writes the service worker into the built site. With offline reading switched off it is one that removes itself and
 * all it kept from browsers which have it: deleting the file alone would leave the old one running.
 */
export async function bundleWorker(folder: string, offline: boolean): Promise<void> {
  const { metafile } = await build({
    entryPoints: [
      fileURLToPath(
        new URL(offline ? '../../service-worker/worker.ts' : '../../service-worker/off.ts', import.meta.url),
      ),
    ],
    outfile: join(folder, WORKER_FILE),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
    metafile: true,
  });
  noteBundled(Object.keys(metafile.inputs));
}
