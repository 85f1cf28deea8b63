import { defineConfig } from 'vitest/config';

// Two workers: the build machines have two cores, and the flows start real engines of their own.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: { include: ['test/**/*.test.{ts,tsx}'], maxWorkers: 2, testTimeout: 30_000, hookTimeout: 120_000 },
});
