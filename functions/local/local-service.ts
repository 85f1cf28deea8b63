import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { awsSettings } from '../aws-settings.ts';
import { caseDay } from '../casework/case-day.ts';
import { deliverEvents } from '../events/deliver-events.ts';
import { tellWaiting } from '../notify/tell-waiting.ts';
import type { World } from '../ports.ts';
import { registered } from '../publishing/registered.ts';
import { daily } from '../ranking/daily.ts';
import { startCount, startMonth } from '../ranking/start.ts';
import { createMissingTables } from '../store/create-tables.ts';
import { openWorld, tableNames } from '../world.ts';
import { accountsOf } from './accounts.ts';
import { serveAws } from './aws-endpoints.ts';
import { clockPage } from './clock-page.ts';
import { writeData } from './data-folder.ts';
import { startDatabase } from './database.ts';
import { eventOperations, eventPage, eventsPath } from './event-log.ts';
import { fileLog } from './file-log.ts';
import { gateway } from './gateway.ts';
import { siteHandlers, stepHandlers } from './handlers.ts';
import { localProvider } from './identity-provider.ts';
import { defaultTimeZone, localEnvironment, providerPath } from './local-environment.ts';
import { messagePage, messagesPath } from './message-page.ts';
import { type MovedClock, movedClock } from './moved-clock.ts';
import { objectStore } from './object-store.ts';
import type { Options } from './options.ts';
import { leaveNote, nowPath } from './service-note.ts';
import { kmsOperations, localSigningKey } from './signing-key.ts';
import {
  type LocalStateMachine,
  localStateMachine,
  type StepHandlers,
  synthesisedDefinition,
} from './state-machine.ts';
import { runTimetable } from './timetable-runner.ts';

/** The local service with its database open; it answers requests once `listen` was called. */
export interface LocalService {
  readonly world: World;
  readonly clock: MovedClock;
  readonly machine: LocalStateMachine;
  /** Answers requests and follows the timetable from now on. */
  listen(): Promise<void>;
  /** Ends everything after the requests and writes under way. */
  stop(): Promise<void>;
}

/** Steps that whoever watches the terminal sees go by. */
const shown = new Set([
  'evaluation-started',
  'planned',
  'tallied',
  'ranked',
  'sealed',
  'shredded',
  'released',
]);

/** Opens the whole service on `folder`: database, signing key, state machine, and the same handlers that are deployed. */
export async function openLocalService(
  folder: string,
  options: Options,
  timeZone = defaultTimeZone,
): Promise<LocalService> {
  const database = await startDatabase(folder);
  let listening = false;
  const log = fileLog(folder, (event, facts) => {
    if (listening && shown.has(event)) console.log(`  ${event} ${Object.values(facts).join(' ')}`);
  });
  const clock = movedClock(options.start);
  const steps: { handlers: StepHandlers } = { handlers: {} };
  const machine = localStateMachine(
    () => synthesisedDefinition(folder),
    () => steps.handlers,
    (name, error) => log.error('execution-failed', error, { name }),
  );
  const operations = {
    ...kmsOperations(await localSigningKey(folder)),
    ...machine.operations,
    ...eventOperations(folder),
  };
  const aws = await serveAws(operations, objectStore(folder));
  const origin = `http://${options.host === '127.0.0.1' ? options.host : lanAddress()}:${options.port}`;
  const endpoints = { database: database.endpoint, aws: aws.endpoint };
  const environment = localEnvironment(endpoints, origin, timeZone, !options.empty);
  await createMissingTables(tableNames(environment), awsSettings(environment, 'DYNAMODB'));
  const world = openWorld(environment, { ports: { clock, log } });
  steps.handlers = stepHandlers(world);
  let provider: RequestListener | undefined;
  const beside = (path: string) => {
    if (!path.startsWith(`${providerPath}/`)) return undefined;
    provider ??= localProvider({ origin, env: process.env, accounts: () => accountsOf(folder) });
    return provider;
  };
  const server = gateway(routes(world, clock, folder), beside, log);
  let stopTimetable = () => {};
  return {
    world,
    clock,
    machine,
    listen: async () => {
      await leaveNote(folder, { pid: process.pid, origin, timeZone, endpoints });
      await writeData(folder, 'keys.json', JSON.stringify({ keys: await world.signer.publicKeys() }), 0o644);
      server.listen(options.port, options.host);
      await once(server, 'listening');
      listening = true;
      // The first page of a province should not wait for fifty thousand compounds: they are read behind it.
      const { firms, compounds } = registered(world);
      for (const list of [firms, compounds]) list().catch(() => {});
      stopTimetable = runTimetable(world, {
        'start-month': () => startMonth(world).then(machine.settled),
        'start-count': () => startCount(world).then(machine.settled),
        daily: () => daily(world),
        'case-day': () => caseDay(world),
        notify: () => tellWaiting(world),
        events: () => deliverEvents(world),
      });
    },
    stop: async () => {
      stopTimetable();
      await closed(server);
      await machine.settled().catch(() => {});
      aws.stop();
      await database.stop();
    },
  };
}

function routes(world: World, clock: MovedClock, folder: string) {
  const sites = siteHandlers(world);
  const local = clockPage(world, clock);
  const messages = messagePage(folder, clock.now);
  const events = eventPage(folder);
  return (path: string) => {
    if (path === messagesPath || path.startsWith(`${messagesPath}/`)) return messages;
    if (path === eventsPath) return events;
    if (path === nowPath) return async () => ({ statusCode: 200, body: String(clock.now()) });
    return path === '/local' ? local : sites(path);
  };
}

/** The first address of this machine that others on its network can reach. */
function lanAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1';
}

async function closed(server: Server): Promise<void> {
  if (!server.listening) return;
  server.closeIdleConnections();
  const ended = once(server, 'close');
  server.close();
  setTimeout(() => server.closeAllConnections(), 1000).unref();
  await ended;
}
