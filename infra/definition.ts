import { App } from 'aws-cdk-lib';
import { unbundled } from './bundle.ts';
import type { Deployment } from './deployment.ts';
import { SurveyStack } from './survey-stack.ts';

/** A deployment that exists only to be synthesised: the definition of the state machine depends on none of it. */
const local: Deployment = {
  region: 'local',
  domainName: 'local.example.org',
  certificate: 'arn:aws:acm:local:000000000000:certificate/local',
  timeZone: 'Asia/Shanghai',
  serviceName: 'local',
  siteSponsor: '',
  siteIcp: '',
  sitePoliceRecord: '',
  siteCode: '',
  sitePrivacyContact: '',
  siteNoticeWord: '',
  siteReconsideration: '',
  siteCourt: '',
  demo: true,
  alarmMail: '',
  residentConcurrency: 0,
  resultsConcurrency: 0,
  officeConcurrency: 0,
  documentYears: 0,
  oidcIssuer: 'https://local.example.org',
  oidcClientId: 'local',
  oidcClientSecret: '',
  oidcClientSecretKey: '',
  firstAdministrator: '',
};

/** The state machine as the stack synthesises it, in States Language; its tasks name `arn:aws:lambda:local:000000000000:function:<logical id>`. */
export function synthesisedDefinition(): unknown {
  const stack = new SurveyStack(new App({ analyticsReporting: false }), 'Linping', local, unbundled);
  const { definitionString } = stack.month.machine;
  return JSON.parse(textOf(stack.resolve(definitionString)));
}

/** A resolved template value as text, functions by their logical ids. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) {
    if ('Fn::Join' in value) {
      const [separator, parts] = value['Fn::Join'] as [string, unknown[]];
      return parts.map(textOf).join(separator);
    }
    if ('Fn::GetAtt' in value) {
      const [logicalId] = value['Fn::GetAtt'] as [string, string];
      return `arn:aws:lambda:local:000000000000:function:${logicalId}`;
    }
  }
  throw new Error(`the definition holds ${JSON.stringify(value)}, which has no local meaning`);
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(synthesisedDefinition())}\n`);
