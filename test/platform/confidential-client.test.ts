import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openIdentity, subjectOf } from '../../functions/platform/identity.ts';
import type { SignInAttempt } from '../../functions/ports/people.ts';
import { type HostileProvider, hostileClient, hostileProvider } from '../support/hostile-provider.ts';

const site = 'http://localhost';
/** Signs that a form encodes: RFC 6749 §2.3.1 wants the secret so encoded in the header as well. */
const secret = 'a b+c/ö:%';
let provider: HostileProvider;
let attempt: SignInAttempt;

beforeAll(async () => {
  provider = await hostileProvider(() => attempt.nonce);
});
afterAll(() => provider.stop());
afterEach(() => {
  provider.describeAs({});
  provider.demand(() => true);
  provider.answerWith(({ sign, claims }) => sign(claims));
});

const methods = (...named: string[]) => ({ token_endpoint_auth_methods_supported: named });

/** A client that reads its secret by `read`, and somebody who signs in at it once. */
function client(read: () => Promise<string>) {
  const identity = openIdentity(
    () => ({
      issuer: provider.issuer,
      clientId: hostileClient,
      clientSecret: read,
      signedIn: `${site}/bureau/signed-in`,
      signedOut: `${site}/bureau/signed-out`,
    }),
    { now: Date.now },
  );
  return async () => {
    ({ attempt } = await identity.begin('/bureau'));
    return await identity.finish(
      new URL(`${site}/bureau/signed-in?code=abc&state=${attempt.state}`),
      attempt,
    );
  };
}

const inHeader = (said: string | undefined) => {
  const [id = '', kept = ''] = Buffer.from((said ?? '').replace(/^Basic /, ''), 'base64')
    .toString()
    .split(':');
  const words = new URLSearchParams(`id=${id}&secret=${kept}`);
  return [words.get('id'), words.get('secret')];
};

describe('the secret of a confidential client is sent', () => {
  it.each([
    ['names none, so the header is meant', {}],
    ['names the header', methods('client_secret_basic')],
    ['names both', methods('client_secret_post', 'client_secret_basic')],
  ])('in the header where the issuer %s; with PKCE all the same', async (_, metadata) => {
    provider.describeAs(metadata);
    expect(await client(async () => secret)()).toEqual({ subject: subjectOf(provider.issuer, 'a-person') });
    expect(inHeader(provider.tokenAuthorization())).toEqual([hostileClient, secret]);
    expect(provider.tokenRequest().has('client_secret')).toBe(false);
    expect(provider.tokenRequest().get('code_verifier')).toBe(attempt.verifier);
  });

  it('in the body where the issuer takes it there alone', async () => {
    provider.describeAs(methods('private_key_jwt', 'client_secret_post'));
    expect(await client(async () => secret)()).toHaveProperty('subject');
    expect(provider.tokenRequest().get('client_secret')).toBe(secret);
    expect(provider.tokenRequest().get('code_verifier')).toBe(attempt.verifier);
    expect(provider.tokenAuthorization()).toBeUndefined();
  });

  it('not at all where the issuer takes none: that is an error, told before anybody is sent there', async () => {
    provider.describeAs(methods('private_key_jwt'));
    await expect(client(async () => secret)()).rejects.toThrow('in no way we have');
  });
});

it('is read at the first sign-in and kept; read again once the issuer refuses it, and once reading failed', async () => {
  const kept = ['', 'old', 'new'];
  let reads = 0;
  const signIn = client(async () => {
    const found = kept[reads++] ?? 'new';
    if (found === '') throw new Error('cannot be reached');
    return found;
  });
  await expect(signIn()).rejects.toThrow('cannot be reached');
  expect([await signIn(), await signIn(), reads]).toEqual([
    { subject: expect.any(String) },
    { subject: expect.any(String) },
    2,
  ]);
  provider.demand((_, authorization) => inHeader(authorization)[1] === 'new');
  expect(await signIn()).toHaveProperty('refused');
  expect([await signIn(), reads]).toEqual([{ subject: expect.any(String) }, 3]);
});

it('does not make a token believed that was signed with the secret', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  provider.answerWith(({ claims, header }) => {
    const text = `${part({ ...header, alg: 'HS256' })}.${part(claims)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  });
  expect(await client(async () => secret)()).toHaveProperty('refused');
});
