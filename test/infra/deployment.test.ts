import { App } from 'aws-cdk-lib';
import { expect, it } from 'vitest';
import { checked, readDeployment } from '../../infra/deployment.ts';
import { sampleDeployment } from './synthesised.ts';

const readFrom = (context: object) => readDeployment(new App({ context: { ...context } }).node);

it('reads the context of cdk.json, and single values given on the command line before it', () => {
  const { region, domainName, certificate, oidcIssuer, oidcClientId } = sampleDeployment('cn-north-1');
  const signIn = { oidcIssuer, oidcClientId };
  const linping = { region, domainName: 'other.example.org', certificate, demo: 'true', ...signIn };
  expect(readFrom({ linping, 'linping:domainName': domainName })).toMatchObject({
    region,
    domainName,
    timeZone: 'Asia/Shanghai',
    demo: true,
  });
});

it('refuses to go without a domain, and says how to give one', () => {
  const read = () => readFrom({ linping: { region: 'cn-north-1', demo: 'true' } });
  expect(read).toThrow('domainName is missing');
  expect(read).toThrow('-c linping:<name>=<value>');
});

it.each([
  'siteSponsor',
  'siteIcp',
  'sitePoliceRecord',
  'siteCode',
  'sitePrivacyContact',
  'siteReconsideration',
  'siteCourt',
] as const)('refuses a deployment for real residents without %s, and lets a demo go without', (fact) => {
  const without = sampleDeployment('cn-north-1', { [fact]: '' });
  expect(() => checked(without)).toThrow(fact);
  expect(checked({ ...without, demo: true })).toMatchObject({ demo: true });
});

it('refuses a certificate of another region or partition', () => {
  const { certificate } = sampleDeployment('us-east-1');
  expect(() => checked(sampleDeployment('cn-north-1', { certificate }))).toThrow(
    'arn:aws-cn:acm:cn-north-1:',
  );
});

it.each(['localhost', 'https://a.example', 'a_b.example', '-a.example'])(
  'refuses %s as a domain',
  (domainName) => {
    expect(() => checked(sampleDeployment('cn-north-1', { domainName }))).toThrow('is no domain name');
  },
);

it('refuses concurrency that is no whole number', () => {
  expect(() => checked(sampleDeployment('cn-north-1', { residentConcurrency: 1.5 }))).toThrow('whole number');
});

it('refuses a time zone that does not exist', () => {
  const nowhere = sampleDeployment('cn-north-1', { timeZone: 'Asia/Nowhere' });
  expect(() => checked(nowhere)).toThrow('is no IANA time zone');
});

it.each([
  'a secret with spaces!',
  'arn:aws:secretsmanager:cn-north-1:111122223333:secret:linping-AbCdEf',
  'arn:aws-cn:secretsmanager:cn-northwest-1:111122223333:secret:linping-AbCdEf',
  'arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:linping',
])('refuses %s for the name of a client’s secret', (oidcClientSecret) => {
  expect(() => checked(sampleDeployment('cn-north-1', { oidcClientSecret }))).toThrow(
    'never the secret itself',
  );
});

it.each([
  'linping',
  'arn:aws-cn:kms:cn-north-1:111122223333:alias/linping',
  'arn:aws:kms:cn-north-1:111122223333:key/00000000-0000-0000-0000-000000000000',
  'arn:aws-cn:kms:cn-northwest-1:111122223333:key/00000000-0000-0000-0000-000000000000',
])('refuses %s for the key of a client’s secret', (oidcClientSecretKey) => {
  const given = { oidcClientSecret: 'linping/oidc', oidcClientSecretKey };
  expect(() => checked(sampleDeployment('cn-north-1', given))).toThrow('no alias');
});

it('refuses a China region without the issuer people sign in at, and says so', () => {
  const without = sampleDeployment('cn-north-1', { oidcIssuer: '', oidcClientId: '' });
  expect(() => checked(without)).toThrow('oidcIssuer is missing');
  expect(() => checked({ ...without, demo: true })).toThrow('oidcIssuer is missing');
  expect(checked(sampleDeployment('ap-southeast-1'))).toMatchObject({ oidcIssuer: '' });
});

it.each([
  [{ oidcIssuer: 'https://login.example.org', oidcClientId: '' }, 'go together'],
  [{ oidcIssuer: '', oidcClientId: 'linping' }, 'go together'],
  [{ oidcIssuer: 'http://login.example.org', oidcClientId: 'linping' }, 'no https address'],
  [{ oidcIssuer: 'login', oidcClientId: 'linping' }, 'no https address'],
  [{ firstAdministrator: 'somebody@example.org' }, 'personal number'],
  [{ oidcClientSecret: 'linping/oidc' }, 'an issuer that is named'],
  [{ oidcClientSecretKey: 'arn:aws:kms:ap-southeast-1:111122223333:key/0-1' }, 'give oidcClientSecret too'],
])('refuses %j', (given, reason) => {
  expect(() => checked(sampleDeployment('ap-southeast-1', given))).toThrow(reason);
});
