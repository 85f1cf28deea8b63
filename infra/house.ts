import { Duration, type Stack } from 'aws-cdk-lib';
import type { TableId } from '../functions/store/schema.ts';
import type { Bundle } from './bundle.ts';
import type { Alarms } from './constructs/alarms.ts';
import { HouseFunction } from './constructs/house-function.ts';
import type { Tables } from './constructs/tables.ts';
import type { Deployment } from './deployment.ts';
import { environmentOf } from './environment-of.ts';

/** What every function of the service is made with. */
export interface House {
  readonly stack: Stack;
  readonly deployment: Deployment;
  readonly bundle: Bundle;
  readonly alarms: Alarms;
  readonly tables: Tables;
}

/** What goes wrong for people when a function fails, and what to do first. */
interface Trouble {
  readonly impact: string;
  readonly firstStep: string;
}

/** Variables that only some functions have. */
interface More {
  readonly SIGNING_KEY?: string;
  readonly STATE_MACHINE?: string;
  readonly DOCUMENTS_BUCKET?: string;
  readonly PIECES_BUCKET?: string;
  readonly EVENT_BUS?: string;
  readonly OIDC_ISSUER?: string;
  readonly OIDC_CLIENT_ID?: string;
  readonly OIDC_CLIENT_SECRET_ID?: string;
  readonly FIRST_ADMINISTRATOR?: string;
}

/** Sites and their entries below functions/. */
const sites = {
  Resident: 'resident/resident',
  Results: 'results/results',
  Bureau: 'bureau/bureau',
  Paper: 'bureau/paper',
  Firm: 'firm/firm',
  Api: 'api/api',
} as const;

/** A site has a whole processor: a copy's first request loads the store's SDK while a reader waits. */
export function siteFunction(
  house: House,
  name: keyof typeof sites,
  used: readonly TableId[],
  more: More & { readonly concurrency: number | undefined; readonly longest?: Duration },
  trouble: Trouble,
): HouseFunction {
  const { concurrency, longest = Duration.seconds(10), ...variables } = more;
  return new HouseFunction(house.stack, name, {
    ...house,
    ...trouble,
    entry: sites[name],
    environment: { ...variablesOf(house, used), ...variables },
    timeout: longest,
    memory: 1769,
    asynchronous: false,
    concurrency,
  });
}

/** Steps and their entries below functions/. */
const steps = {
  Plan: 'ranking/plan',
  Count: 'ranking/count',
  Tally: 'ranking/tally',
  Rank: 'ranking/rank',
  Seal: 'ranking/seal',
  Propose: 'casework/propose',
} as const;

/** A step of the state machine, which tries it again by itself: it finds and keeps its work in the records. */
export function stepFunction(
  house: House,
  name: keyof typeof steps,
  used: readonly TableId[] = [],
  more: More = {},
): HouseFunction {
  const step = new HouseFunction(house.stack, name, {
    ...house,
    entry: steps[name],
    impact: `the month’s evaluation (or the nightly count) stops at the step ${name} and is tried again`,
    firstStep: 'see whether the execution failed for good: if its own alarm is off, nothing is to be done',
    environment: { ...variablesOf(house, ['records', ...used]), ...patient, ...more },
    timeout: Duration.minutes(15),
    memory: 1769,
    asynchronous: false,
  });
  house.tables.grant(step, 'records', 'get', 'query', 'put');
  return step;
}

/** Jobs and their entries below functions/. */
const jobs = {
  Start: 'ranking/start',
  Daily: 'ranking/daily',
  Notify: 'notify/notify',
  Deliver: 'events/deliver',
  CaseDay: 'casework/case-day',
} as const;

/** A job that the timetable calls, once a day at least, and nobody waits for. */
export function jobFunction(
  house: House,
  name: keyof typeof jobs,
  used: readonly TableId[],
  more: More,
  trouble: Trouble,
): HouseFunction {
  return new HouseFunction(house.stack, name, {
    ...house,
    ...trouble,
    calledWithin: Duration.days(1),
    asynchronous: true,
    memory: 512,
    timeout: Duration.minutes(15),
    entry: jobs[name],
    environment: { ...variablesOf(house, used), ...patient, ...more },
  });
}

function variablesOf({ deployment, tables }: House, used: readonly TableId[]) {
  return environmentOf(deployment, (table) => (used.includes(table) ? tables.nameOf(table) : ''));
}

/** What runs at night may wait longer for the store than a reader. */
const patient = { STORE_PATIENCE: '20000' };
