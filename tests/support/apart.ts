import { join } from 'node:path';

// Files that run at the same time build with caches of their own.
process.env['CACHE_DIR'] = join(process.env['TMPDIR']!, `cache-${process.env['VITEST_POOL_ID']}`);
