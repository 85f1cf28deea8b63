import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { programAliases } from './browser-programs.ts';

/**
 * Bundles `source` (a path from the project's folder, in which everything of npm runs) for Lambda: ES modules, split where
 * something is imported lazily so that KMS and Step Functions stay out of the resident's start, and without the SDK's
 * search for credentials, which Lambda hands over in the environment. Gives the folder with `index.mjs`, which goes with
 * the process: what is deployed is copied before.
 */
export function bundleEntry(source: string): string {
  const outdir = resolve(folderOfProcess(), source.replace(/(\.lambda)?\.ts$/, ''));
  buildSync({
    entryPoints: { index: resolve(source) },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'error',
    alias: {
      '@aws-sdk/credential-provider-node': resolve('functions/platform/lambda-credentials.ts'),
      ...programAliases(),
    },
    // Some packages of the SDK are CommonJS inside and ask for node's own modules.
    banner: {
      js: "import{createRequire as __linpingRequire}from'node:module';const require=__linpingRequire(import.meta.url);",
    },
  });
  return outdir;
}

let made: string | undefined;

/** A folder of this process alone, for others may be bundling the same; removed when it ends. */
function folderOfProcess(): string {
  if (made !== undefined) return made;
  const folder = resolve('node_modules/.cache/linping/lambda', String(process.pid));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  made = folder;
  return folder;
}
