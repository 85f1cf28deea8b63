import { CfnOutput, Duration } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';

/** Days for which the bus itself can send its events again; older ones come from the records (`npm run events -- replay`). */
const archiveDays = 365;

/** The bus by which other systems of the city hear what happened: whoever runs them adds rules of their own. Its archive keeps what went over it. */
export class Events extends Construct {
  private readonly bus: EventBus;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', {
      description: 'What Linping tells other systems: released rankings, listings, cases',
    });
    this.bus.archive('Archive', {
      description: 'Everything that went over the bus',
      eventPattern: { source: ['linping'] },
      retention: Duration.days(archiveDays),
    });
    new CfnOutput(this, 'EventBus', { value: this.bus.eventBusName });
  }

  /** Name of the bus, for who publishes. */
  get busName(): string {
    return this.bus.eventBusName;
  }

  /** Lets `grantee` publish. */
  grantPublish(grantee: IGrantable): Grant {
    return Grant.addToPrincipal({
      grantee,
      actions: ['events:PutEvents'],
      resourceArns: [this.bus.eventBusArn],
    });
  }
}
