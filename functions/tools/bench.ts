import { readdir } from 'node:fs/promises';
import type { Bench } from './bench/measurement.ts';

/**
 * `npm run bench [-- name …]`: every file of functions/tools/bench that offers `measure` (or those named), one after the other,
 * one JSON object a line. Runs from the project's folder, as npm does.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const benches = await allBenches();
  const unknown = wanted.filter((name) => !benches.has(name));
  if (unknown.length > 0)
    throw new Error(`no such bench: ${unknown.join(', ')}; there are ${[...benches.keys()].join(', ')}`);
  for (const [name, { measure }] of benches) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const measurement of await measure()) process.stdout.write(`${JSON.stringify(measurement)}\n`);
  }
}

/** The benches by name: files of the folder that measure nothing themselves are none. */
async function allBenches(): Promise<ReadonlyMap<string, Bench>> {
  const benches = new Map<string, Bench>();
  for (const file of (await readdir('functions/tools/bench')).sort()) {
    if (!file.endsWith('.ts')) continue;
    const name = file.slice(0, -3);
    const { measure }: Partial<Bench> = await import(`./bench/${name}.ts`);
    if (measure !== undefined) benches.set(name, { measure });
  }
  return benches;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
