import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { totalmem } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** Milliseconds in which the database may close its files by itself. */
const patience = 10_000;

/**
 * Heap of the database's thread, in MB: an eighth of the machine's memory, at most 1 GB. It is a limit, no reserve: lists of 50,000
 * compounds take 55 MB of it, six of them at once 85 MB, with a limit of 160 MB and of 512 MB alike.
 */
const heapLimit = Math.max(256, Math.min(1024, Math.floor(totalmem() / 8 / 1024 / 1024)));

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

/**
 * Starts the embedded database on disk in `folder`. Throws `DatabaseBusy` where another process has it open. `lost` hears once if the
 * database ends although nobody stopped it: by default the process then says so and ends, for nothing could be answered any more.
 */
export async function startDatabase(
  folder: string,
  lost: (cause: unknown) => void = endWithoutDatabase,
): Promise<EmbeddedDatabase> {
  const path = resolve(folder, 'database');
  await mkdir(path, { recursive: true });
  const worker = new Worker(pathToFileURL(resolve('functions/local/database-thread.ts')), {
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: heapLimit, maxYoungGenerationSizeMb: 16 },
  });
  const { port } = await firstMessage(worker);
  const endpoint = `http://127.0.0.1:${port}`;
  await assertOpen(endpoint, folder);
  const unwatch = watched(worker, lost);
  return {
    endpoint,
    stop: async () => {
      unwatch();
      const ended = once(worker, 'exit');
      worker.postMessage('stop');
      await Promise.race([ended, new Promise((done) => setTimeout(done, patience).unref())]);
      await worker.terminate();
    },
  };
}

/** Tells `lost` once of an end that nobody asked for, until the function it returns is called. */
function watched(worker: Worker, lost: (cause: unknown) => void): () => void {
  let cause: unknown;
  const failed = (error: unknown) => {
    cause = error;
  };
  const ended = (code: number) => lost(cause ?? new Error(`its thread ended with ${code}`));
  worker.on('error', failed).once('exit', ended);
  return () => worker.off('exit', ended);
}

/** Says in both languages that the database is gone and ends the process: an answer of 503 for ever helps nobody. */
function endWithoutDatabase(cause: unknown): never {
  console.error(
    `内置数据库意外停止，服务随之结束；已写入的数据都在磁盘上，重新启动即可。The embedded database ended unexpectedly and the service ends with it; what was written is on disk: start it again. ${String(cause)}`,
  );
  process.exit(1);
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
