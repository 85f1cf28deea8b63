import { readFileSync } from 'node:fs';
import { program } from 'program:bureau/browser/import.ts';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { programAliases, programPlugin } from '../../infra/browser-programs.ts';

const name = 'program:bureau/browser/import.ts';

it('gives tests, the local service and Lambda the same program', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export { program } from '${name}'` },
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [programPlugin],
  });
  const local: unknown = await import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`
  );
  expect(local).toMatchObject({ program });
  const file = programAliases()[name] ?? '';
  expect(readFileSync(file, 'utf8')).toBe(`export const program = ${JSON.stringify(program)};\n`);
});

it('makes programs that run without anything of node', () => {
  expect(program).not.toMatch(/from ?"node:|require\(/);
  expect(program).toMatch(/export ?\{/);
});
