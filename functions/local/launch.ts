import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Runs an entry of functions/ from its sources: `node functions/local/launch.ts tools/rank …`. Node strips types but
 * knows no JSX, so the entry is bundled first (packages stay outside); the same sources give the same file, which is kept.
 */
const [entry, ...args] = process.argv.slice(2);
if (entry === undefined) throw new Error('usage: node functions/local/launch.ts <folder/entry> [arguments]');
const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/linping/');
const file = `${cache}${basename(entry)}-${hashOfSources()}.mjs`;
if (!existsSync(file)) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, await bundled(entry));
  renameSync(`${file}.${process.pid}`, file);
}
process.argv = [process.execPath, file, ...args];
enableCompileCache(`${cache}compiled`);
await import(pathToFileURL(file).href);

/** Of everything a bundle is made from: reading it takes a tenth of the time that bundling takes. */
function hashOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const folder = join(root, 'functions');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  for (const path of [
    ...names.sort().map((name) => join(folder, name)),
    join(root, 'infra/browser-programs.ts'),
  ])
    hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

async function bundled(name: string): Promise<Uint8Array> {
  const { build } = await import('esbuild');
  const { programPlugin } = await import('../../infra/browser-programs.ts');
  const { outputFiles } = await build({
    entryPoints: [join(root, 'functions', `${name}.ts`)],
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
  if (bundle === undefined) throw new Error(`${name} gave no bundle`);
  return bundle.contents;
}
