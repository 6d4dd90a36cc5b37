import { join } from 'node:path';
import { afterAll, vi } from 'vitest';

// Files that run at the same time build with caches of their own.
process.env['CACHE_DIR'] = join(process.env['TMPDIR']!, `cache-${process.env['VITEST_POOL_ID']}`);
// What Node compiles for one build, the next ones need too: a tenth of the work of a small build. Not for the tests
// themselves, which would write all that they have loaded when they end.
process.env['NODE_COMPILE_CACHE'] = join(process.env['TMPDIR']!, 'compiled');

// The next file runs in the same worker: with the platform as it is, not as this one had it.
afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
