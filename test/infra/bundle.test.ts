import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleEntry } from '../../infra/bundle-entry.ts';
import { awsVariables, startTestDatabase, type TestDatabase } from '../support/database.ts';
import { testEnvironment } from '../support/world.ts';

const run = promisify(execFile);
let database: TestDatabase;

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

/** Imports a bundle in a process of its own, as Lambda would, calls its handler with `event`, and gives what it answered. */
async function call(folder: string, event: object): Promise<unknown> {
  const address = pathToFileURL(join(folder, 'index.mjs')).href;
  const program = `const { handler } = await import(${JSON.stringify(address)}); console.error(JSON.stringify(await handler(${JSON.stringify(event)}, {})));`;
  const env = { ...awsVariables(database.endpoint), ...testEnvironment };
  const { stderr } = await run(process.execPath, ['--input-type=module', '-e', program], { env });
  return JSON.parse(stderr);
}

const get = (path: string) => ({
  httpMethod: 'GET',
  path,
  headers: { host: 'localhost' },
  multiValueHeaders: { host: ['localhost'] },
  queryStringParameters: null,
  multiValueQueryStringParameters: null,
  requestContext: {},
  body: null,
  isBase64Encoded: false,
});

it('runs the resident’s bundle: a page, and a wrong code after reading the keys', async () => {
  const folder = bundleEntry('functions/resident/resident.lambda.ts');
  expect(await call(folder, get('/'))).toMatchObject({ statusCode: 200 });
  expect(await call(folder, get('/r/00000000000000000000000000'))).toMatchObject({ statusCode: 404 });
});

it('runs the results’ bundle', async () => {
  const folder = bundleEntry('functions/results/results.lambda.ts');
  expect(await call(folder, get('/results'))).toMatchObject({ statusCode: 200 });
});

it.each(['bureau/bureau', 'bureau/paper'])(
  'runs the bundle of %s: signed out it leads to the sign-in',
  async (entry) => {
    const folder = bundleEntry(`functions/${entry}.lambda.ts`);
    const answer = await call(folder, get('/bureau/trail'));
    expect(answer).toMatchObject({ statusCode: 303 });
    expect(JSON.stringify(answer)).toContain('/bureau/sign-in?to=%2Fbureau%2Ftrail');
  },
);

it('runs the API’s bundle', async () => {
  const folder = bundleEntry('functions/api/api.lambda.ts');
  expect(await call(folder, get('/api/openapi.json'))).toMatchObject({ statusCode: 200 });
});

it('runs the bundles of starter and daily job, which find nothing to do twice', async () => {
  const start = bundleEntry('functions/ranking/start.lambda.ts');
  const daily = bundleEntry('functions/ranking/daily.lambda.ts');
  expect(await call(start, { target: 'month' })).toBeNull();
  for (const made of [1, 0])
    expect((await call(daily, {})) as { keysMade: unknown[] }).toMatchObject({
      keysMade: { length: expect.toSatisfy((count: number) => (made === 1 ? count >= 1 : count === 0)) },
    });
});

it('runs the bundle of the hourly delivery, which finds nothing to tell', async () => {
  const deliver = bundleEntry('functions/events/deliver.lambda.ts');
  expect(await call(deliver, {})).toEqual({ events: 0, waiting: 0, dropped: 0 });
});

describe.each([
  ...['plan', 'tally', 'count', 'rank', 'seal'].map((step) => `ranking/${step}`),
  'casework/propose',
])('the bundle of the step %s', (step) => {
  it('loads, and refuses an input that is none', async () => {
    const folder = bundleEntry(`functions/${step}.lambda.ts`);
    await expect(call(folder, { month: 'x', run: 'y' })).rejects.toThrow('a step needs');
  });
});

it('keeps the SDK of the store, KMS, Step Functions, S3 and EventBridge out of what the resident’s start loads', () => {
  const folder = bundleEntry('functions/resident/resident.lambda.ts');
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, name] of text.matchAll(/(?:from|import)"\.\/([^"]+)"/g)) if (name) load(name);
  };
  load('index.mjs');
  const text = [...loaded].map((file) => readFileSync(join(folder, file), 'utf8')).join('');
  for (const client of [
    'DynamoDBClient',
    'TrentService',
    'AWSStepFunctions',
    'x-amz-copy-source',
    'AWSEvents',
  ])
    expect(text).not.toContain(client);
  expect(text.length).toBeLessThan(200_000);
  expect(readdirSync(folder).length).toBeGreaterThan(loaded.size);
});
