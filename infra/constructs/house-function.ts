import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Grant, type IGrantable, type IPrincipal, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Environment } from '../../functions/environment.ts';
import type { Bundle } from '../bundle.ts';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';

/** What every function must say of itself. */
export interface HouseFunctionProps {
  /** Entry below functions/ without `.lambda.ts`. */
  readonly entry: string;
  /** Who notices when this fails, and what they do not get: the first line of its alarm. */
  readonly impact: string;
  /** What to do first when this fails. */
  readonly firstStep: string;
  readonly environment: Partial<Environment>;
  readonly timeout: Duration;
  /** Megabytes; with them grows the share of a processor. */
  readonly memory: number;
  /** Whether it is called by events that nobody waits for: what fails for good is kept as a dead letter. */
  readonly asynchronous: boolean;
  /** How long it may go without being called at most, where it is called by a timetable. */
  readonly calledWithin?: Duration;
  /** Most copies at once; 0 for no limit of its own. */
  readonly concurrency?: number;
  readonly bundle: Bundle;
  readonly alarms: Alarms;
}

/**
 * A Lambda function as this house builds them: a role of its own that may write its own log and nothing else until
 * granted, a log that is kept for a month, an alarm that says the impact, dead letters where nobody waits for an answer.
 */
export class HouseFunction extends Construct implements IGrantable {
  readonly grantPrincipal: IPrincipal;
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id);
    const { entry, impact, firstStep, environment, timeout, memory, concurrency = 0, bundle, alarms } = props;
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const letters = props.asynchronous
      ? new DeadLetters(this, 'DeadLetters', { impact, firstStep, alarms })
      : undefined;
    this.grantPrincipal = role;
    this.lambda = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: bundle(entry),
      description: impact,
      role: role.withoutPolicyUpdates(),
      logGroup,
      environment: { ...environment },
      timeout,
      memorySize: memory,
      ...(concurrency > 0 && { reservedConcurrentExecutions: concurrency }),
      ...(letters && { deadLetterQueue: letters.queue, retryAttempts: 2, maxEventAge: Duration.hours(1) }),
    });
    Grant.addToPrincipal({
      grantee: this,
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resourceArns: [logGroup.logGroupArn],
    });
    letters?.grantSend(this);
    alarms.onFirst(this, 'Errors', this.lambda.metricErrors({ period: Duration.minutes(5) }), {
      impact,
      firstStep,
    });
    if (props.calledWithin !== undefined)
      alarms.onSilence(this, 'Silence', this.lambda.metricInvocations({ period: props.calledWithin }), {
        impact: `it was not even called: ${impact}`,
        firstStep: `see whether the schedules are enabled; then: ${firstStep}`,
      });
    alarms.onFirst(this, 'Throttles', this.lambda.metricThrottles({ period: Duration.minutes(5) }), {
      impact: `too many at once: ${impact}`,
      firstStep:
        'compare the copies running with the limit of the function and of the account; raise the lower one',
    });
  }
}
