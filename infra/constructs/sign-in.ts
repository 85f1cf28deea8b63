import { createHash } from 'node:crypto';
import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Deployment } from '../deployment.ts';

/** Where people sign in, as functions are told. */
export interface Provider {
  readonly issuer: string;
  readonly clientId: string;
  /** Lets the function that signs people in read the client's secret; absent for a public client. */
  readonly secret?: ClientSecret;
}

/** The secret of a confidential client, as Secrets Manager calls it: its value is in no template and no environment. */
export interface ClientSecret {
  readonly id: string;
  grantRead(grantee: IGrantable): Grant;
}

/** The provider of a deployment: the one it names, else a user pool of its own. A China region has no user pools: there `checked` demands one. */
export function signInProvider(scope: Construct, deployment: Deployment): Provider {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: secret } = deployment;
  const key = deployment.oidcClientSecretKey;
  if (issuer !== '')
    return { issuer, clientId, ...(secret !== '' && { secret: clientSecret(scope, secret, key) }) };
  return new SignIn(scope, 'SignIn', `https://${deployment.domainName}`, deployment.domainName);
}

/**
 * The secret called `id`: a name, which Secrets Manager follows with six characters of its own, or a whole ARN. Under a key of one's own
 * (`key`, an ARN) whoever reads it decrypts with that key too, through Secrets Manager of this region alone.
 */
function clientSecret(scope: Construct, id: string, key: string): ClientSecret {
  const { region } = Stack.of(scope);
  // Which of the two a China region says is written nowhere for certain; neither is another service.
  const through = ['amazonaws.com', 'amazonaws.com.cn'].map((domain) => `secretsmanager.${region}.${domain}`);
  const { COLON_RESOURCE_NAME: arnFormat } = ArnFormat;
  const named = { service: 'secretsmanager', resource: 'secret', resourceName: `${id}-??????`, arnFormat };
  const arn = id.startsWith('arn:') ? id : Stack.of(scope).formatArn(named);
  return {
    id,
    grantRead: (grantee) => {
      const read = { grantee, actions: ['secretsmanager:GetSecretValue'], resourceArns: [arn] };
      if (key === '') return Grant.addToPrincipal(read);
      const conditions = { StringEquals: { 'kms:ViaService': through } };
      const decrypt = { grantee, actions: ['kms:Decrypt'], resourceArns: [key], conditions };
      return Grant.addToPrincipal(read).combine(Grant.addToPrincipal(decrypt));
    },
  };
}

/**
 * A user pool for the bureau's people: nobody signs up by themselves, everybody has a second factor, and the service is a public client
 * with PKCE, without a secret to keep. What people may do is the service's own matter.
 */
export class SignIn extends Construct implements Provider {
  readonly issuer: string;
  readonly clientId: string;

  constructor(scope: Construct, id: string, origin: string, domainName: string) {
    super(scope, id);
    const pool = new UserPool(this, 'People', {
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.NONE,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // Prefixes are unique in a region and may not hold some words: a hash of the domain has neither trouble.
    const domainPrefix = `linping-${createHash('sha256').update(domainName).digest('hex').slice(0, 12)}`;
    pool.addDomain('Pages', { cognitoDomain: { domainPrefix } });
    const client = pool.addClient('Service', {
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      authSessionValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [`${origin}/bureau/signed-in`],
        logoutUrls: [`${origin}/bureau/signed-out`],
      },
    });
    this.issuer = pool.userPoolProviderUrl;
    this.clientId = client.userPoolClientId;
  }
}
