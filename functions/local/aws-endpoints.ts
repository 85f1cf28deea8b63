import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One operation of an AWS service: its input, and its output or a refusal by AWS's error name. */
export type Operation = (
  input: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>> | Refusal>;

/** A refusal in AWS's own words. */
export class Refusal {
  readonly name: string;
  readonly message: string;
  constructor(name: string, message: string) {
    this.name = name;
    this.message = message;
  }
}

/**
 * Serves operations in AWS's JSON protocol on loopback, so that the very adapters that run on Lambda (KMS, Step Functions)
 * run here unchanged, pointed to by `AWS_ENDPOINT_URL_…`. Keys of `operations` are `X-Amz-Target` values; what names none, as
 * S3 does, is answered by `objects`.
 */
export async function serveAws(
  operations: Readonly<Record<string, Operation>>,
  objects?: RequestListener,
): Promise<{ readonly endpoint: string; stop(): void }> {
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: Readonly<Record<string, unknown>>) => {
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
    };
    if (objects !== undefined && request.headers['x-amz-target'] === undefined)
      return objects(request, response);
    const operation = operations[String(request.headers['x-amz-target'])];
    if (operation === undefined) return answer(400, { __type: 'UnknownOperationException' });
    try {
      const output = await operation(JSON.parse(await text(request)));
      if (output instanceof Refusal) return answer(400, { __type: output.name, message: output.message });
      return answer(200, output);
    } catch (error) {
      return answer(500, { __type: 'InternalFailure', message: error instanceof Error ? error.message : '' });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
