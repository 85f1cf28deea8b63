import type { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';

/**
 * The embedded DynamoDB in a thread of its own, so that the service and its database each have a core. Plain TypeScript
 * without imports of ours: it is started from its source. Says its port when it listens; stops on any message.
 */
const server: ReturnType<typeof createServer> = dynalite({ path: workerData.path, createTableMs: 0 });
server.listen(workerData.port ?? 0, '127.0.0.1', () => parentPort?.postMessage(server.address()));
server.on('error', (error) => {
  throw error;
});
parentPort?.once('message', () => {
  server.closeIdleConnections();
  server.close(() => parentPort?.close());
  // A connection kept alive would hold the database open until the thread is ended by force.
  setTimeout(() => server.closeAllConnections(), 500).unref();
});
