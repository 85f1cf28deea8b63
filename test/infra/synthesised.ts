import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { unbundled } from '../../infra/bundle.ts';
import type { Deployment } from '../../infra/deployment.ts';
import { SurveyStack } from '../../infra/survey-stack.ts';

/** A resource of a template. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** A complete deployment in a region. */
export function sampleDeployment(region: string, given: Partial<Deployment> = {}): Deployment {
  const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws';
  return {
    region,
    domainName: 'survey.example.org',
    certificate: `arn:${partition}:acm:${region}:111122223333:certificate/sample`,
    timeZone: 'Asia/Shanghai',
    serviceName: '邻评',
    siteSponsor: '某县住房和城乡建设局',
    siteIcp: '某ICP备0号',
    sitePoliceRecord: '某公网安备0号',
    siteCode: '0000000000',
    sitePrivacyContact: '0000-0000000',
    siteNoticeWord: '某住建',
    siteReconsideration: '某县人民政府',
    siteCourt: '某县人民法院',
    demo: false,
    alarmMail: 'operator@example.org',
    residentConcurrency: 100,
    resultsConcurrency: 20,
    officeConcurrency: 20,
    documentYears: 10,
    oidcIssuer: region.startsWith('cn-') ? 'https://login.example.org' : '',
    oidcClientId: region.startsWith('cn-') ? 'linping' : '',
    oidcClientSecret: '',
    oidcClientSecretKey: '',
    firstAdministrator: 'f'.repeat(26),
    ...given,
  };
}

/** The template for a region, checked by cdk-nag: a finding that is not acknowledged makes this throw. */
export function synthesised(
  region: string,
  given: Partial<Deployment> = {},
): Readonly<Record<string, Resource>> {
  const app = new App({
    analyticsReporting: false,
    context: {
      '@aws-cdk/core:target-partitions': ['aws', 'aws-cn'],
      '@aws-cdk/aws-iam:minimizePolicies': true,
    },
  });
  new SurveyStack(app, 'Linping', sampleDeployment(region, given), unbundled);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app.synth().getStackByName('Linping').template.Resources;
}

/** A statement of a policy. */
export interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** One or many as many. */
export const many = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

/** The statements of a policy resource. */
export function statements(policy: Resource): readonly Statement[] {
  const { Statement } = policy.Properties.PolicyDocument as { Statement: readonly Statement[] };
  return Statement;
}

/** The synthesised stack of a region with ways to look into it; a role is named by how its function's id starts. */
export function stackIn(region: string, given: Partial<Deployment> = {}) {
  const resources = synthesised(region, given);
  const ofType = (type: string) => Object.entries(resources).filter(([, resource]) => resource.Type === type);
  return {
    resources,
    ofType,
    propertiesOf: <T>(type: string) => ofType(type).map(([, { Properties }]) => Properties as T),
    statementsOf: (start: string): readonly Statement[] =>
      ofType('AWS::IAM::Policy')
        .filter(([id]) => id.startsWith(start))
        .flatMap(([, policy]) => statements(policy)),
  };
}
