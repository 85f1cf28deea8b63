import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BuildOptions, build, buildSync, type Plugin } from 'esbuild';

/**
 * Programs of pages: `import { program } from 'program:bureau/browser/import.ts'` is the text of that module of functions/, bundled for browsers.
 * Every bundler of the project (Lambda, local, tests) learns it here.
 */
const scheme = 'program:';
const folders = ['bureau/browser', 'web/browser'];
const functions = resolve(import.meta.dirname, '../functions');

const optionsFor = (name: string) =>
  ({
    entryPoints: [resolve(functions, name)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
  }) as const satisfies BuildOptions;

function moduleOf(name: string): string {
  return moduleWith(name, buildSync(optionsFor(name)).outputFiles[0]?.text);
}

function moduleWith(name: string, program: string | undefined): string {
  if (program === undefined) throw new Error(`the bundler made nothing of ${name}`);
  return `export const program = ${JSON.stringify(program.trim())};\n`;
}

/** For esbuild where it may wait: a program is bundled when something imports it. */
export const programPlugin: Plugin = {
  name: 'browser-programs',
  setup(host) {
    host.onResolve({ filter: /^program:/ }, ({ path }) => ({
      path: path.slice(scheme.length),
      namespace: 'program',
    }));
    host.onLoad({ filter: /./, namespace: 'program' }, async ({ path }) => {
      const { outputFiles } = await build(optionsFor(path));
      return { contents: moduleWith(path, outputFiles[0]?.text), loader: 'js' };
    });
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
    folders
      .flatMap((folder) =>
        readdirSync(resolve(functions, folder))
          .filter((file) => file.endsWith('.ts'))
          .map((file) => `${folder}/${file}`),
      )
      .map((name) => [`${scheme}${name}`, keptModule(moduleOf(name))]),
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
