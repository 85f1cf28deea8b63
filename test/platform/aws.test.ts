import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { awsSettings } from '../../functions/aws-settings.ts';
import type { Month } from '../../functions/domain/month.ts';
import { readClientSecret } from '../../functions/platform/client-secret.ts';
import type { World } from '../../functions/ports.ts';
import { openWorld } from '../../functions/world.ts';
import { testEnvironment } from '../support/world.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const input = { month: '2026-11' as Month, run: 'v1' };

/** Secrets as they may be kept: as they are, and as the console of AWS keeps key and value. */
const secrets: Readonly<Record<string, string>> = {
  plain: 'geheim\n',
  pair: '{"client_secret":"geheim"}',
  braced: '{geheim',
  other: '{"password":"x"}',
  empty: ' ',
};

/** What KMS and Step Functions are asked, and what they answer, in AWS's JSON protocol. */
const answers: Readonly<Record<string, (body: Readonly<Record<string, string>>) => object>> = {
  'TrentService.Sign': ({ Message = '' }) => ({
    Signature: sign('sha256', Buffer.from(Message, 'base64'), privateKey).toString('base64'),
  }),
  'TrentService.GetPublicKey': () => ({
    PublicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  }),
  'secretsmanager.GetSecretValue': ({ SecretId = '' }) => {
    const SecretString = secrets[SecretId];
    return SecretString === undefined ? { __type: 'ResourceNotFoundException' } : { SecretString };
  },
  'AWSStepFunctions.StartExecution': ({ name }) =>
    name === 'over' ? { __type: 'ExecutionAlreadyExists' } : { executionArn: 'arn', startDate: 1 },
};
const asked: string[] = [];
let variables: Readonly<Record<string, string>> = {};
const server = createServer(async (request, response) => {
  const target = String(request.headers['x-amz-target']);
  asked.push(target);
  const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString();
  const answer = answers[target]?.(JSON.parse(body)) ?? { __type: 'UnknownOperationException' };
  response.writeHead('__type' in answer ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(answer));
});
let world: World;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  variables = {
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_KMS: endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint,
    AWS_ENDPOINT_URL_SFN: endpoint,
  };
  world = openWorld({
    ...testEnvironment,
    ...variables,
    SIGNING_KEY: 'key',
    STATE_MACHINE: 'machine',
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('signs a text with the key in KMS, under the fingerprint of its public half, which is asked for once', async () => {
  const signature = await world.signer.sign('text');
  await world.signer.sign('other');
  const [key] = await world.signer.publicKeys();
  expect(signature.key).toBe(key?.fingerprint);
  const p1363 = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
  expect(verify('sha256', Buffer.from('text'), p1363, Buffer.from(signature.value, 'hex'))).toBe(true);
  expect(asked.filter((target) => target === 'TrentService.GetPublicKey')).toHaveLength(1);
});

it('starts an execution, and says of a name that is over that it ended', async () => {
  expect(await world.executions.start('new', input)).toBe('started');
  expect(await world.executions.start('over', input)).toBe('ended');
});

it('says which variable is missing when a function signs or starts without being given the means', async () => {
  const poor = openWorld(testEnvironment);
  await expect(poor.signer.sign('text')).rejects.toThrow('SIGNING_KEY is missing');
  await expect(poor.executions.start('name', input)).rejects.toThrow('STATE_MACHINE is missing');
});

it('reads a client secret where the environment says that it is kept, and says nothing of it where it is none', async () => {
  const read = (id: string) => readClientSecret(id, awsSettings(variables, 'SECRETS_MANAGER'));
  expect([await read('plain'), await read('pair'), await read('braced')]).toEqual([
    'geheim',
    'geheim',
    '{geheim',
  ]);
  for (const id of ['other', 'empty']) await expect(read(id)).rejects.toThrow('is empty, or is no text');
  await expect(read('absent')).rejects.toThrow();
  const confidential = openWorld({
    ...testEnvironment,
    ...variables,
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_CLIENT_ID: 'linping',
    OIDC_CLIENT_SECRET_ID: 'absent',
  });
  asked.length = 0;
  await expect(confidential.identity.begin('/bureau')).rejects.toThrow();
  expect(asked).toEqual(['secretsmanager.GetSecretValue']);
});
