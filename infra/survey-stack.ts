import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Bundle } from './bundle.ts';
import { Alarms } from './constructs/alarms.ts';
import { DocumentStore } from './constructs/document-store.ts';
import { Events } from './constructs/events.ts';
import type { HouseFunction } from './constructs/house-function.ts';
import { MonthlyRanking } from './constructs/monthly-ranking.ts';
import { signInProvider } from './constructs/sign-in.ts';
import { Tables } from './constructs/tables.ts';
import { Timetable } from './constructs/timetable.ts';
import { Website } from './constructs/website.ts';
import { checked, type Deployment } from './deployment.ts';
import { type House, jobFunction, siteFunction, stepFunction } from './house.ts';
import { caseDay, deliverer, notifier } from './jobs.ts';
import { officeSites } from './office.ts';

/** The whole service. Read it as a map: who is wired to what, and who may do what with which table. */
export class SurveyStack extends Stack {
  readonly month: MonthlyRanking;
  private readonly tables: Tables;
  private readonly signingKey: Key;
  private readonly house: House;

  constructor(scope: Construct, id: string, deployment: Deployment, bundle: Bundle) {
    super(scope, id, { env: { region: checked(deployment).region }, description: 'Linping 邻评' });
    const alarms = new Alarms(this, 'Alarms', deployment.alarmMail);
    this.tables = new Tables(this, 'Tables');
    this.house = { stack: this, deployment, bundle, alarms, tables: this.tables };
    this.signingKey = new Key(this, 'SigningKey', {
      description: 'Signs sealed results; its public half is printed in the README and served beside them',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    const { domainName, certificate, timeZone } = deployment;
    const functions = {
      Plan: stepFunction(this.house, 'Plan'),
      Count: this.countStep(),
      Tally: this.tallyStep(),
      Rank: stepFunction(this.house, 'Rank'),
      Seal: this.sealStep(),
      Propose: stepFunction(this.house, 'Propose'),
    };
    this.month = new MonthlyRanking(this, 'Month', { functions, alarms });

    const wiring = {
      provider: signInProvider(this, deployment),
      signingKey: this.signingKey,
      month: this.month,
      documents: new DocumentStore(this, 'DocumentStore', { years: deployment.documentYears }),
    };
    const sites = { results: this.resultsSite(), ...officeSites(this.house, wiring) };
    new Website(this, 'Website', { domainName, certificate, resident: this.residentSite(), sites, alarms });

    const [start, daily] = [this.starter(), this.dailyJob()];
    const callees = {
      'start-month': { callee: start, input: { target: 'month' } },
      'start-count': { callee: start, input: { target: 'count' } },
      daily: { callee: daily, input: {} },
      notify: { callee: notifier(this.house), input: {} },
      'case-day': { callee: caseDay(this.house, wiring), input: {} },
      events: { callee: deliverer(this.house, new Events(this, 'Events')), input: {} },
    };
    new Timetable(this, 'Timetable', { timeZone, alarms, callees });
  }

  private residentSite(): HouseFunction {
    const used = ['ratings', 'records', 'codeKeys', 'monthKeys'] as const;
    const more = { concurrency: this.house.deployment.residentConcurrency };
    const resident = siteFunction(this.house, 'Resident', used, more, {
      impact: 'residents cannot rate, or see an error page',
      firstStep: 'read its log for the error’s name; StoreUnavailable: the table is throttled or down',
    });
    this.tables.grant(resident, 'ratings', 'get', 'put');
    this.tables.grant(resident, 'records', 'get', 'query');
    this.tables.grant(resident, 'codeKeys', 'get');
    this.tables.grant(resident, 'monthKeys', 'get');
    return resident;
  }

  private resultsSite(): HouseFunction {
    const more = {
      SIGNING_KEY: this.signingKey.keyArn,
      concurrency: this.house.deployment.resultsConcurrency,
    };
    const results = siteFunction(this.house, 'Results', ['records'], more, {
      impact: 'the public cannot see or download released results',
      firstStep: 'read its log for the error’s name; residents and the month do not depend on it',
    });
    this.tables.grant(results, 'records', 'get', 'query');
    this.grantKey(results, 'kms:GetPublicKey');
    return results;
  }

  /** Counts ratings and can read none. */
  private countStep(): HouseFunction {
    const count = stepFunction(this.house, 'Count', ['ratings']);
    this.tables.grantCount(count, 'ratings');
    return count;
  }

  /** Sees ratings, but no key that says whose they are. */
  private tallyStep(): HouseFunction {
    const tally = stepFunction(this.house, 'Tally', ['ratings']);
    this.tables.grant(tally, 'ratings', 'query');
    return tally;
  }

  /** Sees month keys to draw households for audits, and of ratings the keys alone: who took part, never an answer. */
  private sealStep(): HouseFunction {
    const key = { SIGNING_KEY: this.signingKey.keyArn };
    const seal = stepFunction(this.house, 'Seal', ['ratings', 'monthKeys'], key);
    this.tables.grantKeys(seal, 'ratings');
    this.tables.grantWithin(seal, 'ratings', '????-??#AUDIT', 'get', 'query', 'put');
    this.tables.grant(seal, 'monthKeys', 'get');
    this.grantKey(seal, 'kms:Sign', 'kms:GetPublicKey');
    return seal;
  }

  private starter(): HouseFunction {
    const more = { STATE_MACHINE: this.month.arn };
    const start = jobFunction(this.house, 'Start', ['records'], more, {
      impact: 'a month that is over is not evaluated, or tonight’s participation is not counted',
      firstStep:
        'read the log, then call it with {"target":"month"} or {"target":"count"}; twice does no harm',
    });
    this.tables.grant(start, 'records', 'get', 'query');
    this.month.grantStart(start);
    return start;
  }

  /** Makes keys, destroys keys and ratings, and has proposals computed again; it reads a key only to see whether there is one. */
  private dailyJob(): HouseFunction {
    const used = ['ratings', 'records', 'codeKeys', 'monthKeys'] as const;
    const more = { SIGNING_KEY: this.signingKey.keyArn, STATE_MACHINE: this.month.arn };
    const daily = jobFunction(this.house, 'Daily', used, more, {
      impact:
        'next month has no key (nobody can rate from the 1st), or an old month is not destroyed in 72 hours',
      firstStep: 'read the log, then call the function with {}; calling it twice does no harm',
    });
    this.tables.grant(daily, 'ratings', 'query', 'batch');
    this.tables.grant(daily, 'records', 'get', 'getBatch', 'query', 'put');
    this.tables.grant(daily, 'codeKeys', 'get', 'put');
    this.tables.grant(daily, 'monthKeys', 'get', 'put');
    this.grantKey(daily, 'kms:GetPublicKey');
    this.month.grantStart(daily);
    return daily;
  }

  private grantKey(grantee: IGrantable, ...actions: string[]): Grant {
    return Grant.addToPrincipal({ grantee, actions, resourceArns: [this.signingKey.keyArn] });
  }
}
