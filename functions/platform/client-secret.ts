import type { AwsSettings } from '../aws-settings.ts';

/**
 * The secret of an OpenID client out of Secrets Manager: the text kept under `id` (a name or an ARN), or what its JSON calls `client_secret`, as the
 * console of AWS keeps key and value. Nothing is remembered here. The client is loaded when it is asked: it weighs on no other function.
 */
export async function readClientSecret(id: string, settings: AwsSettings): Promise<string> {
  const { SecretsManagerClient, GetSecretValueCommand } = await import('@aws-sdk/client-secrets-manager');
  const client = new SecretsManagerClient({ ...settings });
  // The SDK prepares a log line of every answer; this one must not come into any.
  client.middlewareStack.remove('loggerMiddleware');
  const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: id }));
  const secret = secretIn(SecretString ?? '');
  if (secret === '') throw new Error('the client secret is empty, or is no text');
  return secret;
}

function secretIn(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{')) return trimmed;
  try {
    const { client_secret: secret }: { readonly client_secret?: unknown } = JSON.parse(trimmed);
    return typeof secret === 'string' ? secret : '';
  } catch {
    return trimmed;
  }
}
