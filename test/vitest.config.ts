import { defineConfig } from 'vitest/config';
import { vitePrograms } from '../infra/browser-programs.ts';

// Two workers: the build machines have two cores, and the flows start real engines of their own. A worker keeps the modules it has read from
// one file to the next, which saves a quarter of the time: no module of ours keeps anything but by the world it was given.
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  plugins: [vitePrograms],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    maxWorkers: 2,
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
