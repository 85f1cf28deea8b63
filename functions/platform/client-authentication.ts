import type { ClientAuth, Configuration } from 'openid-client';

type Library = Pick<typeof import('openid-client'), 'ClientSecretBasic' | 'ClientSecretPost' | 'None'>;

/**
 * How a client proves itself to its issuer: not at all without a secret (a public client with PKCE), else with the secret in the way that the issuer's metadata
 * names; an issuer that names none wants it in the header (OpenID Connect Discovery 1.0 §3).
 */
export function clientAuthentication(oidc: Library, secret: string | undefined): ClientAuth {
  if (secret === undefined) return oidc.None();
  const ways = {
    client_secret_basic: oidc.ClientSecretBasic(secret),
    client_secret_post: oidc.ClientSecretPost(secret),
  };
  return (server, client, body, headers) => ways[wayOf(server)](server, client, body, headers);
}

/** The way that an issuer takes a secret in. Throws where it takes one in neither way. */
export function wayOf({
  token_endpoint_auth_methods_supported: named = ['client_secret_basic'],
}: Pick<ReturnType<Configuration['serverMetadata']>, 'token_endpoint_auth_methods_supported'>) {
  const way = (['client_secret_basic', 'client_secret_post'] as const).find((one) => named.includes(one));
  if (way === undefined) throw new Error('the identity provider takes a client secret in no way we have');
  return way;
}
