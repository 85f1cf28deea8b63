/** What an AWS client is told of where it is and who it is; what is absent the SDK finds out itself. */
export interface AwsSettings {
  readonly region?: string;
  readonly endpoint?: string;
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** Names of AWS services as they end the variables `AWS_ENDPOINT_URL_…`. */
export type AwsService = 'DYNAMODB' | 'EVENTBRIDGE' | 'KMS' | 'S3' | 'SECRETS_MANAGER' | 'SFN';

/**
 * AWS's own variables in `variables` as settings of a client: Lambda sets region and credentials, the local service also
 * endpoints. Reading them here keeps a world a function of its variables, and the SDK's search for credentials out of the bundles.
 */
export function awsSettings(
  variables: Readonly<Record<string, string | undefined>>,
  service: AwsService,
): AwsSettings {
  const region = variables.AWS_REGION;
  const endpoint = variables[`AWS_ENDPOINT_URL_${service}`];
  const accessKeyId = variables.AWS_ACCESS_KEY_ID;
  const secretAccessKey = variables.AWS_SECRET_ACCESS_KEY;
  const sessionToken = variables.AWS_SESSION_TOKEN;
  return {
    ...(region && { region }),
    ...(endpoint && { endpoint }),
    ...(accessKeyId &&
      secretAccessKey && {
        credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
      }),
  };
}
