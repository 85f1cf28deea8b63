import { execFile } from 'node:child_process';
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

/** Milliseconds to import the resident's bundle as it is deployed, against a bare handler with `node:https` and hono, each in a fresh process. */
export async function measure(): Promise<readonly Measurement[]> {
  const resident = bundleEntry('functions/resident/resident.lambda.ts');
  const bare = bundleEntry('functions/tools/bench/bare-handler.ts');
  const times = { resident: [] as number[], bare: [] as number[] };
  for (let round = 0; round < runs; round++) {
    times.bare.push(await importTime(bare));
    times.resident.push(await importTime(resident));
  }
  const [value, against] = [median(times.resident), median(times.bare)];
  return [
    {
      name: 'import of the resident bundle',
      value: significant(value),
      unit: 'ms',
      against: `bare handler with node:https and hono, ${significant(against)} ms`,
      ratio: significant(value / against),
    },
  ];
}

async function importTime(folder: string): Promise<number> {
  const address = pathToFileURL(join(folder, 'index.mjs')).href;
  const program = `const before = performance.now(); await import(${JSON.stringify(address)}); process.stdout.write(String(performance.now() - before));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
    env: environment,
  });
  return Number(stdout);
}
