import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { awsSettings } from '../../../aws-settings.ts';
import { type Compound, parseCompoundId } from '../../../domain/compound.ts';
import { defaultSurvey } from '../../../domain/default-survey.ts';
import { addMonths, type Day, type Month } from '../../../domain/month.ts';
import { startDatabase } from '../../../local/database.ts';
import { demoPolicy } from '../../../local/demo/demo-rules.ts';
import { gateway, type HttpHandler } from '../../../local/gateway.ts';
import { siteHandlers } from '../../../local/handlers.ts';
import { defaultTimeZone, localEnvironment } from '../../../local/local-environment.ts';
import type { World } from '../../../ports.ts';
import { createMissingTables } from '../../../store/create-tables.ts';
import { openWorld, tableNames } from '../../../world.ts';

/** Something to send a load to. */
export interface Target {
  readonly origin: string;
  stop(): Promise<void>;
}

/** The local service as a target: its own database on disk in a folder of its own, with a compound of `households` and the present month open. */
export interface ServiceTarget extends Target {
  readonly world: World;
  readonly compound: Compound;
  readonly month: Month;
  /** Capacity units read and written since the last `countAfresh`. */
  readonly consumed: { read: number; write: number };
  countAfresh(): void;
}

/** Opens it: the gateway, the handlers and the embedded database of `npm start`, without its timetable, its state machine and its log. */
export async function serviceTarget(households: number): Promise<ServiceTarget> {
  const folder = await mkdtemp(join(tmpdir(), 'linping-load-'));
  const database = await startDatabase(folder);
  const endpoints = { database: database.endpoint, aws: '' };
  const environment = localEnvironment(endpoints, 'http://127.0.0.1', defaultTimeZone, false);
  await createMissingTables(tableNames(environment), awsSettings(environment, 'DYNAMODB'));
  const consumed = { read: 0, write: 0 };
  const world = openWorld(environment, {
    ports: { log: { info: () => {}, error: () => {} } },
    meter: (operation, units) => {
      consumed[operation] += units;
    },
  });
  const month = world.calendar.monthOf(world.clock.now());
  const compound = await register(world, month, households);
  const server = await listening(gateway(siteHandlers(world)));
  return {
    world,
    compound,
    month,
    consumed,
    countAfresh: () => Object.assign(consumed, { read: 0, write: 0 }),
    origin: originOf(server),
    stop: async () => {
      await closed(server);
      await database.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** The least that can stand behind the same gateway: one hono route each for what a load asks, answering as the service does, without looking. */
export async function bareTarget(): Promise<Target> {
  const app = new Hono();
  app.get('/r/:code', (c) => c.text('404', 404));
  app.post('/rate', async (c) => {
    await c.req.arrayBuffer();
    return c.redirect('/thanks', 303);
  });
  const handler = handle(app) as HttpHandler;
  const server = await listening(gateway(() => handler));
  return { origin: originOf(server), stop: () => closed(server) };
}

async function register(world: World, month: Month, households: number): Promise<Compound> {
  const id = parseCompoundId('0001');
  if (id === undefined) throw new Error('0001 is a compound id');
  const day = `${month}-01` as Day;
  const letters = {
    number: 1,
    issue: 0,
    households: [[1, households]] as const,
    printed: day,
    delivered: day,
  };
  await world.codeKeys.makeFirst();
  const [key = ''] = await world.codeKeys.activeIds();
  const compound: Compound = {
    id,
    name: '测试小区',
    district: '',
    mode: 'self-managed',
    households: { count: households, source: '', day },
    tenures: [],
    batches: [{ ...letters, key }],
    communityLine: '',
    version: 1,
  };
  await world.registry.putCompound(compound);
  await world.rules.addPolicy(demoPolicy(month));
  await world.rules.addSurvey(defaultSurvey(month));
  for (const back of [0, 1, 2]) await world.monthKeys.makeOnce(addMonths(month, -back));
  return compound;
}

async function listening(server: Server): Promise<Server> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closed(server: Server): Promise<void> {
  const ended = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await ended;
}
