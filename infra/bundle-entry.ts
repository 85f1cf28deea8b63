import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Bundles `source` (a path from the project's folder, in which everything of npm runs) for Lambda: ES modules, split where
 * something is imported lazily so that KMS and Step Functions stay out of the resident's start, and without the SDK's
 * search for credentials, which Lambda hands over in the environment. Gives the folder with `index.mjs`.
 */
export function bundleEntry(source: string): string {
  const outdir = resolve('node_modules/.cache/linping/lambda', source.replace(/(\.lambda)?\.ts$/, ''));
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
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
    alias: { '@aws-sdk/credential-provider-node': resolve('functions/platform/lambda-credentials.ts') },
    // Some packages of the SDK are CommonJS inside and ask for node's own modules.
    banner: {
      js: "import{createRequire as __linpingRequire}from'node:module';const require=__linpingRequire(import.meta.url);",
    },
  });
  return outdir;
}
