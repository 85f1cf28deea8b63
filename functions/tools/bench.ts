import { readdir } from 'node:fs/promises';
import type { Bench } from './bench/measurement.ts';

/**
 * `npm run bench [-- name …]`: every file of functions/tools/bench that offers `measure` (or those named), one after the other,
 * one JSON object a line. Runs from the project's folder, as npm does.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const files = await readdir('functions/tools/bench');
  const names = files.flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : [])).sort();
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`no such bench: ${unknown.join(', ')}; there are ${names.join(', ')}`);
  for (const name of wanted.length > 0 ? wanted : names) {
    const { measure }: Partial<Bench> = await import(`./bench/${name}.ts`);
    for (const measurement of (await measure?.()) ?? [])
      process.stdout.write(`${JSON.stringify(measurement)}\n`);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
