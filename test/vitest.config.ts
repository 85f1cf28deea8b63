import { defineConfig } from 'vitest/config';
import { vitePrograms } from '../infra/browser-programs.ts';

// Two workers: the build machines have two cores, and the flows start real engines of their own.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [vitePrograms],
  test: { include: ['test/**/*.test.{ts,tsx}'], maxWorkers: 2, testTimeout: 30_000, hookTimeout: 120_000 },
});
