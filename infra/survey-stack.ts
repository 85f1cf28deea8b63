import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Environment } from '../functions/environment.ts';
import type { TableId } from '../functions/store/schema.ts';
import type { Bundle } from './bundle.ts';
import { Alarms } from './constructs/alarms.ts';
import { HouseFunction } from './constructs/house-function.ts';
import { MonthlyRanking } from './constructs/monthly-ranking.ts';
import { Tables } from './constructs/tables.ts';
import { Timetable } from './constructs/timetable.ts';
import { Website } from './constructs/website.ts';
import { checked, type Deployment } from './deployment.ts';

/** The whole service. Read it as a map: who is wired to what, and who may do what with which table. */
export class SurveyStack extends Stack {
  readonly month: MonthlyRanking;

  constructor(scope: Construct, id: string, deployment: Deployment, bundle: Bundle) {
    super(scope, id, { env: { region: checked(deployment).region }, description: 'Linping 邻评' });
    const { timeZone, domainName, certificate } = deployment;
    const alarms = new Alarms(this, 'Alarms', deployment.alarmMail);
    const tables = new Tables(this, 'Tables');
    const signingKey = new Key(this, 'SigningKey', {
      description: 'Signs sealed results; its public half is printed in the README and served beside them',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const house = { bundle, alarms };
    const environment = (...used: readonly TableId[]) => environmentOf(deployment, tables, used);
    const site = { ...house, timeout: Duration.seconds(10), memory: 1024, asynchronous: false };
    const step = { ...house, timeout: Duration.minutes(15), memory: 1769, asynchronous: false };
    const job = { ...house, timeout: Duration.minutes(15), memory: 512, asynchronous: true };
    const patient = { STORE_PATIENCE: '20000' };

    // The sites.
    const resident = new HouseFunction(this, 'Resident', {
      ...site,
      entry: 'resident/resident',
      impact: 'residents cannot rate, or see an error page',
      firstStep:
        'read the function’s log for the error’s name; StoreUnavailable means the table is throttled or down',
      environment: environment('ratings', 'records', 'codeKeys', 'monthKeys'),
      concurrency: deployment.residentConcurrency,
    });
    tables.grant(resident, 'ratings', 'get', 'put');
    tables.grant(resident, 'records', 'get', 'query');
    tables.grant(resident, 'codeKeys', 'get');
    tables.grant(resident, 'monthKeys', 'get');

    const results = new HouseFunction(this, 'Results', {
      ...site,
      entry: 'results/results',
      impact: 'the public cannot see or download released results',
      firstStep: 'read the function’s log for the error’s name; residents and the month do not depend on it',
      environment: { ...environment('records'), SIGNING_KEY: signingKey.keyArn },
      concurrency: deployment.resultsConcurrency,
    });
    tables.grant(results, 'records', 'get', 'query');
    grantKey(results, signingKey, 'kms:GetPublicKey');

    new Website(this, 'Website', { domainName, certificate, resident, results, alarms });

    // The month: plan, tally in batches, rank, seal; at night count in batches.
    const stepOf = (name: string, entry: string, used: readonly TableId[], key?: Key) =>
      new HouseFunction(this, name, {
        ...step,
        entry,
        impact: `the month’s evaluation (or the nightly count) stops at the step ${name}; it is tried again by itself`,
        firstStep:
          'see whether the execution failed for good: if its own alarm is off, nothing is to be done',
        environment: { ...environment(...used), ...patient, ...(key && { SIGNING_KEY: key.keyArn }) },
      });
    const plan = stepOf('Plan', 'ranking/plan', ['records']);
    tables.grant(plan, 'records', 'get', 'query', 'put');

    const tally = stepOf('Tally', 'ranking/tally', ['ratings', 'records']);
    tables.grant(tally, 'ratings', 'query');
    tables.grant(tally, 'records', 'get', 'query', 'put');

    const count = stepOf('Count', 'ranking/count', ['ratings', 'records']);
    tables.grantCount(count, 'ratings');
    tables.grant(count, 'records', 'get', 'query', 'put');

    const rank = stepOf('Rank', 'ranking/rank', ['records']);
    tables.grant(rank, 'records', 'get', 'query', 'put');

    const seal = stepOf('Seal', 'ranking/seal', ['records'], signingKey);
    tables.grant(seal, 'records', 'get', 'query', 'put');
    grantKey(seal, signingKey, 'kms:Sign', 'kms:GetPublicKey');

    const functions = { Plan: plan, Count: count, Tally: tally, Rank: rank, Seal: seal };
    this.month = new MonthlyRanking(this, 'Month', { functions, alarms });

    // What happens by itself.
    const start = new HouseFunction(this, 'Start', {
      ...job,
      entry: 'ranking/start',
      impact: 'a month that is over is not evaluated, or tonight’s participation is not counted',
      firstStep:
        'read the log, then call the function with {"target":"month"} or {"target":"count"}; calling it twice does no harm',
      environment: { ...environment('records'), ...patient, STATE_MACHINE: this.month.arn },
    });
    tables.grant(start, 'records', 'get', 'query');
    this.month.grantStart(start);

    const daily = new HouseFunction(this, 'Daily', {
      ...job,
      entry: 'ranking/daily',
      impact:
        'next month has no key (nobody can rate from the 1st), or an old month is not destroyed within 72 hours',
      firstStep: 'read the log, then call the function with {}; calling it twice does no harm',
      environment: {
        ...environment('ratings', 'records', 'codeKeys', 'monthKeys'),
        ...patient,
        SIGNING_KEY: signingKey.keyArn,
      },
    });
    tables.grant(daily, 'ratings', 'query', 'batch');
    tables.grant(daily, 'records', 'get', 'query', 'put');
    tables.grant(daily, 'codeKeys', 'get', 'put');
    tables.grant(daily, 'monthKeys', 'get', 'put');
    grantKey(daily, signingKey, 'kms:GetPublicKey');

    new Timetable(this, 'Timetable', {
      timeZone,
      alarms,
      callees: {
        'start-month': { callee: start, input: { target: 'month' } },
        'start-count': { callee: start, input: { target: 'count' } },
        daily: { callee: daily, input: {} },
      },
    });
  }
}

/** The variables of a function that uses the tables `used`: others' names are left out. */
function environmentOf(deployment: Deployment, tables: Tables, used: readonly TableId[]): Environment {
  const name = (table: TableId) => (used.includes(table) ? tables.nameOf(table) : '');
  return {
    RATINGS_TABLE: name('ratings'),
    RECORDS_TABLE: name('records'),
    CODE_KEYS_TABLE: name('codeKeys'),
    MONTH_KEYS_TABLE: name('monthKeys'),
    PUBLIC_ORIGIN: `https://${deployment.domainName}`,
    TIME_ZONE: deployment.timeZone,
    SIGNING_KEY: '',
    STATE_MACHINE: '',
    SERVICE_NAME: deployment.serviceName,
    SITE_SPONSOR: deployment.siteSponsor,
    SITE_ICP: deployment.siteIcp,
    SITE_POLICE_RECORD: deployment.sitePoliceRecord,
    SITE_CODE: deployment.siteCode,
    SITE_PRIVACY_CONTACT: deployment.sitePrivacyContact,
    DEMO: String(deployment.demo) as Environment['DEMO'],
  };
}

function grantKey(grantee: IGrantable, key: Key, ...actions: string[]): Grant {
  return Grant.addToPrincipal({ grantee, actions, resourceArns: [key.keyArn] });
}
