import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { programPlugin } from '../../infra/browser-programs.ts';

/**
 * Runs an entry of functions/ from its sources: `node functions/local/launch.ts tools/rank …`. Node strips types but
 * knows no JSX, so the entry is bundled first (packages stay outside); the same sources give the same file, which is kept.
 */
const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) throw new Error('usage: node functions/local/launch.ts <folder/entry> [arguments]');
const cache = fileURLToPath(new URL('../../node_modules/.cache/linping/', import.meta.url));
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL(`../${entry}.ts`, import.meta.url))],
  write: false,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  logLevel: 'error',
  plugins: [programPlugin],
});
const [bundle] = outputFiles;
if (bundle === undefined) throw new Error(`${entry} gave no bundle`);
const file = `${cache}${basename(entry)}-${createHash('sha256').update(bundle.contents).digest('hex').slice(0, 12)}.mjs`;
if (!existsSync(file)) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, bundle.contents);
  renameSync(`${file}.${process.pid}`, file);
}
process.argv = [process.execPath, file, ...args];
enableCompileCache(`${cache}compiled`);
await import(pathToFileURL(file).href);
