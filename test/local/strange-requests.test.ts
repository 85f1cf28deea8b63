import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gateway } from '../../functions/local/gateway.ts';
import { type LocalService, openLocalService } from '../../functions/local/local-service.ts';
import { freePort, freshFolder } from '../support/command.ts';

let service: LocalService;
let port: number;

beforeAll(async () => {
  port = await freePort();
  const start = Date.parse('2026-11-20T12:00:00+08:00');
  service = await openLocalService(freshFolder(), { port, host: '127.0.0.1', start, empty: true });
  await service.world.codeKeys.makeFirst();
  await service.listen();
});
afterAll(() => service.stop());

/** What the service says to these bytes, until it closes or has answered once. */
async function said(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  const [data] = await once(socket, 'data');
  socket.destroy();
  return String(data);
}

const host = 'Host: localhost\r\n';
const end = 'Connection: close\r\n\r\n';
const form = 'Content-Type: application/x-www-form-urlencoded\r\n';

describe('a request that no browser sends', () => {
  it.each([
    ['two hosts', `GET / HTTP/1.1\r\n${host}Host: evil.example\r\n${end}`],
    ['no host', `GET / HTTP/1.1\r\n${end}`],
    ['TRACE', `TRACE / HTTP/1.1\r\n${host}X-Secret: s\r\n${end}`],
    [
      'two lengths',
      `POST /rate HTTP/1.1\r\n${host}${form}Content-Length: 5\r\nContent-Length: 6\r\n${end}q1=55`,
    ],
    [
      'length and chunks',
      `POST /rate HTTP/1.1\r\n${host}${form}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n${end}0\r\n\r\n`,
    ],
    ['a length that is none', `POST /rate HTTP/1.1\r\n${host}${form}Content-Length: x\r\n${end}`],
    ['two slashes', `GET //evil.example/ HTTP/1.1\r\n${host}${end}`],
    ['a line break in a header', `GET / HTTP/1.1\r\n${host}X: a\rb\r\n${end}`],
    ['an upgrade', `GET /rate HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`],
    [
      '20 KB in chunks',
      `POST /rate HTTP/1.1\r\n${host}${form}Transfer-Encoding: chunked\r\n${end}5000\r\n${'a'.repeat(0x5000)}\r\n0\r\n\r\n`,
    ],
  ])(
    '%s: refused or answered plainly, never an error of the service, nothing of it sent back',
    async (_, bytes) => {
      const answer = await said(bytes);
      expect(answer).toMatch(/^HTTP\/1\.1 (200|4\d\d) /);
      expect(answer).not.toMatch(/evil|X-Secret/);
    },
  );

  it('does not get a page for a method that the service does not have', async () => {
    expect(await said(`TRACE /rate HTTP/1.1\r\n${host}${end}`)).toMatch(/^HTTP\/1\.1 (400|405) /);
    expect(
      await said(`POST /rate HTTP/1.1\r\n${host}${form}Content-Length: 20000\r\n${end}${'a'.repeat(20_000)}`),
    ).toMatch(/^HTTP\/1\.1 413 /);
  });
});

it('a body that dribbles in is not waited for longer than half a minute, headers not longer than ten seconds', () => {
  const { requestTimeout, headersTimeout } = gateway(() => undefined);
  expect(requestTimeout).toBeGreaterThan(0);
  expect(requestTimeout).toBeLessThanOrEqual(30_000);
  expect(headersTimeout).toBeLessThanOrEqual(10_000);
});
