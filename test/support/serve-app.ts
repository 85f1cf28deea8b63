import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Hono } from 'hono';

/** A site on a free port of loopback, for a real browser. `requests` lists what was asked for since `forget`. */
export interface ServedApp {
  readonly origin: string;
  readonly requests: string[];
  stop(): Promise<void>;
}

/** Serves the first of `apps` that knows a path; `before` may answer in their place (to play a lost connection). */
export async function serveApps(
  apps: readonly Hono[],
  before: (method: string, path: string) => 'drop' | 'serve' = () => 'serve',
): Promise<ServedApp> {
  const requests: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', 'http://localhost');
    requests.push(`${incoming.method} ${url.pathname}`);
    if (before(incoming.method ?? 'GET', url.pathname) === 'drop') return void incoming.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = chunks.length === 0 ? {} : { body: Buffer.concat(chunks) };
    const headers = new Headers(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    );
    const app = url.pathname.startsWith('/results') ? apps.at(-1) : apps[0];
    const response = await app?.request(url, { method: incoming.method ?? 'GET', headers, ...body });
    if (response === undefined) return void outgoing.writeHead(502).end();
    outgoing.statusCode = response.status;
    for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
    outgoing.setHeader('set-cookie', response.headers.getSetCookie());
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
