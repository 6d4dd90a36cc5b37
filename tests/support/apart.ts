import { join } from 'node:path';
import { afterAll, vi } from 'vitest';

// Files that run at the same time build with caches of their own.
process.env['CACHE_DIR'] = join(process.env['TMPDIR']!, `cache-${process.env['VITEST_POOL_ID']}`);

// The next file runs in the same worker: with the platform as it is, not as this one had it.
afterAll(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
