import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import type { World } from '../../functions/ports.ts';
import { openWorld } from '../../functions/world.ts';
import { testEnvironment } from '../support/world.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const input = { month: '2026-11' as Month, run: 'v1' };

/** What KMS and Step Functions are asked, and what they answer, in AWS's JSON protocol. */
const answers: Readonly<Record<string, (body: Readonly<Record<string, string>>) => object>> = {
  'TrentService.Sign': ({ Message = '' }) => ({
    Signature: sign('sha256', Buffer.from(Message, 'base64'), privateKey).toString('base64'),
  }),
  'TrentService.GetPublicKey': () => ({
    PublicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  }),
  'AWSStepFunctions.StartExecution': ({ name }) =>
    name === 'over' ? { __type: 'ExecutionAlreadyExists' } : { executionArn: 'arn', startDate: 1 },
};
const asked: string[] = [];
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
  world = openWorld({
    ...testEnvironment,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_KMS: endpoint,
    AWS_ENDPOINT_URL_SFN: endpoint,
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
