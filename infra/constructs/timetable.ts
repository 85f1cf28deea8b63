import { Stack } from 'aws-cdk-lib';
import { Grant, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { type TimetableEntry, timetable } from '../../functions/timetable.ts';
import type { Alarms } from './alarms.ts';
import { DeadLetters } from './dead-letters.ts';
import type { HouseFunction } from './house-function.ts';

/** Which function an entry of the timetable calls, and with what. */
export type Callees = Readonly<
  Record<TimetableEntry['target'], { readonly callee: HouseFunction; readonly input: object }>
>;

/** The timetable in the bureau's time zone, as EventBridge Scheduler keeps it. A call that cannot be made is a dead letter. */
export class Timetable extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { readonly timeZone: string; readonly callees: Callees; readonly alarms: Alarms },
  ) {
    super(scope, id);
    const letters = new DeadLetters(this, 'DeadLetters', {
      impact:
        'a scheduled job was not even started: the close of a month, the nightly count or the daily job',
      firstStep:
        'read the dead letter; start the function by hand with the input it names (all of them can be run twice)',
      alarms: props.alarms,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    letters.grantSend(role);
    const callees = new Set(Object.values(props.callees).map(({ callee }) => callee.lambda.functionArn));
    Grant.addToPrincipal({ grantee: role, actions: ['lambda:InvokeFunction'], resourceArns: [...callees] });
    for (const entry of timetable) {
      const { callee, input } = props.callees[entry.target];
      new CfnSchedule(this, entry.name, {
        description: `${entry.name}: ${entry.target}`,
        scheduleExpression: cronOf(entry),
        scheduleExpressionTimezone: props.timeZone,
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: callee.lambda.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify(input),
          deadLetterConfig: { arn: letters.queue.queueArn },
          retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 10 },
        },
      });
    }
  }
}

/** An entry as Scheduler's cron: minute, hour, day of month, month, day of week, year. */
export function cronOf({ minute, hour, dayOfMonth }: TimetableEntry): string {
  return `cron(${minute} ${hour === 'every' ? '*' : hour} ${dayOfMonth ?? '*'} * ? *)`;
}
