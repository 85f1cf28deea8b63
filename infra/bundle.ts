import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The code of a function by its entry, e.g. `resident/resident`. */
export type Bundle = (entry: string) => Code;

/**
 * Bundles an entry of functions/ for Lambda: ES modules split where something is imported lazily (KMS and Step Functions
 * stay out of the resident's start), without the SDK's search for credentials, which Lambda hands over in the environment.
 */
export const bundled: Bundle = (entry) => Code.fromAsset(bundleOf(entry));

/** The same for one entry, into a folder of its own; gives the folder with `index.mjs`. */
export function bundleOf(entry: string): string {
  const outdir = `${root}node_modules/.cache/linping/lambda/${entry}`;
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  buildSync({
    absWorkingDir: root,
    entryPoints: { index: `functions/${entry}.lambda.ts` },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    // Stack traces name our own functions.
    keepNames: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'error',
    alias: { '@aws-sdk/credential-provider-node': '@aws-sdk/credential-provider-env' },
    // Some packages of the SDK are CommonJS inside and ask for node's own modules.
    banner: { js: "import{createRequire as _r}from'node:module';const require=_r(import.meta.url);" },
  });
  return outdir;
}

/** Code that is never run: for a synthesis of which only the wiring matters (tests, the state machine's definition). */
export const unbundled: Bundle = () => Code.fromInline('exports.handler = undefined;');
