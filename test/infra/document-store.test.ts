import { describe, expect, it } from 'vitest';
import { checked } from '../../infra/deployment.ts';
import { many, sampleDeployment, stackIn, statements } from './synthesised.ts';

interface BucketProperties {
  readonly ObjectLockConfiguration?: unknown;
  readonly LifecycleConfiguration?: { readonly Rules: readonly { readonly ExpirationInDays?: number }[] };
}

describe.each(['ap-southeast-1', 'cn-north-1'])('documents in %s', (region) => {
  const { ofType, propertiesOf, resources } = stackIn(region);
  const bucket = (name: string) =>
    ofType('AWS::S3::Bucket').find(([id]) => id.startsWith(`DocumentStore${name}`))?.[1];

  it('are locked against change and deletion for ten years, in versions, and stay when the stack goes', () => {
    expect(bucket('Documents')).toMatchObject({
      DeletionPolicy: 'Retain',
      Properties: {
        ObjectLockEnabled: true,
        ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 3653 } } },
        VersioningConfiguration: { Status: 'Enabled' },
      },
    });
  });

  it('are forgotten after a day as long as they are pieces, which nothing locks', () => {
    const { ObjectLockConfiguration, LifecycleConfiguration } = (bucket('Pieces')?.Properties ??
      {}) as BucketProperties;
    expect(ObjectLockConfiguration).toBeUndefined();
    expect(LifecycleConfiguration?.Rules).toMatchObject([{ ExpirationInDays: 1, Status: 'Enabled' }]);
  });

  it('are private, encrypted, and reached by TLS alone', () => {
    const buckets = propertiesOf('AWS::S3::Bucket');
    expect(buckets).toHaveLength(2);
    for (const one of buckets)
      expect(one).toMatchObject({
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      });
    const policies = ofType('AWS::S3::BucketPolicy');
    expect(policies).toHaveLength(2);
    for (const [, policy] of policies)
      expect(statements(policy)).toContainEqual(
        expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      );
  });

  it('are kept and read by the console, the firms’ site and the daily seal of the casework alone, and deleted by nobody', () => {
    const users = Object.entries(resources).filter(
      ([, one]) => one.Type === 'AWS::IAM::Policy' && JSON.stringify(one).includes('s3:'),
    );
    expect(users.map(([id]) => id.replace(/Role.*/, '')).sort()).toEqual(['Bureau', 'CaseDay', 'Firm']);
    const actions = users.flatMap(([, policy]) =>
      statements(policy).flatMap(({ Action }) => many(Action).filter((action) => action.startsWith('s3:'))),
    );
    expect(new Set(actions)).toEqual(new Set(['s3:GetObject', 's3:PutObject', 's3:ListBucket']));
  });
});

it('keeps documents for as many whole years as the deployment says, at least one where people are real', () => {
  for (const documentYears of [0, 1.5, -1, 100, Number.NaN])
    expect(() => checked(sampleDeployment('cn-north-1', { documentYears }))).toThrow('documentYears');
  expect(checked(sampleDeployment('cn-north-1', { documentYears: 30 })).documentYears).toBe(30);
  expect(checked(sampleDeployment('cn-north-1', { documentYears: 0, demo: true })).documentYears).toBe(0);
});
