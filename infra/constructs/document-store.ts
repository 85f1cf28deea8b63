import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { HouseFunction } from './house-function.ts';

/** What every bucket here is: private, encrypted, reached by TLS alone. */
const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
} as const satisfies BucketProps;

/**
 * Where documents of cases are kept: locked against change and deletion for as many years as the deployment says (0: not locked), by the hash of their bytes. Pieces
 * of large uploads have a bucket of their own: what is locked could not be forgotten after a day.
 */
export class DocumentStore extends Construct {
  private readonly documents: Bucket;
  private readonly pieces: Bucket;

  constructor(scope: Construct, id: string, { years }: { readonly years: number }) {
    super(scope, id);
    this.documents = new Bucket(this, 'Documents', {
      ...closed,
      versioned: true,
      objectLockEnabled: true,
      ...(years > 0 && { objectLockDefaultRetention: ObjectLockRetention.governance(daysOf(years)) }),
      lifecycleRules: [{ id: 'torn-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.pieces = new Bucket(this, 'Pieces', {
      ...closed,
      lifecycleRules: [{ id: 'forget', expiration: Duration.days(1) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    for (const bucket of [this.documents, this.pieces])
      acknowledge(
        bucket,
        'AwsSolutions-S1',
        'An access log would hold the addresses of people who fetch by link, and no log of this service holds any. Only the console and the firms’ site reach the bucket, behind sign-in; every document that is kept stands in the journal.',
      );
  }

  /** What a function is told of the two buckets. */
  get variables() {
    return { DOCUMENTS_BUCKET: this.documents.bucketName, PIECES_BUCKET: this.pieces.bucketName };
  }

  /** Lets `grantee` keep and read documents and pieces: neither change nor delete them. */
  grantUse(grantee: HouseFunction): void {
    for (const [bucket, folder] of [
      [this.documents, 'documents'],
      [this.pieces, 'pieces'],
    ] as const) {
      Grant.addToPrincipal({
        grantee,
        actions: ['s3:GetObject', 's3:PutObject'],
        resourceArns: [bucket.arnForObjects(`${folder}/*`)],
      });
      acknowledge(
        grantee,
        `AwsSolutions-IAM5[Resource::<${idOf(bucket)}.Arn>/${folder}/*]`,
        'A document is named by the hash of its bytes, which nobody knows before it is there; the functions can neither delete nor change one.',
      );
    }
    // Without it S3 does not say of an object that it is not there, but that one may not ask.
    Grant.addToPrincipal({
      grantee,
      actions: ['s3:ListBucket'],
      resourceArns: [this.documents.bucketArn, this.pieces.bucketArn],
    });
  }
}

function idOf(bucket: Bucket): string {
  return Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
}

/** So many years, leap days included. */
function daysOf(years: number): Duration {
  return Duration.days(years * 365 + Math.ceil(years / 4));
}
