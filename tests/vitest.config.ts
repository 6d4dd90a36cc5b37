import { defineConfig } from 'vitest/config';

// Builds and browsers share two cores: files run one after the other, and what they wait for may take its time.
export default defineConfig({
  test: {
    root: '.',
    globalSetup: 'tests/support/temporary.ts',
    include: ['tests/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
