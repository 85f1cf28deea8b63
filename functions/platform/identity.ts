import { createHash } from 'node:crypto';
import type { Configuration } from 'openid-client';
import type { Identity } from '../ports/people.ts';
import type { Clock } from '../ports.ts';
import { base32 } from './base32.ts';
import { clientAuthentication, wayOf } from './client-authentication.ts';
import { seldom } from './seldom.ts';

/** Which provider is believed, as whom we speak to it, and where browsers come back to. */
export interface IdentitySettings {
  /** `https://…`; http on loopback alone. */
  readonly issuer: string;
  readonly clientId: string;
  /** Reads the secret of a confidential client; absent for a public one. Asked at the first sign-in, and again once the provider refused what it gave. */
  readonly clientSecret?: () => Promise<string>;
  /** Where the browser comes back to from signing in, and from signing out: both are registered with the provider. */
  readonly signedIn: string;
  readonly signedOut: string;
}

/** Seconds that a request to the provider may take: a person is waiting. */
const patience = 5;

/** Milliseconds between two looks at the provider's keys, whoever asks for whichever key. SECURITY §8. */
const keysEvery = 30_000;

/**
 * Sign-in at an OpenID Connect provider, as a public client or, where there is a secret, as a confidential one: code flow with PKCE (S256) either way, state and
 * nonce; the ID token's signature is verified against the provider's keys, whatever way it came. Library and metadata are loaded when somebody signs in.
 */
export function openIdentity(settings: () => IdentitySettings, clock: Clock): Identity {
  let known: Promise<Configuration> | undefined;
  const configured = () => {
    known ??= configure(settings()).catch((error) => {
      known = undefined;
      throw error;
    });
    return known;
  };

  return {
    async begin(to) {
      const oidc = await import('openid-client');
      const configuration = await configured();
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
      const verifier = oidc.randomPKCECodeVerifier();
      const url = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: settings().signedIn,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, attempt: { state, nonce, verifier, to, begun: clock.now() } };
    },

    async finish(url, { state, nonce, verifier }) {
      const oidc = await import('openid-client');
      const came = new URL(`${settings().signedIn}${url.search}`);
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
      try {
        const tokens = await oidc.authorizationCodeGrant(await configured(), came, {
          ...checks,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        // The library asks for it too; a token without an end must not depend on that.
        if (claims === undefined || !Number.isFinite(claims.exp)) return { refused: 'no-expiry' };
        return { subject: subjectOf(claims.iss, claims.sub) };
      } catch (error) {
        // The secret was changed since it was read: whoever signs in next has the new one.
        if ((error as { readonly error?: unknown } | undefined)?.error === 'invalid_client')
          known = undefined;
        return { refused: reasonOf(error) };
      }
    },

    async signOut() {
      const oidc = await import('openid-client');
      const configuration = await configured();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      const { clientId, signedOut } = settings();
      // `logout_uri` is what Cognito calls it; others leave words alone that they do not know.
      const words = { client_id: clientId, post_logout_redirect_uri: signedOut, logout_uri: signedOut };
      return oidc.buildEndSessionUrl(configuration, words).href;
    },
  };
}

/**
 * Somebody's subject in this service: 26 characters that stand for what one issuer calls them. Another issuer's subject of the same
 * name is somebody else; and a provider may call people by mail or number, which have no business in our records.
 */
export function subjectOf(issuer: string, sub: string): string {
  const { protocol, host, pathname } = new URL(issuer);
  // The local provider is the same one whichever port it listens on today.
  const place = isLoopback(issuer) ? `loopback${pathname}` : `${protocol}//${host}${pathname}`;
  const hash = createHash('sha256')
    .update(JSON.stringify([place, sub]))
    .digest();
  return base32(hash, 26).toLowerCase();
}

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
}

async function configure({ issuer, clientId, clientSecret }: IdentitySettings): Promise<Configuration> {
  const oidc = await import('openid-client');
  const plain = new URL(issuer).protocol !== 'https:';
  if (plain && !isLoopback(issuer)) throw new Error('the identity provider must be asked over https');
  const proof = clientAuthentication(oidc, await clientSecret?.());
  let keys = '';
  const fetchKeys = seldom(keysEvery, (url: string, options: RequestInit) => fetch(url, options));
  const configuration = await oidc.discovery(new URL(issuer), clientId, undefined, proof, {
    timeout: patience,
    execute: [oidc.enableNonRepudiationChecks, ...(plain ? [oidc.allowInsecureRequests] : [])],
    [oidc.customFetch]: (url, options) => {
      const request = { ...options, redirect: 'error' } as RequestInit;
      return url === keys ? fetchKeys(url, request) : fetch(url, request);
    },
  });
  const metadata = configuration.serverMetadata();
  if (clientSecret !== undefined) wayOf(metadata);
  keys = metadata.jwks_uri ?? '';
  return configuration;
}

/** Why nobody is believed, in the library's short words: for the log, never for the page. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code, cause } = error as Error & { readonly code?: unknown };
  const deeper = cause as { readonly claim?: unknown } | undefined;
  return [code ?? error.name, deeper?.claim].filter((word) => typeof word === 'string').join(' ');
}
