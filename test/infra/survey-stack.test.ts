import { describe, expect, it } from 'vitest';
import { many, type Resource, stackIn, statements } from './synthesised.ts';

describe.each(['ap-southeast-1', 'cn-north-1'])('the stack in %s, which cdk-nag has passed', (region) => {
  const { resources, ofType, propertiesOf, statementsOf } = stackIn(region);

  it('names no ARN of another partition, and nothing that the China regions do not have', () => {
    const text = JSON.stringify(resources);
    if (region.startsWith('cn-')) expect(text).not.toContain('arn:aws:');
    const missing = ['AWS::CloudFront', 'AWS::Lambda::Url', ...(region.startsWith('cn-') ? ['Cognito'] : [])];
    for (const type of missing) expect(text).not.toContain(type);
    expect(text).not.toContain('TracingConfig');
    expect(text).not.toContain('CLOUDFRONT');
  });

  it('allows no action and no resource by wildcard, but the executions that the map watches and documents by their hash', () => {
    const policies = ofType('AWS::IAM::Policy').flatMap(([, policy]) => statements(policy));
    expect(policies.length).toBeGreaterThan(10);
    for (const { Action, Resource } of policies) {
      for (const action of many(Action)) expect(action).not.toContain('*');
      const allowed = many(Action).includes('states:StopExecution')
        ? /:execution:Linping-month\/\*/
        : many(Action).join() === 's3:GetObject,s3:PutObject'
          ? /"\/(documents|pieces)\/\*"/g
          : '';
      expect(JSON.stringify(Resource).replaceAll(new RegExp(allowed, 'g'), '')).not.toContain('*');
    }
  });

  it('lets those who take ratings see month keys, those who tally ratings see none, and nobody scan', () => {
    const may = (start: string, table: string) =>
      statementsOf(start)
        .filter(({ Resource }) => JSON.stringify(Resource).includes(`Tables${table}`))
        .flatMap(({ Action }) => many(Action).map((action) => action.replace('dynamodb:', '')))
        .sort()
        .join(' ');
    const table = ['Ratings', 'Records', 'CodeKeys', 'MonthKeys'];
    const rights = (start: string) => table.map((name) => may(start, name));
    expect(rights('Resident')).toEqual(['GetItem PutItem', 'GetItem Query', 'GetItem', 'GetItem']);
    expect(rights('Results')).toEqual(['', 'GetItem Query', '', '']);
    const draws = 'BatchWriteItem GetItem PutItem Query';
    const registry = 'BatchGetItem DeleteItem DeleteItem GetItem PutItem Query';
    expect(rights('Bureau')).toEqual([`${draws} Query`, registry, 'GetItem PutItem', '']);
    expect(rights('Paper')).toEqual(['GetItem PutItem', 'GetItem PutItem Query', 'GetItem', 'GetItem']);
    expect(rights('Firm')).toEqual(['', `GetItem ${'PutItem '.repeat(5)}Query`, 'GetItem', '']);
    expect(rights('Api')).toEqual(['', 'GetItem Query', 'GetItem', '']);
    expect(rights('Plan')).toEqual(['', 'GetItem PutItem Query', '', '']);
    expect(rights('Tally')).toEqual(['Query', 'GetItem PutItem Query', '', '']);
    expect(rights('Count')).toEqual(['Query', 'GetItem PutItem Query', '', '']);
    expect(rights('Rank')).toEqual(['', 'GetItem PutItem Query', '', '']);
    expect(rights('Propose')).toEqual(['', 'GetItem PutItem Query', '', '']);
    expect(rights('Seal')).toEqual(['GetItem PutItem Query Query', 'GetItem PutItem Query', '', 'GetItem']);
    expect(rights('Start')).toEqual(['', 'GetItem Query', '', '']);
    expect(rights('Deliver')).toEqual(['', 'DeleteItem GetItem PutItem Query', '', '']);
    expect(rights('CaseDay')).toEqual(['GetItem', 'BatchGetItem GetItem PutItem Query', '', '']);
    expect(rights('Daily')).toEqual([
      'BatchWriteItem Query',
      'BatchGetItem GetItem PutItem Query',
      'GetItem PutItem',
      'GetItem PutItem',
    ]);
  });

  it('lets the nightly count count ratings but read none', () => {
    const onRatings = statementsOf('Count').filter(({ Resource }) =>
      JSON.stringify(Resource).includes('TablesRatings'),
    );
    expect(onRatings.map(({ Condition }) => Condition)).toEqual([
      { StringEquals: { 'dynamodb:Select': 'COUNT' } },
    ]);
  });

  it('lets the seal see of ratings the keys alone, and write households drawn for audits and nothing else there', () => {
    const onRatings = statementsOf('Seal').filter(({ Resource }) =>
      JSON.stringify(Resource).includes('TablesRatings'),
    );
    expect(onRatings.map(({ Action, Condition }) => [many(Action), Condition])).toEqual([
      [
        ['dynamodb:Query'],
        {
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk'] },
          StringEqualsIfExists: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
        },
      ],
      [
        ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
        { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['????-??#AUDIT'] } },
      ],
    ]);
  });

  it('lets the console see no rating: draws of audits and reports alone; the API the key of sessions alone', () => {
    const within = (start: string, table: string) =>
      statementsOf(start)
        .filter(({ Resource }) => JSON.stringify(Resource).includes(`Tables${table}`))
        .map(({ Condition }) => Condition);
    const leading = (partitions: string) => ({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [partitions] },
    });
    expect(within('Bureau', 'Ratings')).toEqual([leading('????-??#AUDIT'), leading('????-??#????#REPORT')]);
    expect(within('Api', 'CodeKeys')).toEqual([leading('SESSION-KEYS')]);
  });

  it('lets the console strike out firms and compounds alone; firms write what they say and do in their cases, paper the journal alone', () => {
    const changing = (start: string) =>
      statementsOf(start)
        .filter(({ Resource }) => JSON.stringify(Resource).includes('TablesRecords'))
        .filter(({ Action }) => many(Action).some((action) => /Put|Delete|BatchWrite/.test(action)))
        .map(({ Action, Condition }) => [
          many(Action).join(' '),
          JSON.stringify(Condition)?.match(/[A-Z]+(#\*|(?="\]))/g),
        ]);
    expect(changing('Bureau').slice(1)).toEqual([
      ['dynamodb:DeleteItem', ['FIRM#*']],
      ['dynamodb:DeleteItem', ['COMPOUND#*']],
    ]);
    expect(changing('Paper')).toEqual([['dynamodb:PutItem', ['JOURNAL#*']]]);
    expect(changing('Firm')).toEqual([
      ['dynamodb:PutItem', ['JOURNAL#*']],
      ['dynamodb:PutItem', ['PUBLISHING#*']],
      ['dynamodb:PutItem', ['CASE#*']],
      ['dynamodb:PutItem', ['CASES#*']],
      ['dynamodb:PutItem', ['OUTBOX']],
    ]);
  });

  it('signs people in at a pool with a second factor and no sign-up, or (in China) at the issuer that was named', () => {
    type Lambda = { Environment: { Variables: Readonly<Record<string, unknown>> } };
    const [bureau] = ofType('AWS::Lambda::Function').filter(([id]) => id.startsWith('Bureau'));
    const { Variables } = (bureau?.[1].Properties as unknown as Lambda | undefined)?.Environment ?? {
      Variables: {},
    };
    expect(Variables.FIRST_ADMINISTRATOR).toBe('f'.repeat(26));
    if (region.startsWith('cn-')) {
      expect(Variables.OIDC_ISSUER).toBe('https://login.example.org');
      return;
    }
    expect(JSON.stringify(Variables.OIDC_ISSUER)).toContain('SignInPeople');
    expect(propertiesOf('AWS::Cognito::UserPool')).toMatchObject([
      {
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        MfaConfiguration: 'ON',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        DeletionProtection: 'ACTIVE',
        Policies: { PasswordPolicy: { MinimumLength: 14, RequireSymbols: true } },
      },
    ]);
    expect(propertiesOf('AWS::Cognito::UserPoolClient')).toMatchObject([
      {
        GenerateSecret: false,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid'],
        CallbackURLs: ['https://survey.example.org/bureau/signed-in'],
        LogoutURLs: ['https://survey.example.org/bureau/signed-out'],
        PreventUserExistenceErrors: 'ENABLED',
      },
    ]);
  });

  it('routes every site to its own function, paper entry apart from the console', () => {
    const parts = new Set(
      propertiesOf<{ PathPart: string }>('AWS::ApiGateway::Resource').map(({ PathPart }) => PathPart),
    );
    expect(parts).toEqual(new Set(['{proxy+}', 'results', 'bureau', 'paper', 'firm', 'api']));
  });

  it('lets only the seal sign, and the daily job that seals the casework', () => {
    const signers = ofType('AWS::IAM::Policy').filter(([, policy]) =>
      statements(policy).some(({ Action }) => many(Action).includes('kms:Sign')),
    );
    expect(signers.map(([id]) => id.replace(/Role.*/, '')).sort()).toEqual(['CaseDay', 'Seal']);
  });

  it('gives every function Lambda’s newest Node on Arm, a role of its own, and a log kept for a month', () => {
    type Lambda = {
      Runtime: string;
      Architectures: string[];
      Role: unknown;
      LoggingConfig: { LogGroup: { Ref: string } };
    };
    const lambdas = propertiesOf<Lambda>('AWS::Lambda::Function');
    expect(lambdas).toHaveLength(17);
    expect(new Set(lambdas.map(({ Role }) => JSON.stringify(Role))).size).toBe(17);
    for (const { Runtime, Architectures, LoggingConfig } of lambdas) {
      expect([Runtime, Architectures]).toEqual(['nodejs24.x', ['arm64']]);
      expect(resources[LoggingConfig.LogGroup.Ref]?.Properties.RetentionInDays).toBe(30);
    }
    for (const { RetentionInDays } of propertiesOf<{ RetentionInDays: number }>('AWS::Logs::LogGroup'))
      expect(RetentionInDays).toBe(30);
  });

  it('keeps what fails for good where nobody waits for an answer: starter, daily job, messages, events, every schedule', () => {
    type Lambda = { DeadLetterConfig?: unknown };
    const lettered = ofType('AWS::Lambda::Function').filter(
      ([, { Properties }]) => (Properties as Lambda).DeadLetterConfig !== undefined,
    );
    expect(lettered.map(([id]) => id.slice(0, 5)).sort()).toEqual([
      'CaseD',
      'Daily',
      'Deliv',
      'Notif',
      'Start',
    ]);
    type Schedule = { Target: { DeadLetterConfig?: unknown; RetryPolicy?: unknown } };
    for (const { Target } of propertiesOf<Schedule>('AWS::Scheduler::Schedule')) {
      expect(Target.DeadLetterConfig).toBeDefined();
      expect(Target.RetryPolicy).toBeDefined();
    }
  });

  it('acts at the bureau’s hours in the bureau’s time zone', () => {
    type Schedule = { ScheduleExpression: string; ScheduleExpressionTimezone: string };
    const schedules = propertiesOf<Schedule>('AWS::Scheduler::Schedule');
    expect(schedules.map(({ ScheduleExpression }) => ScheduleExpression).sort()).toEqual([
      'cron(0 2 * * ? *)',
      'cron(0 3 * * ? *)',
      'cron(0 6 1 * ? *)',
      'cron(15 0 1 * ? *)',
      'cron(20 * * * ? *)',
      'cron(30 3 * * ? *)',
      'cron(30 8 * * ? *)',
      'cron(45 0 1 * ? *)',
    ]);
    for (const { ScheduleExpressionTimezone } of schedules)
      expect(ScheduleExpressionTimezone).toBe('Asia/Shanghai');
  });

  it('protects every table from deletion, backs ratings up for a week at most, and month keys not at all', () => {
    type Table = {
      DeletionProtectionEnabled: boolean;
      PointInTimeRecoverySpecification?: { RecoveryPeriodInDays: number };
      StreamSpecification?: unknown;
    };
    const days = (start: string) => {
      const found = ofType('AWS::DynamoDB::Table').find(([id]) => id.startsWith(start));
      if (found === undefined) throw new Error(`no table ${start}`);
      const { DeletionProtectionEnabled, PointInTimeRecoverySpecification, StreamSpecification } = found[1]
        .Properties as unknown as Table;
      expect(DeletionProtectionEnabled).toBe(true);
      expect(StreamSpecification).toBeUndefined();
      return PointInTimeRecoverySpecification?.RecoveryPeriodInDays ?? 0;
    };
    expect(['Ratings', 'Records', 'CodeKeys', 'MonthKeys'].map((name) => days(`Tables${name}`))).toEqual([
      7, 35, 35, 0,
    ]);
    for (const [, { DeletionPolicy }] of ofType('AWS::DynamoDB::Table') as [
      string,
      Resource & { DeletionPolicy: string },
    ][])
      expect(DeletionPolicy).toBe('Retain');
  });

  it('lets spreadsheets, archives and documents leave as bytes, not as base64 text', () => {
    expect(propertiesOf('AWS::ApiGateway::RestApi')).toMatchObject([{ BinaryMediaTypes: ['*/*'] }]);
  });

  it('says in words that a request is too large for any function', () => {
    expect(propertiesOf('AWS::ApiGateway::GatewayResponse')).toMatchObject([
      {
        ResponseType: 'REQUEST_TOO_LARGE',
        ResponseTemplates: { 'text/html': expect.stringContaining('4 MB') },
      },
    ]);
  });

  it('says in every alarm what it means and what to do first', () => {
    type AlarmProperties = { AlarmDescription: string; AlarmActions: unknown[] };
    const alarms = propertiesOf<AlarmProperties>('AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThan(20);
    for (const { AlarmDescription, AlarmActions } of alarms) {
      expect(AlarmDescription).toMatch(/^Impact: .{20,}\nFirst step: .{20,}$/);
      expect(AlarmActions).toHaveLength(1);
    }
  });

  it('raises an alarm when the starter, the daily job, the morning’s messages or events are not called for a day', () => {
    type AlarmProperties = { MetricName: string; Period: number; TreatMissingData: string };
    const alarms = propertiesOf<AlarmProperties>('AWS::CloudWatch::Alarm');
    const silences = alarms.filter(({ MetricName }) => MetricName === 'Invocations');
    expect(silences).toHaveLength(5);
    for (const silence of silences)
      expect(silence).toMatchObject({ Period: 86_400, TreatMissingData: 'breaching', Threshold: 1 });
  });

  it('logs route patterns only, never paths, addresses or browsers', () => {
    const text = JSON.stringify(propertiesOf('AWS::ApiGateway::Stage'));
    expect(text).toContain('$context.resourcePath');
    for (const telling of ['$context.path', 'sourceIp', 'userAgent', '$context.identity'])
      expect(text).not.toContain(telling);
  });
});
