import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

/** An OpenID provider that answers whatever a test wants it to: honest until told otherwise. */
export interface HostileProvider {
  readonly issuer: string;
  /** How often its keys were asked for. */
  readonly keysAsked: () => number;
  /** What the next code is exchanged for. */
  answerWith(token: (honest: HonestToken) => Promise<string> | string): void;
  /** Changes the key that it signs with and publishes. */
  rotate(): Promise<void>;
  /** Words of the last request for a token, and its header that says who asks. */
  readonly tokenRequest: () => URLSearchParams;
  readonly tokenAuthorization: () => string | undefined;
  /** Changes what its metadata say besides. */
  describeAs(metadata: Readonly<Record<string, unknown>>): void;
  /** Whom it gives tokens: whoever asks, until told otherwise. */
  demand(accepted: (words: URLSearchParams, authorization: string | undefined) => boolean): void;
  stop(): Promise<void>;
}

/** What an honest provider would put into the token, and its key. */
export interface HonestToken {
  readonly header: { readonly alg: string; readonly kid: string };
  readonly claims: Readonly<Record<string, unknown>>;
  readonly publicJwk: JWK;
  sign(claims: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, string>>): Promise<string>;
}

/** Client that the provider knows. */
export const hostileClient = 'linping';

/** Opens it on a free port. `nonce` is what the sign-in under way asked for. */
export async function hostileProvider(nonce: () => string): Promise<HostileProvider> {
  let keys = await newKeys(1);
  let asked = 0;
  let token: (honest: HonestToken) => Promise<string> | string = ({ sign, claims }) => sign(claims);
  let request = new URLSearchParams();
  let authorization: string | undefined;
  let described: Readonly<Record<string, unknown>> = {};
  let accepted: Parameters<HostileProvider['demand']>[0] = () => true;

  const honest = (): HonestToken => {
    const now = Math.floor(Date.now() / 1000);
    const header = { alg: 'ES256', kid: keys.kid };
    return {
      header,
      publicJwk: keys.publicJwk,
      claims: { iss: issuer, aud: hostileClient, sub: 'a-person', iat: now, exp: now + 300, nonce: nonce() },
      sign: (claims, other = {}) =>
        new SignJWT({ ...claims }).setProtectedHeader({ ...header, ...other }).sign(keys.privateKey),
    };
  };
  const routes: Readonly<Record<string, (request: IncomingMessage) => Promise<unknown>>> = {
    '/.well-known/openid-configuration': async () => ({ ...metadata(issuer), ...described }),
    '/keys': async () => {
      asked += 1;
      return { keys: [keys.publicJwk] };
    },
    '/token': async (incoming) => {
      request = new URLSearchParams(await textOf(incoming));
      authorization = incoming.headers.authorization;
      if (!accepted(request, authorization)) return { error: 'invalid_client' };
      return { access_token: 'x', token_type: 'Bearer', id_token: await token(honest()) };
    },
  };
  const server = createServer((incoming, outgoing) => void answer(routes, incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    keysAsked: () => asked,
    answerWith: (other) => {
      token = other;
    },
    rotate: async () => {
      keys = await newKeys(Number(keys.kid) + 1);
    },
    tokenRequest: () => request,
    tokenAuthorization: () => authorization,
    describeAs: (more) => {
      described = more;
    },
    demand: (other) => {
      accepted = other;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function newKeys(number: number) {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const kid = String(number);
  return { kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}

/** A provider that offers every way of signing that there ever was. */
function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256', 'RS256', 'HS256', 'none'],
  };
}

async function answer(
  routes: Readonly<Record<string, (request: IncomingMessage) => Promise<unknown>>>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const found = routes[incoming.url ?? ''];
  const said = (await found?.(incoming)) ?? {};
  const status = found === undefined ? 404 : Object.hasOwn(said, 'error') ? 401 : 200;
  outgoing.writeHead(status, { 'content-type': 'application/json' });
  outgoing.end(JSON.stringify(said));
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of incoming) text += chunk;
  return text;
}
