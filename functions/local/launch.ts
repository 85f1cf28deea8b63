import { mkdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Runs an entry of functions/ from its sources: `node functions/local/launch.ts tools/rank …`. Node strips types but
 * knows no JSX, so the entry is bundled first; packages stay outside the bundle.
 */
const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) throw new Error('usage: node functions/local/launch.ts <folder/entry> [arguments]');
const functions = fileURLToPath(new URL('..', import.meta.url));
const outfile = fileURLToPath(
  new URL(`../../node_modules/.cache/linping/${process.pid}/${entry}.mjs`, import.meta.url),
);
await mkdir(fileURLToPath(new URL('../../node_modules/.cache/linping', import.meta.url)), {
  recursive: true,
});
await build({
  entryPoints: [`${functions}${entry}.ts`],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  sourcemap: 'inline',
  logLevel: 'error',
});
process.argv = [process.execPath, outfile, ...args];
await import(pathToFileURL(outfile).href);
