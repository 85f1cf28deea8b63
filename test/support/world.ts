import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant, Month } from '../../functions/domain/month.ts';
import { serveAws } from '../../functions/local/aws-endpoints.ts';
import { eventOperations } from '../../functions/local/event-log.ts';
import { objectStore } from '../../functions/local/object-store.ts';
import { chineseWorkingDays } from '../../functions/platform/working-days.ts';
import type { Log, World } from '../../functions/ports.ts';
import { openWorld } from '../../functions/world.ts';
import { awsVariables, type Engine, startTestDatabase, type TestDatabase, testTables } from './database.ts';
import { testSigner } from './test-signer.ts';

/** An execution that was asked for. */
export interface StartedExecution {
  readonly name: string;
  readonly input: { readonly month: Month; readonly run: string };
}

/** The real world over a database in memory, with what a test wants to set and to see. */
export interface TestWorld extends World {
  readonly database: TestDatabase;
  /** Where the local endpoints of AWS keep what they are given: `documents/<hash>`, `events.jsonl`. */
  readonly folder: string;
  /** Sets the clock: an instant, or a time as ISO text with its offset, e.g. `2026-11-30T23:59:59.999+08:00`. */
  setNow(time: Instant | string): void;
  /** Executions started so far; the same name started again is answered `running`, after `endExecutions` `ended`. */
  readonly started: readonly StartedExecution[];
  endExecutions(): void;
  /** Log lines so far, in order. */
  readonly logged: readonly { readonly event: string; readonly error?: unknown }[];
  /** Capacity units consumed since `countAfresh`. */
  readonly consumed: { read: number; write: number };
  countAfresh(): void;
  /** The same database seen by another process: nothing remembered, same clock. */
  another(): World;
  stop(): Promise<void>;
}

/** The calendar with a notice for every year: what is decided in a test does not change with the newest year of the library. A test of doubt brings its own. */
const everyYearKnown = { ...chineseWorkingDays, knows: async () => true };

/** The environment of a test world. */
export const testEnvironment = {
  RATINGS_TABLE: testTables.ratings,
  RECORDS_TABLE: testTables.records,
  CODE_KEYS_TABLE: testTables.codeKeys,
  MONTH_KEYS_TABLE: testTables.monthKeys,
  DOCUMENTS_BUCKET: 'documents',
  PIECES_BUCKET: 'pieces',
  EVENT_BUS: 'linping',
  PUBLIC_ORIGIN: 'http://localhost',
  TIME_ZONE: 'Asia/Shanghai',
  SERVICE_NAME: '邻评',
  SITE_SPONSOR: '某县住房和城乡建设局',
  SITE_ICP: '某ICP备0号',
  SITE_POLICE_RECORD: '某公网安备0号',
  SITE_CODE: '0000000000',
  SITE_PRIVACY_CONTACT: '0000-0000000',
  SITE_NOTICE_WORD: '某住建',
  SITE_RECONSIDERATION: '某县人民政府',
  SITE_COURT: '某县人民法院',
  DEMO: 'false',
  /** Generous, for machines that run many tests at once; a test of impatience sets its own. */
  STORE_PATIENCE: '20000',
} as const;

/**
 * Opens a test world at `now` (default: noon of 15 November 2026 in Shanghai). Memories of the process age with the set
 * clock. `given` replaces ports and environment variables. Stop it in `afterAll`.
 */
export async function testWorld(
  given: {
    readonly now?: Instant | string;
    readonly ports?: Partial<World>;
    readonly environment?: Readonly<Record<string, string>>;
    readonly engine?: Pick<Engine, 'start'>;
  } = {},
): Promise<TestWorld> {
  const database = await (given.engine?.start ?? startTestDatabase)();
  const folder = await mkdtemp(join(tmpdir(), 'linping-test-'));
  const aws = await serveAws(eventOperations(folder), objectStore(folder));
  let now = instantOf(given.now ?? '2026-11-15T12:00:00+08:00');
  const consumed = { read: 0, write: 0 };
  const executions = recordedExecutions();
  const { log, logged } = recordedLog();
  const signer = testSigner();
  const open = () =>
    openWorld(
      {
        ...awsVariables(database.endpoint),
        AWS_ENDPOINT_URL_EVENTBRIDGE: aws.endpoint,
        AWS_ENDPOINT_URL_S3: aws.endpoint,
        ...testEnvironment,
        ...given.environment,
      },
      {
        stopwatch: () => now,
        meter: (operation, units) => {
          consumed[operation] += units;
        },
        ports: {
          ...{ clock: { now: () => now }, signer, log, executions: executions.port },
          workingDays: everyYearKnown,
          ...given.ports,
        },
      },
    );
  const world = open();
  await world.codeKeys.makeFirst();
  return {
    ...world,
    database,
    folder,
    setNow: (time) => {
      now = instantOf(time);
    },
    started: executions.started,
    endExecutions: executions.end,
    logged,
    consumed,
    countAfresh: () => {
      Object.assign(consumed, { read: 0, write: 0 });
      database.countAfresh();
    },
    another: open,
    stop: async () => {
      aws.stop();
      await rm(folder, { recursive: true, force: true });
      await database.stop();
    },
  };
}

function instantOf(time: Instant | string): Instant {
  const instant = typeof time === 'number' ? time : Date.parse(time);
  if (!Number.isFinite(instant)) throw new Error(`${time} is not a time`);
  return instant;
}

function recordedExecutions() {
  const started: StartedExecution[] = [];
  const ended = new Set<string>();
  const port: World['executions'] = {
    start: async (name, input) => {
      if (ended.has(name)) return 'ended';
      if (started.some((execution) => execution.name === name)) return 'running';
      started.push({ name, input });
      return 'started';
    },
  };
  return { port, started, end: () => started.forEach(({ name }) => void ended.add(name)) };
}

function recordedLog() {
  const logged: { event: string; error?: unknown }[] = [];
  const log: Log = {
    info: (event, facts = {}) => void logged.push({ event, ...facts }),
    error: (event, error, facts = {}) => void logged.push({ event, error, ...facts }),
  };
  return { log, logged };
}
