import { once } from 'node:events';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';
import { awsSettings } from '../../functions/aws-settings.ts';
import { createMissingTables } from '../../functions/store/create-tables.ts';
import type { TableNames } from '../../functions/store/schema.ts';
import { dynamoDbLocal, startDynamoDbLocal } from './dynamodb-local.ts';

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

/** AWS's own variables that point a world to a database on loopback. */
export function awsVariables(endpoint: string): Readonly<Record<string, string>> {
  return {
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  };
}

/** A database engine that speaks DynamoDB. */
export interface Engine {
  readonly name: string;
  start(): Promise<TestDatabase>;
}

/** dynalite, and AWS's own DynamoDB Local where Java and its package are found. */
export async function engines(): Promise<readonly Engine[]> {
  const folder = await dynamoDbLocal();
  const dynalite = { name: 'dynalite', start: startTestDatabase };
  if (folder === undefined) return [dynalite];
  return [dynalite, { name: 'DynamoDB Local', start: () => startWithJava(folder) }];
}

async function startWithJava(folder: string): Promise<TestDatabase> {
  const { endpoint, stop } = await startDynamoDbLocal(folder);
  await createMissingTables(testTables, awsSettings(awsVariables(endpoint), 'DYNAMODB'));
  const throttle = () => {
    throw new Error('only dynalite can be throttled');
  };
  return { endpoint, throttle, requests: () => new Map(), countAfresh: () => {}, stop };
}

/** Starts dynalite as a test database. */
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
  await createMissingTables(testTables, awsSettings(awsVariables(endpoint), 'DYNAMODB'));
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
