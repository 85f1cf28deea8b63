import { once } from 'node:events';
import { connect } from 'node:net';
import type { APIGatewayProxyEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gateway } from '../../functions/local/gateway.ts';

let event: APIGatewayProxyEvent | undefined;
const said: string[] = [];
const log = {
  error: (word: string, _: unknown, facts = {}) => void said.push(`${word} ${JSON.stringify(facts)}`),
};
const mostOfLambda = 6 * 1024 * 1024;
const server = gateway(
  () => async (given) => {
    event = given;
    const bytes = Number(given.queryStringParameters?.bytes);
    if (bytes > 0) return { statusCode: 200, body: 'a'.repeat(bytes) };
    return {
      statusCode: 201,
      headers: { 'x-one': '1' },
      multiValueHeaders: { 'set-cookie': ['a=1', 'b=2'] },
      body: 'aGk=',
      isBase64Encoded: true,
    };
  },
  undefined,
  log,
);
let origin = '';
let port = 0;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  port = address.port;
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => void server.close());

it('hands a request over as the REST API does, and the answer back with all its cookies', async () => {
  const answer = await fetch(`${origin}/rate?lang=en&a=1&a=2`, {
    method: 'POST',
    body: '好',
    headers: { 'x-word': 'w' },
  });
  expect(answer.status).toBe(201);
  expect(await answer.text()).toBe('hi');
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(event).toMatchObject({
    httpMethod: 'POST',
    path: '/rate',
    isBase64Encoded: true,
    multiValueQueryStringParameters: { lang: ['en'], a: ['1', '2'] },
  });
  expect(Buffer.from(event?.body ?? '', 'base64').toString()).toBe('好');
});

it.each(['GET //evil HTTP/1.1', 'GET http://evil/ HTTP/1.1', 'GET /%zz HTTP/1.1', 'TRACE / HTTP/1.1'])(
  'survives %s',
  async (line) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    const [data] = await once(socket, 'data');
    expect(String(data)).toMatch(/^HTTP\/1\.1 (201|400) /);
    socket.destroy();
  },
);

it('refuses a body longer than API Gateway takes', async () => {
  const answer = await fetch(`${origin}/rate`, {
    method: 'POST',
    body: 'a'.repeat(10 * 1024 * 1024 + 1),
  }).catch(() => undefined);
  expect(answer?.status ?? 413).toBe(413);
});

it('refuses what Lambda would not take: 6 MB as JSON, the body in base64', async () => {
  const send = (bytes: number) => fetch(`${origin}/rate`, { method: 'POST', body: new Uint8Array(bytes) });
  expect((await send(4.4 * 1024 * 1024)).status).toBe(201);
  expect((await send(4.5 * 1024 * 1024)).status).toBe(413);
});

it('hands over an answer that Lambda would, and refuses a longer one with a line in the log that names no address', async () => {
  const envelope = JSON.stringify({ statusCode: 200, body: '' }).length;
  const whole = await fetch(`${origin}/results?bytes=${mostOfLambda - envelope}`);
  expect([whole.status, (await whole.text()).length]).toEqual([200, mostOfLambda - envelope]);
  expect(said).toEqual([]);
  const longer = await fetch(`${origin}/r/a-code?bytes=${mostOfLambda - envelope + 1}`);
  expect([longer.status, await longer.text()]).toEqual([502, 'Bad gateway']);
  expect(said).toEqual([`answer-too-large {"site":"r","bytes":${mostOfLambda + 1}}`]);
});
