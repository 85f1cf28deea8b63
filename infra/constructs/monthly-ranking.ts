import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Grant, type IGrantable, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Alarms } from './alarms.ts';
import type { HouseFunction } from './house-function.ts';
import { monthlyDefinition, type Step, steps } from './monthly-definition.ts';

/** The monthly state machine over the functions of its steps. */
export class MonthlyRanking extends Construct {
  readonly arn: string;
  /** What was synthesised, for those who run it elsewhere. */
  readonly machine: CfnStateMachine;

  constructor(
    scope: Construct,
    id: string,
    {
      functions,
      alarms,
    }: { readonly functions: Readonly<Record<Step, HouseFunction>>; readonly alarms: Alarms },
  ) {
    super(scope, id);
    const stack = Stack.of(this);
    // Named, because a distributed map starts executions of its own machine: the role must know it before it exists.
    const name = `${stack.stackName}-month`;
    const { COLON_RESOURCE_NAME: arnFormat } = ArnFormat;
    this.arn = stack.formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: name,
      arnFormat,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    const allowed = [
      ...steps.map((step) => this.allow(role, ['lambda:InvokeFunction'], functions[step].lambda.functionArn)),
      this.allow(role, ['states:StartExecution'], this.arn),
      this.allow(role, ['states:DescribeExecution', 'states:StopExecution'], `${this.executionsOf(name)}/*`),
    ];
    acknowledge(
      role,
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:${stack.region}:<AWS::AccountId>:execution:${name}/*]`,
      'A distributed map watches and stops the child executions it has started; their names are made by Step Functions.',
    );
    this.machine = new CfnStateMachine(this, 'Machine', {
      stateMachineName: name,
      stateMachineType: 'STANDARD',
      roleArn: role.roleArn,
      definitionString: stack.toJsonString(monthlyDefinition((step) => functions[step].lambda.functionArn)),
    });
    for (const grant of allowed) grant.applyBefore(this.machine);
    acknowledge(
      this.machine,
      'AwsSolutions-SF1',
      'Step Functions keeps the whole history of a standard execution for 90 days, and every step logs; log delivery would need a role with wildcards.',
    );
    acknowledge(
      this.machine,
      'AwsSolutions-SF2',
      'X-Ray is not offered to functions in the China regions, and the history already shows every step and its time.',
    );
    this.watch(alarms);
  }

  /** Lets `grantee` start executions. */
  grantStart(grantee: IGrantable): Grant {
    return this.allow(grantee, ['states:StartExecution'], this.arn);
  }

  private allow(grantee: IGrantable, actions: string[], resource: string): Grant {
    return Grant.addToPrincipal({ grantee, actions, resourceArns: [resource] });
  }

  private executionsOf(name: string): string {
    const { COLON_RESOURCE_NAME: arnFormat } = ArnFormat;
    return Stack.of(this).formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: name,
      arnFormat,
    });
  }

  private watch(alarms: Alarms): void {
    for (const metricName of ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'])
      alarms.onFirst(
        this,
        metricName,
        new Metric({
          namespace: 'AWS/States',
          metricName,
          dimensionsMap: { StateMachineArn: this.arn },
          period: Duration.minutes(5),
          statistic: 'Sum',
        }),
        {
          impact:
            'a month is not ranked yet, or tonight’s participation figures are missing; nothing is lost',
          firstStep:
            'open the execution in the Step Functions console and read the state that failed; it is started again by the watchdogs, and every step can be run again',
        },
      );
  }
}
