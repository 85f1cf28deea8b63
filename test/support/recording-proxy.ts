import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Engine, startTestDatabase } from './database.ts';

/** What left this process: the text of every request to the database, and the port of every connection that was opened. */
export interface Outgoing {
  readonly requests: readonly string[];
  readonly ports: ReadonlySet<number | undefined>;
  /** Ports of the database and of the proxy before it: nothing else should be spoken to. */
  readonly known: ReadonlySet<number | undefined>;
  stop(): void;
}

/** A database whose every request is written down, and a watch over every connection of this process. */
export function recorded(): { readonly engine: Pick<Engine, 'start'>; readonly outgoing: Outgoing } {
  const requests: string[] = [];
  const ports = new Set<number | undefined>();
  const known = new Set<number | undefined>();
  const watch = (message: unknown) => {
    const { socket } = message as { readonly socket: Socket };
    socket.once('connect', () => ports.add(socket.remotePort));
  };
  subscribe('net.client.socket', watch);
  const start = async () => {
    const database = await startTestDatabase();
    const { port } = new URL(database.endpoint);
    const server = createServer(async (incoming, response) => {
      const parts: Buffer[] = [];
      for await (const part of incoming) parts.push(part as Buffer);
      const body = Buffer.concat(parts);
      requests.push(`${incoming.url} ${JSON.stringify(incoming.headers)} ${body.toString()}`);
      const { method, url: path, headers } = incoming;
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      sent.end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const own = (server.address() as AddressInfo).port;
    for (const one of [Number(port), own]) known.add(one);
    const stop = async () => {
      server.closeAllConnections();
      server.close();
      await database.stop();
    };
    return { ...database, endpoint: `http://127.0.0.1:${own}`, stop };
  };
  return {
    engine: { start },
    outgoing: { requests, ports, known, stop: () => void unsubscribe('net.client.socket', watch) },
  };
}
