import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { BlockList, isIPv4 } from 'node:net';
import type { Configuration, default as Provider } from 'oidc-provider';
import type { Account } from './accounts.ts';
import { signInForm } from './identity-form.ts';
import { identityMemory } from './identity-memory.ts';
import { leavePage, providerStyle } from './identity-pages.ts';
import { localClient, localIssuer, providerPath } from './local-environment.ts';

/** Who may sign in, and for which service. */
export interface LocalProvider {
  /** Public origin of the local service. */
  readonly origin: string;
  readonly accounts: () => Promise<readonly Account[]>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Networks that are nobody's public address: loopback, and those of RFC 1918, 3927 and 6598. */
const privateNetworks = [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const;

/**
 * The identity provider of `npm start`: a certified OpenID provider in this process, so that the service signs people in by the very
 * code that is deployed. Answers below `providerPath`; loaded at the first request. Throws where this could be a deployment.
 */
export function localProvider({ origin, accounts, env }: LocalProvider): RequestListener {
  const { protocol, hostname } = new URL(origin);
  if (env.AWS_LAMBDA_FUNCTION_NAME !== undefined)
    throw new Error('the local identity provider never runs on Lambda');
  if (protocol !== 'http:' || !isPrivate(hostname))
    throw new Error(`the local identity provider serves no public origin: ${origin}`);
  let loaded: Promise<RequestListener> | undefined;
  return (request, response) => {
    loaded ??= load(origin, accounts);
    loaded
      .then((listener) => listener(request, response))
      .catch(() => {
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
        response.end('the local identity provider failed');
      });
  };
}

function isPrivate(host: string): boolean {
  const networks = new BlockList();
  for (const [network, bits] of privateNetworks) networks.addSubnet(network, bits);
  return host === 'localhost' || (isIPv4(host) && networks.check(host));
}

async function load(origin: string, accounts: LocalProvider['accounts']): Promise<RequestListener> {
  const { default: LoadedProvider } = await import('oidc-provider');
  const provider: Provider = new LoadedProvider(localIssuer(origin), configuration(origin, accounts));
  const answer = provider.callback();
  const form = signInForm(provider, origin, accounts);
  return (request, response) => {
    const path = request.url ?? '/';
    if (path.startsWith(`${providerPath}/form/`)) return void form(request, response);
    // As express mounts it: the provider finds its own place in what was cut off.
    Object.assign(request, { originalUrl: path, url: path.slice(providerPath.length) || '/' });
    answer(request, response);
  };
}

function configuration(origin: string, accounts: LocalProvider['accounts']): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'local' };
  return {
    adapter: identityMemory(),
    clients: [
      {
        client_id: localClient,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${origin}/bureau/signed-in`],
        post_logout_redirect_uris: [`${origin}/bureau/signed-out`],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('base64')] },
    pkce: { required: () => true },
    scopes: ['openid'],
    ttl: {
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: 600,
      Session: 8 * 3600,
      Grant: 8 * 3600,
      AccessToken: 60,
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: leavePage },
    },
    interactions: { url: (_, { uid }) => `${providerPath}/form/${uid}` },
    findAccount: async (_, login) =>
      (await accounts()).some((account) => account.login === login)
        ? { accountId: login, claims: () => ({ sub: login }) }
        : undefined,
    // One service, ours: nobody is asked whether it may know who signed in.
    loadExistingGrant: async ({ oidc }) => {
      const { client, session, provider } = oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>登录没有完成</title>${providerStyle}<main><h1>登录没有完成</h1><p>请回到工作台重新登录。</p><p lang="en">Sign-in was not completed (${String(out.error).replace(/[^a-z_]/g, '')}). Please go back and sign in again.</p><p><a class="go" href="${origin}/bureau">重新登录 Sign in</a></p></main></html>`;
    },
  };
}
