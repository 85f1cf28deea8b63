import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { bundleEntry } from '../../../infra/bundle-entry.ts';
import { type Measurement, median, significant } from './measurement.ts';

const run = promisify(execFile);

/** How often each is imported, in turns. */
const runs = 20;

/** What the stack gives the resident's function; nothing is connected while it is imported. */
const environment = {
  AWS_REGION: 'local',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  RATINGS_TABLE: 'ratings',
  RECORDS_TABLE: 'records',
  CODE_KEYS_TABLE: 'code-keys',
  MONTH_KEYS_TABLE: 'month-keys',
  PUBLIC_ORIGIN: 'https://survey.example.org',
  TIME_ZONE: 'Asia/Shanghai',
  SERVICE_NAME: 'bench',
  DEMO: 'true',
};

/**
 * Milliseconds to import the resident's bundle as it is deployed, against a bare handler with `node:https` and hono, each in a
 * fresh process; and, so that nothing is hidden, the same with the store's SDK, which the first request that reads loads.
 */
export async function measure(): Promise<readonly Measurement[]> {
  const folder = bundleEntry('functions/resident/resident.lambda.ts');
  const sdk = (await readdir(folder)).filter((file) => file.startsWith('dynamodb-'));
  const bare = [join(bundleEntry('functions/tools/bench/bare-handler.ts'), 'index.mjs')];
  const resident = [join(folder, 'index.mjs')];
  const withSdk = [...resident, ...sdk.map((file) => join(folder, file))];
  const times = { bare: [] as number[], resident: [] as number[], withSdk: [] as number[] };
  for (let round = 0; round < runs; round++) {
    times.bare.push(await importTime(bare));
    times.resident.push(await importTime(resident));
    times.withSdk.push(await importTime(withSdk));
  }
  const against = median(times.bare);
  const line = (name: string, values: readonly number[]): Measurement => ({
    name,
    value: significant(median(values)),
    unit: 'ms',
    against: `bare handler with node:https and hono, ${significant(against)} ms`,
    ratio: significant(median(values) / against),
  });
  return [
    line('import of the resident bundle', times.resident),
    line('import of the resident bundle and of the store’s SDK', times.withSdk),
  ];
}

async function importTime(files: readonly string[]): Promise<number> {
  const addresses = JSON.stringify(files.map((file) => pathToFileURL(file).href));
  const program = `const before = performance.now(); for (const file of ${addresses}) await import(file); process.stdout.write(String(performance.now() - before));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
    env: environment,
  });
  return Number(stdout);
}
