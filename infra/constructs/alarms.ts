import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** What an alarm tells whoever is woken by it. */
export interface Trouble {
  /** Who notices, and what they do not get. */
  readonly impact: string;
  readonly firstStep: string;
}

/** Where all alarms go: one encrypted topic, with one mail address or more. Every alarm says its impact and the first step. */
export class Alarms extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, mail: string) {
    super(scope, id);
    const key = new Key(this, 'Key', {
      description: 'Encrypts alarms on their way to the operators',
      enableKeyRotation: true,
      pendingWindow: Duration.days(7),
    });
    key.grantEncryptDecrypt(new ServicePrincipal('cloudwatch.amazonaws.com'));
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    if (mail !== '') this.topic.addSubscription(new EmailSubscription(mail));
  }

  /** Raises an alarm when `metric` reaches one. */
  onFirst(scope: Construct, id: string, metric: IMetric, trouble: Trouble): void {
    this.over(scope, id, metric, 1, trouble);
  }

  /** Raises an alarm when `metric` reaches `threshold` in one of its periods. */
  over(scope: Construct, id: string, metric: IMetric, threshold: number, trouble: Trouble): void {
    this.alarm(scope, id, trouble, { metric, threshold, treatMissingData: TreatMissingData.NOT_BREACHING });
  }

  /** Raises an alarm when nothing at all is counted by `metric` in one of its periods: what should have run did not. */
  onSilence(scope: Construct, id: string, metric: IMetric, trouble: Trouble): void {
    this.alarm(scope, id, trouble, {
      metric,
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  private alarm(
    scope: Construct,
    id: string,
    trouble: Trouble,
    when: Pick<AlarmProps, 'metric' | 'threshold' | 'comparisonOperator' | 'treatMissingData'>,
  ): void {
    const alarm = new Alarm(scope, `${id}Alarm`, {
      ...when,
      evaluationPeriods: 1,
      alarmDescription: `Impact: ${trouble.impact}\nFirst step: ${trouble.firstStep}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}
