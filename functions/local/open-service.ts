import { awsSettings } from '../aws-settings.ts';
import type { World } from '../ports.ts';
import { createMissingTables } from '../store/create-tables.ts';
import { type Given, openWorld, tableNames } from '../world.ts';
import { serveAws } from './aws-endpoints.ts';
import { contentOf } from './content.ts';
import { dataFolder } from './data-folder.ts';
import { startDatabase } from './database.ts';
import { eventOperations } from './event-log.ts';
import { defaultPort, defaultTimeZone, localEnvironment } from './local-environment.ts';
import { movedClock } from './moved-clock.ts';
import { objectStore } from './object-store.ts';
import { runningService } from './service-note.ts';
import { kmsOperations, localSigningKey } from './signing-key.ts';

/** A command says in its own words what it did; only errors of the service are shown beside them. */
const quietly: Given = {
  ports: {
    log: { info: () => {}, error: (event, error) => console.error(event, error) },
  },
};

/** The service as a command sees it. `stop` lets go of what was opened for the command. */
export interface OpenService {
  readonly world: World;
  stop(): Promise<void>;
}

/**
 * Opens the service for a command: the deployment that the environment names (`RECORDS_TABLE` is set), else the local
 * service that runs on the data folder (by its clock, which may have been moved), else the data folder itself. A fresh folder is marked as a service of one's own, so
 * that `npm start` makes no demo in it; one with a half made demo, which the next start takes away, is refused.
 */
export async function openService(env: Readonly<Record<string, string | undefined>>): Promise<OpenService> {
  if (env.RECORDS_TABLE !== undefined) return { world: openWorld(env, quietly), stop: async () => {} };
  const folder = dataFolder(env);
  const running = await runningService(folder);
  if (running !== undefined) {
    return {
      world: openWorld(localEnvironment(running.endpoints, running.origin, running.timeZone), {
        ports: { ...quietly.ports, clock: movedClock(Date.now() + running.ahead) },
      }),
      stop: async () => {},
    };
  }
  return ownService(folder);
}

async function ownService(folder: string): Promise<OpenService> {
  const { content } = await contentOf(folder, 'empty');
  if (content === 'under-way')
    throw new Error(
      `演示县还没有建好,请先运行 npm start。The demo in ${folder} is not finished: run npm start, or choose another DATA_DIR`,
    );
  const database = await startDatabase(folder);
  const operations = { ...kmsOperations(await localSigningKey(folder)), ...eventOperations(folder) };
  const aws = await serveAws(operations, objectStore(folder));
  const stop = async () => {
    aws.stop();
    await database.stop();
  };
  try {
    const endpoints = { database: database.endpoint, aws: aws.endpoint };
    const environment = localEnvironment(endpoints, `http://127.0.0.1:${defaultPort}`, defaultTimeZone);
    await createMissingTables(tableNames(environment), awsSettings(environment, 'DYNAMODB'));
    return { world: openWorld(environment, quietly), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
