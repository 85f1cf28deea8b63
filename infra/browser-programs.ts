import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSync, type Plugin } from 'esbuild';

/**
 * Programs of pages: `import { program } from 'program:bureau/browser/import.ts'` is the text of that module of functions/, bundled for browsers.
 * Every bundler of the project (Lambda, local, tests) learns it here.
 */
const scheme = 'program:';
const folder = 'bureau/browser';
const functions = resolve(import.meta.dirname, '../functions');

function moduleOf(name: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [resolve(functions, name)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error(`the bundler made nothing of ${name}`);
  return `export const program = ${JSON.stringify(file.text.trim())};\n`;
}

/** For esbuild where it may wait: a program is bundled when something imports it. */
export const programPlugin: Plugin = {
  name: 'browser-programs',
  setup(build) {
    build.onResolve({ filter: /^program:/ }, ({ path }) => ({
      path: path.slice(scheme.length),
      namespace: 'program',
    }));
    build.onLoad({ filter: /./, namespace: 'program' }, ({ path }) => ({
      contents: moduleOf(path),
      loader: 'js',
    }));
  },
};

/** The same for Vite, which runs the tests. */
export const vitePrograms = {
  name: 'browser-programs',
  resolveId: (id: string) => (id.startsWith(scheme) ? `\0${id}` : undefined),
  load: (id: string) => (id.startsWith(`\0${scheme}`) ? moduleOf(id.slice(scheme.length + 1)) : undefined),
};

let aliases: Readonly<Record<string, string>> | undefined;

/** For esbuild where it may not wait, and takes no plugins: every program as a module on disk, by its import's name. Made once a process. */
export function programAliases(): Readonly<Record<string, string>> {
  aliases ??= Object.fromEntries(
    readdirSync(resolve(functions, folder))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [`${scheme}${folder}/${file}`, keptModule(moduleOf(`${folder}/${file}`))]),
  );
  return aliases;
}

function keptModule(module: string): string {
  const cache = resolve(import.meta.dirname, '../node_modules/.cache/linping/programs');
  const file = `${cache}/${createHash('sha256').update(module).digest('hex').slice(0, 16)}.js`;
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, module);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}
