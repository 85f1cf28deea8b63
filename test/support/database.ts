import { once } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import { createMissingTables } from '../../functions/store/create-tables.ts';
import type { TableNames } from '../../functions/store/schema.ts';

/** What the tables of a test database are called. */
export const testTables: TableNames = {
  ratings: 'ratings',
  records: 'records',
  codeKeys: 'code-keys',
  monthKeys: 'month-keys',
};

/** A database for tests: dynalite in memory on a free port of loopback, with the tables of the schema. */
export interface TestDatabase {
  readonly endpoint: string;
  /** Answers the next `times` requests as a throttled table would, before the database sees them. */
  throttle(times: number): void;
  /** Requests answered so far by operation, e.g. `PutItem`, throttled ones included. */
  requests(): ReadonlyMap<string, number>;
  /** Forgets what `requests` counted. */
  countAfresh(): void;
  stop(): Promise<void>;
}

/** AWS's own variables that point the SDK to a database on loopback. */
export function awsVariables(endpoint: string): Readonly<Record<string, string>> {
  return {
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  };
}

/** Starts a test database and points this process's SDK to it; one at a time in a test file. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const server = dynalite({ createTableMs: 0 });
  const [answer] = server.listeners('request') as RequestListener[];
  if (answer === undefined) throw new Error('dynalite does not listen to requests');
  let toThrottle = 0;
  let requests = new Map<string, number>();
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse & { req: IncomingMessage }) => {
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    requests.set(operation, (requests.get(operation) ?? 0) + 1);
    if (toThrottle > 0) {
      toThrottle--;
      throttled(request, response);
    } else answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(process.env, awsVariables(endpoint));
  await createMissingTables(testTables);
  return {
    endpoint,
    throttle: (times) => {
      toThrottle = times;
    },
    requests: () => requests,
    countAfresh: () => {
      requests = new Map();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function throttled(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  const type = 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException';
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: type, message: 'throttled by the test' }));
}
