import { expect, it } from 'vitest';
import { many, stackIn } from './synthesised.ts';

type Lambda = { Environment: { Variables: Readonly<Record<string, unknown>> } };
const arn = 'arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:linping/oidc-AbCdEf';

/** Who may read which secret, and who is told its name, by the start of their functions' ids. cdk-nag has no finding, or synthesis throws. */
function secretsIn(region: string, oidcClientSecret: string, oidcClientSecretKey = '') {
  const issuer = { oidcIssuer: 'https://login.example.org', oidcClientId: 'linping' };
  const { resources, ofType } = stackIn(region, { ...issuer, oidcClientSecret, oidcClientSecretKey });
  const readers = ofType('AWS::IAM::Policy').flatMap(([id, { Properties }]) => {
    const { Statement } = Properties.PolicyDocument as {
      Statement: { Action: string | string[]; Resource: unknown }[];
    };
    return Statement.filter(({ Action }) =>
      many(Action).some((one) => one.startsWith('secretsmanager:')),
    ).map(({ Action, Resource }) => [id.replace(/Role.*/, ''), Action, Resource]);
  });
  const told = ofType('AWS::Lambda::Function').flatMap(([id, { Properties }]) => {
    const name = (Properties as unknown as Lambda).Environment.Variables.OIDC_CLIENT_SECRET_ID;
    return name === '' ? [] : [[id.replace(/Function.*/, ''), name]];
  });
  const decrypts = ofType('AWS::IAM::Policy').flatMap(([id, { Properties }]) => {
    const { Statement } = Properties.PolicyDocument as {
      Statement: { Action: string | string[]; Resource: unknown; Condition?: unknown }[];
    };
    return Statement.filter(({ Action }) => many(Action).includes('kms:Decrypt'))
      .filter(({ Resource }) => Resource === oidcClientSecretKey)
      .map(({ Action, Condition }) => [id.replace(/Role.*/, ''), Action, JSON.stringify(Condition)]);
  });
  return { readers, told, decrypts, text: JSON.stringify(resources) };
}

it('lets the console alone read a client’s secret, named by its whole ARN; its value is in no template', () => {
  const { readers, told, text } = secretsIn('cn-north-1', arn);
  expect(readers).toEqual([['Bureau', 'secretsmanager:GetSecretValue', arn]]);
  expect(told).toEqual([['Bureau', arn]]);
  expect(text).not.toMatch(/resolve:secretsmanager|SecretString|AWS::SecretsManager/);
});

it('lets it read a secret named by its name alone, whatever six characters follow it', () => {
  const { readers, told } = secretsIn('ap-southeast-1', 'linping/oidc');
  expect(readers).toEqual([['Bureau', 'secretsmanager:GetSecretValue', expect.anything()]]);
  expect(JSON.stringify(readers[0]?.[2])).toMatch(/:secretsmanager:.*:secret:linping\/oidc-\?{6}/);
  expect(told).toEqual([['Bureau', 'linping/oidc']]);
});

it('lets the console decrypt with the key that the secret is encrypted with, through Secrets Manager alone, and nobody else', () => {
  const key = 'arn:aws-cn:kms:cn-north-1:111122223333:key/00000000-0000-0000-0000-000000000000';
  const { readers, decrypts } = secretsIn('cn-north-1', arn, key);
  expect(readers).toEqual([['Bureau', 'secretsmanager:GetSecretValue', arn]]);
  expect(decrypts).toEqual([
    ['Bureau', 'kms:Decrypt', expect.stringContaining('secretsmanager.cn-north-1.')],
  ]);
});

it('gives nobody a right to secrets where the client is public', () => {
  expect(secretsIn('cn-north-1', '')).toMatchObject({ readers: [], told: [] });
});
