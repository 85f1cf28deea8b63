import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { TableId } from '../functions/store/schema.ts';
import type { Bundle } from './bundle.ts';
import { Alarms } from './constructs/alarms.ts';
import { HouseFunction } from './constructs/house-function.ts';
import { MonthlyRanking } from './constructs/monthly-ranking.ts';
import { Tables } from './constructs/tables.ts';
import { Timetable } from './constructs/timetable.ts';
import { Website } from './constructs/website.ts';
import { checked, type Deployment } from './deployment.ts';
import { environmentOf } from './environment-of.ts';

/** The whole service. Read it as a map: who is wired to what, and who may do what with which table. */
export class SurveyStack extends Stack {
  readonly month: MonthlyRanking;
  private readonly deployment: Deployment;
  private readonly tables: Tables;
  private readonly signingKey: Key;
  private readonly house: { readonly bundle: Bundle; readonly alarms: Alarms };

  constructor(scope: Construct, id: string, deployment: Deployment, bundle: Bundle) {
    super(scope, id, { env: { region: checked(deployment).region }, description: 'Linping 邻评' });
    this.deployment = deployment;
    this.house = { bundle, alarms: new Alarms(this, 'Alarms', deployment.alarmMail) };
    this.tables = new Tables(this, 'Tables');
    this.signingKey = new Key(this, 'SigningKey', {
      description: 'Signs sealed results; its public half is printed in the README and served beside them',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    const { alarms } = this.house;
    const { domainName, certificate, timeZone } = deployment;
    const [resident, results] = [this.residentSite(), this.resultsSite()];
    new Website(this, 'Website', { domainName, certificate, resident, results, alarms });

    const functions = {
      Plan: this.step('Plan'),
      Count: this.countStep(),
      Tally: this.tallyStep(),
      Rank: this.step('Rank'),
      Seal: this.sealStep(),
    };
    this.month = new MonthlyRanking(this, 'Month', { functions, alarms });

    const [start, daily] = [this.starter(), this.dailyJob()];
    const callees = {
      'start-month': { callee: start, input: { target: 'month' } },
      'start-count': { callee: start, input: { target: 'count' } },
      daily: { callee: daily, input: {} },
    };
    new Timetable(this, 'Timetable', { timeZone, alarms, callees });
  }

  private residentSite(): HouseFunction {
    const resident = new HouseFunction(this, 'Resident', {
      ...this.house,
      ...site,
      entry: 'resident/resident',
      impact: 'residents cannot rate, or see an error page',
      firstStep: 'read its log for the error’s name; StoreUnavailable: the table is throttled or down',
      environment: this.variables('ratings', 'records', 'codeKeys', 'monthKeys'),
      concurrency: this.deployment.residentConcurrency,
    });
    this.tables.grant(resident, 'ratings', 'get', 'put');
    this.tables.grant(resident, 'records', 'get', 'query');
    this.tables.grant(resident, 'codeKeys', 'get');
    this.tables.grant(resident, 'monthKeys', 'get');
    return resident;
  }

  private resultsSite(): HouseFunction {
    const results = new HouseFunction(this, 'Results', {
      ...this.house,
      ...site,
      entry: 'results/results',
      impact: 'the public cannot see or download released results',
      firstStep: 'read its log for the error’s name; residents and the month do not depend on it',
      environment: { ...this.variables('records'), SIGNING_KEY: this.signingKey.keyArn },
      concurrency: this.deployment.resultsConcurrency,
    });
    this.tables.grant(results, 'records', 'get', 'query');
    this.grantKey(results, 'kms:GetPublicKey');
    return results;
  }

  /** Counts ratings and can read none. */
  private countStep(): HouseFunction {
    const count = this.step('Count', 'ratings');
    this.tables.grantCount(count, 'ratings');
    return count;
  }

  /** Sees ratings, but no key that says whose they are. */
  private tallyStep(): HouseFunction {
    const tally = this.step('Tally', 'ratings');
    this.tables.grant(tally, 'ratings', 'query');
    return tally;
  }

  private sealStep(): HouseFunction {
    const seal = this.step('Seal');
    this.grantKey(seal, 'kms:Sign', 'kms:GetPublicKey');
    return seal;
  }

  private starter(): HouseFunction {
    const start = this.job(
      'Start',
      ['records'],
      { STATE_MACHINE: this.month.arn },
      {
        impact: 'a month that is over is not evaluated, or tonight’s participation is not counted',
        firstStep:
          'read the log, then call it with {"target":"month"} or {"target":"count"}; twice does no harm',
      },
    );
    this.tables.grant(start, 'records', 'get', 'query');
    this.month.grantStart(start);
    return start;
  }

  /** Makes keys and destroys keys and ratings; it reads a key only to see whether there is one. */
  private dailyJob(): HouseFunction {
    const used = ['ratings', 'records', 'codeKeys', 'monthKeys'] as const;
    const daily = this.job(
      'Daily',
      used,
      { SIGNING_KEY: this.signingKey.keyArn },
      {
        impact:
          'next month has no key (nobody can rate from the 1st), or an old month is not destroyed in 72 hours',
        firstStep: 'read the log, then call the function with {}; calling it twice does no harm',
      },
    );
    this.tables.grant(daily, 'ratings', 'query', 'batch');
    this.tables.grant(daily, 'records', 'get', 'query', 'put');
    this.tables.grant(daily, 'codeKeys', 'get', 'put');
    this.tables.grant(daily, 'monthKeys', 'get', 'put');
    this.grantKey(daily, 'kms:GetPublicKey');
    return daily;
  }

  /** A step of the state machine, which tries it again by itself: it finds and keeps its work in the records. */
  private step(
    name: 'Plan' | 'Count' | 'Tally' | 'Rank' | 'Seal',
    ...used: readonly TableId[]
  ): HouseFunction {
    const key = name === 'Seal' ? { SIGNING_KEY: this.signingKey.keyArn } : {};
    const step = new HouseFunction(this, name, {
      ...this.house,
      entry: `ranking/${name.toLowerCase()}`,
      impact: `the month’s evaluation (or the nightly count) stops at the step ${name} and is tried again`,
      firstStep: 'see whether the execution failed for good: if its own alarm is off, nothing is to be done',
      environment: { ...this.variables('records', ...used), ...patient, ...key },
      timeout: Duration.minutes(15),
      memory: 1769,
      asynchronous: false,
    });
    this.tables.grant(step, 'records', 'get', 'query', 'put');
    return step;
  }

  /** A job that the timetable calls and nobody waits for. */
  private job(
    name: 'Start' | 'Daily',
    used: readonly TableId[],
    more: { readonly SIGNING_KEY?: string; readonly STATE_MACHINE?: string },
    trouble: { readonly impact: string; readonly firstStep: string },
  ): HouseFunction {
    return new HouseFunction(this, name, {
      ...this.house,
      ...trouble,
      ...daily,
      timeout: Duration.minutes(15),
      entry: `ranking/${name.toLowerCase()}`,
      environment: { ...this.variables(...used), ...patient, ...more },
    });
  }

  private variables(...used: readonly TableId[]) {
    return environmentOf(this.deployment, (table) => (used.includes(table) ? this.tables.nameOf(table) : ''));
  }

  private grantKey(grantee: IGrantable, ...actions: string[]): Grant {
    return Grant.addToPrincipal({ grantee, actions, resourceArns: [this.signingKey.keyArn] });
  }
}

/** A site has a whole processor: a copy's first request loads the store's SDK while a reader waits. */
const site = { timeout: Duration.seconds(10), memory: 1769, asynchronous: false };

const daily = { calledWithin: Duration.days(1), asynchronous: true, memory: 512 };

/** What runs at night may wait longer for the store than a reader. */
const patient = { STORE_PATIENCE: '20000' };
