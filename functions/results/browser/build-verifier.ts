import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * The text of `verifier-program.ts`: the verification program for browsers as one string, bundled from `verify.ts`. It is
 * kept in the repository so that every bundler (Lambda, local, tests) finds a plain module; a test fails where it is out
 * of date, and writes it anew when run with UPDATE_VERIFIER=1.
 */
export async function verifierModule(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./verify.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2020',
    legalComments: 'none',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('the bundler made no file');
  // Base64: no linter or formatter reads code inside a string.
  const text = Buffer.from(file.text.trim()).toString('base64');
  return [
    '/** Made by build-verifier.ts from verify.ts; not to be edited. */',
    'export const verifierProgram = Buffer.from(',
    `  '${text}',`,
    "  'base64',",
    ').toString();',
    '',
  ].join('\n');
}
