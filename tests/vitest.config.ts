import { defineConfig } from 'vitest/config';

// Two files at a time: while one waits for its browser, the other builds. More would only make both wait longer, and what
// they wait for may take its time.
export default defineConfig({
  test: {
    root: '.',
    globalSetup: 'tests/support/temporary.ts',
    setupFiles: 'tests/support/apart.ts',
    include: ['tests/**/*.test.ts'],
    // What is loaded and compiled once serves all files of a worker: half the computing of those that only reckon.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // What is waited for comes sooner or later, on a busy machine later.
    expect: { poll: { timeout: 20_000 } },
  },
});
