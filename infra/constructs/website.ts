import { CfnOutput, Duration, Size } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  ResponseType,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Alarms } from './alarms.ts';
import { Firewall } from './firewall.ts';
import type { HouseFunction } from './house-function.ts';

/** What the website consists of. */
export interface WebsiteProps {
  readonly domainName: string;
  readonly certificate: string;
  /** Answers everything that nobody else does. */
  readonly resident: HouseFunction;
  /** Who answers at and below a path: `results`, `bureau/paper`. */
  readonly sites: Readonly<Record<string, HouseFunction>>;
  readonly alarms: Alarms;
}

/** The public website: a regional REST API at the root of its own domain, behind a firewall; one function a site. */
export class Website extends Construct {
  constructor(scope: Construct, id: string, props: WebsiteProps) {
    super(scope, id);
    const log = new LogGroup(this, 'AccessLog', { retention: RetentionDays.ONE_MONTH });
    const api = new RestApi(this, 'Api', {
      endpointTypes: [EndpointType.REGIONAL],
      disableExecuteApiEndpoint: true,
      // Spreadsheets, archives and documents leave as bytes; the handlers decode every body, which then comes in base64.
      binaryMediaTypes: ['*/*'],
      minCompressionSize: Size.kibibytes(1),
      cloudWatchRole: true,
      domainName: {
        domainName: props.domainName,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', props.certificate),
        endpointType: EndpointType.REGIONAL,
        securityPolicy: SecurityPolicy.TLS_1_2,
      },
      deployOptions: {
        throttlingRateLimit: 500,
        throttlingBurstLimit: 1000,
        loggingLevel: MethodLoggingLevel.OFF,
        accessLogDestination: new LogGroupLogDestination(log),
        // Route patterns only: a path may hold a code, and an address is somebody's.
        accessLogFormat: AccessLogFormat.custom(
          '{"request":"$context.requestId","time":"$context.requestTime","route":"$context.resourcePath","method":"$context.httpMethod","status":"$context.status","ms":"$context.responseLatency","bytes":"$context.responseLength"}',
        ),
      },
    });
    api.addGatewayResponse('TooLarge', {
      type: ResponseType.REQUEST_TOO_LARGE,
      statusCode: '413',
      templates: { 'text/html': tooLarge },
    });
    const resident = new LambdaIntegration(props.resident.lambda, { allowTestInvoke: false });
    api.root.addMethod('ANY', resident);
    api.root.addProxy({ defaultIntegration: resident });
    for (const [path, site] of Object.entries(props.sites)) {
      const integration = new LambdaIntegration(site.lambda, { allowTestInvoke: false });
      const place = api.root.resourceForPath(path);
      place.addMethod('ANY', integration);
      place.addProxy({ defaultIntegration: integration });
    }
    new CfnWebACLAssociation(this, 'Guarded', {
      resourceArn: api.deploymentStage.stageArn,
      webAclArn: new Firewall(this, 'Firewall').arn,
    });
    new CfnOutput(this, 'PointTheDomainTo', { value: api.domainName?.domainNameAliasDomainName ?? '' });
    acknowledgeAll(api);
    const failures = api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' });
    props.alarms.over(this, 'ServerErrors', failures, 5, {
      impact: 'residents or readers are shown an error page; answers stay in their forms',
      firstStep:
        'look which function’s alarm is on; with none, whether the table is throttled or the region has an incident',
    });
  }
}

/** What somebody sees whose request no function takes: a file of more than 4 MB, sent by a browser without scripts. */
const tooLarge =
  '<!doctype html><meta charset="utf-8"><title>413</title><p>文件太大，没有收下。未启用脚本时不能超过 4 MB，启用脚本后不能超过 10 MB。请返回上一页。</p><p lang="en">The file is too large, so it was not accepted: at most 4 MB without scripts, 10 MB with scripts. Go back to the page before.</p>';

function acknowledgeAll(api: RestApi): void {
  const open =
    'Residents and readers have no account: a household shows its code, the ticket of its form says for whom it is. Behind /bureau every function checks session, grants and token itself, against an issuer of any make.';
  acknowledge(api, 'AwsSolutions-APIG4', open);
  acknowledge(api, 'AwsSolutions-COG4', open);
  acknowledge(
    api,
    'AwsSolutions-APIG2',
    'The functions check every request themselves, so that a reader gets a page in their own language and keeps what they filled in.',
  );
  acknowledge(
    api,
    'AwsSolutions-APIG6',
    'Execution logs name paths, and a path may hold a household code; access logs with route patterns are on.',
  );
  acknowledge(
    api,
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
    'API Gateway writes its logs with one role an account, for which AWS prescribes this policy.',
  );
}
