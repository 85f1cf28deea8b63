import { createHash, createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openIdentity, subjectOf } from '../../functions/platform/identity.ts';
import type { Identity, SignInAttempt } from '../../functions/ports/people.ts';
import {
  type HonestToken,
  type HostileProvider,
  hostileClient,
  hostileProvider,
} from '../support/hostile-provider.ts';

const site = 'http://localhost';
let provider: HostileProvider;
let identity: Identity;
let attempt: SignInAttempt;
let sentTo: URL;

beforeAll(async () => {
  provider = await hostileProvider(() => attempt.nonce);
});
afterAll(() => provider.stop());

function opened(issuer = provider.issuer): Identity {
  const settings = {
    issuer,
    clientId: hostileClient,
    signedIn: `${site}/bureau/signed-in`,
    signedOut: `${site}/bureau/signed-out`,
  };
  return openIdentity(() => settings, { now: Date.now });
}

async function setOut(): Promise<void> {
  const begun = await identity.begin('/bureau');
  attempt = begun.attempt;
  sentTo = new URL(begun.url);
}

const comeBack = (state = attempt.state) =>
  identity.finish(new URL(`${site}/bureau/signed-in?code=abc&state=${encodeURIComponent(state)}`), attempt);

beforeEach(async () => {
  provider.answerWith(({ sign, claims }) => sign(claims));
  identity = opened();
  await setOut();
});
afterEach(() => void vi.useRealTimers());

describe('a sign-in', () => {
  it('asks for a code with PKCE (S256), state and nonce, each new every time', async () => {
    const asked = Object.fromEntries(sentTo.searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      client_id: hostileClient,
      redirect_uri: `${site}/bureau/signed-in`,
      scope: 'openid',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(attempt.verifier).digest('base64url'),
    });
    const { attempt: next } = await identity.begin('/bureau');
    for (const word of ['state', 'nonce', 'verifier'] as const) {
      expect(next[word]).not.toBe(attempt[word]);
      expect(attempt[word].length).toBeGreaterThanOrEqual(43);
    }
  });

  it('believes an honest token, and tells the provider the verifier', async () => {
    expect(await comeBack()).toEqual({ subject: subjectOf(provider.issuer, 'a-person') });
    expect(provider.tokenRequest().get('code_verifier')).toBe(attempt.verifier);
    expect(provider.tokenRequest().has('client_secret')).toBe(false);
  });

  it('refuses another state, and an answer that says a fault', async () => {
    expect(await comeBack('another')).toHaveProperty('refused');
    const fault = new URL(`${site}/bureau/signed-in?error=access_denied&state=${attempt.state}`);
    expect(await identity.finish(fault, attempt)).toHaveProperty('refused');
  });
});

const now = () => Math.floor(Date.now() / 1000);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const lies: Readonly<Record<string, (honest: HonestToken) => Promise<string> | string>> = {
  'alg none': ({ claims }) => `${part({ alg: 'none' })}.${part(claims)}.`,
  'alg None, however it is written': ({ claims }) => `${part({ alg: 'NoNe' })}.${part(claims)}.`,
  'the public key taken for a secret': ({ claims, publicJwk, header }) => {
    const text = `${part({ ...header, alg: 'HS256' })}.${part(claims)}`;
    return `${text}.${createHmac('sha256', JSON.stringify(publicJwk)).update(text).digest('base64url')}`;
  },
  'another algorithm than the key’s': async ({ sign, claims, header }) => {
    const [, body, signature] = (await sign(claims)).split('.');
    return `${part({ ...header, alg: 'RS256' })}.${body}.${signature}`;
  },
  'a signature of other words': async ({ sign, claims }) => {
    const [header, , signature] = (await sign(claims)).split('.');
    return `${header}.${part({ ...claims, sub: 'another' })}.${signature}`;
  },
  'no signature': async ({ sign, claims }) => (await sign(claims)).replace(/[^.]*$/, ''),
  'another audience': ({ sign, claims }) => sign({ ...claims, aud: 'another' }),
  'no audience': ({ sign, claims: { aud: _, ...rest } }) => sign(rest),
  'two audiences and no word for whom': ({ sign, claims }) => sign({ ...claims, aud: [hostileClient, 'b'] }),
  'another issuer': ({ sign, claims }) => sign({ ...claims, iss: 'https://another.example' }),
  'no issuer': ({ sign, claims: { iss: _, ...rest } }) => sign(rest),
  'no subject': ({ sign, claims: { sub: _, ...rest } }) => sign(rest),
  'an end that has passed': ({ sign, claims }) => sign({ ...claims, iat: now() - 600, exp: now() - 61 }),
  'an end that is no number': ({ sign, claims }) => sign({ ...claims, exp: String(now() + 300) }),
  'no end': ({ sign, claims: { exp: _, ...rest } }) => sign(rest),
  'a beginning that has not come': ({ sign, claims }) => sign({ ...claims, nbf: now() + 120 }),
  'another nonce': ({ sign, claims }) => sign({ ...claims, nonce: 'another' }),
  'no nonce': ({ sign, claims: { nonce: _, ...rest } }) => sign(rest),
  'a key nobody published': ({ sign, claims }) => sign(claims, { kid: 'another' }),
  'no token at all': () => '',
};

describe('a token is refused', () => {
  it.each(Object.entries(lies))('with %s', async (_, lie) => {
    provider.answerWith(lie);
    expect(await comeBack()).toHaveProperty('refused');
  });
});

describe('the provider’s keys', () => {
  it('are asked for once in 30 seconds, however many unknown keys are named', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const flood = async () => {
      for (let number = 0; number < 40; number++) {
        provider.answerWith(({ sign, claims }) => sign(claims, { kid: `unknown-${number}` }));
        await setOut();
        expect(await comeBack()).toHaveProperty('refused');
      }
    };
    const before = provider.keysAsked();
    await flood();
    expect(provider.keysAsked() - before).toBe(1);
    for (let minute = 1; minute <= 3; minute++) {
      vi.setSystemTime(Date.now() + 61_000);
      await flood();
      expect(provider.keysAsked() - before).toBeLessThanOrEqual(1 + minute);
    }
  });

  it('may change: a new one is found within a minute', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    expect(await comeBack()).toHaveProperty('subject');
    await provider.rotate();
    vi.setSystemTime(Date.now() + 61_000);
    await setOut();
    expect(await comeBack()).toHaveProperty('subject');
  });
});

describe('an issuer', () => {
  it('is asked over https, but on this very machine', async () => {
    await expect(opened('http://provider.example').begin('/bureau')).rejects.toThrow('over https');
  });

  it('that cannot be reached is an error, and is asked again the next time', async () => {
    await expect(opened('http://127.0.0.1:1').begin('/bureau')).rejects.toThrow();
  });

  it('has its own people: the same subject of another issuer is somebody else', () => {
    const subjects = ['https://a.example', 'https://b.example', 'https://a.example/c'].map((issuer) =>
      subjectOf(issuer, '1'),
    );
    expect(new Set(subjects).size).toBe(3);
    expect(subjectOf('https://a.example', '1')).toMatch(/^[0-9a-z]{26}$/);
    expect(subjectOf('http://127.0.0.1:1/x', '1')).toBe(subjectOf('http://127.0.0.1:2/x', '1'));
  });
});
