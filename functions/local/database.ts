import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Milliseconds in which the database may close its files by itself. */
const patience = 10_000;

/** The embedded database while it runs. */
export interface EmbeddedDatabase {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  /** Ends it after the writes under way. */
  stop(): Promise<void>;
}

/** Another process holds the database of this data folder. */
export class DatabaseBusy extends Error {
  constructor(folder: string, cause: unknown) {
    super(`the database in ${folder} is used by another process`, { cause });
    this.name = 'DatabaseBusy';
  }
}

/** Starts the embedded database on disk in `folder`. Throws `DatabaseBusy` where another process has it open. */
export async function startDatabase(folder: string): Promise<EmbeddedDatabase> {
  const path = resolve(folder, 'database');
  await mkdir(path, { recursive: true });
  const worker = new Worker(pathToFileURL(resolve('functions/local/database-thread.ts')), {
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 },
  });
  const { port } = await firstMessage(worker);
  const endpoint = `http://127.0.0.1:${port}`;
  await assertOpen(endpoint, folder);
  return {
    endpoint,
    stop: async () => {
      const ended = once(worker, 'exit');
      worker.postMessage('stop');
      await Promise.race([ended, new Promise((done) => setTimeout(done, patience).unref())]);
      await worker.terminate();
    },
  };
}

async function firstMessage(worker: Worker): Promise<AddressInfo> {
  const [message] = await Promise.race([
    once(worker, 'message'),
    once(worker, 'error').then(([error]) => Promise.reject(error)),
  ]);
  return message as AddressInfo;
}

/** LevelDB opens at the first request: one that fails now means that the folder is locked or broken. */
async function assertOpen(endpoint: string, folder: string): Promise<void> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'DynamoDB_20120810.ListTables',
      'x-amz-date': 'local',
      authorization:
        'AWS4-HMAC-SHA256 Credential=local/local/local/dynamodb/aws4_request, SignedHeaders=host, Signature=local',
    },
    body: '{}',
    signal: AbortSignal.timeout(5000),
  }).catch((error: unknown) => error);
  if (!(response instanceof Response) || !response.ok) throw new DatabaseBusy(folder, response);
}
