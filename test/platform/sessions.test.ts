import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { EncryptJWT, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { isCurrent } from '../../functions/domain/people/session.ts';
import { openSessions } from '../../functions/platform/sessions.ts';

const key = (id: string) => ({ id, secret: new Uint8Array(32).fill(Number(id)) });
const sessionsWith = (...ids: string[]) =>
  openSessions({ active: async () => ids.map(key), makeFirst: async () => false });
const sessions = sessionsWith('1');
const begun = Date.parse('2026-11-15T08:00:00+08:00');
const session = { subject: 's'.repeat(26), signedIn: begun, seen: begun, token: 't'.repeat(26) };
const attempt = { state: 'a', nonce: 'b', verifier: 'c', to: '/bureau', begun };
const text = await sessions.seal(session);

describe('a session’s cookie', () => {
  it('is opened as it was sealed, also under the key before the newest, and not under a retired one', async () => {
    expect(await sessions.open(text)).toEqual(session);
    expect(await sessionsWith('2', '1').open(text)).toEqual(session);
    expect(await sessionsWith('3', '2').open(text)).toBeUndefined();
  });

  it('tells nothing of what is in it, and fits into a cookie', async () => {
    for (const part of text.split('.'))
      expect(Buffer.from(part, 'base64url').toString()).not.toContain(session.subject);
    expect(text.length).toBeLessThan(512);
  });

  it('is nobody’s once any character of it is another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom(...'ABCDEFGHabcdefgh0123-_.'),
        async (at, other) => {
          const changed = text.slice(0, at) + other + text.slice(at + 1);
          // The last character of a part may hold bits that mean nothing.
          fc.pre(Buffer.from(changed, 'base64url').compare(Buffer.from(text, 'base64url')) !== 0);
          const opened = await sessions.open(changed);
          expect(opened === undefined || JSON.stringify(opened) === JSON.stringify(session)).toBe(true);
          if (
            changed
              .split('.')
              .some(
                (part, index) =>
                  Buffer.from(part, 'base64url').compare(
                    Buffer.from(text.split('.')[index] ?? '', 'base64url'),
                  ) !== 0,
              )
          )
            expect(opened).toBeUndefined();
        },
      ),
    );
  });

  it('is no sign-in under way, and that is no session', async () => {
    expect(await sessions.openAttempt(text)).toBeUndefined();
    const sealed = await sessions.sealAttempt(attempt);
    expect(await sessions.open(sealed)).toBeUndefined();
    expect(await sessions.openAttempt(sealed)).toEqual(attempt);
  });

  it('made by anybody else is nobody’s', async () => {
    const payload = { value: session };
    const secret = key('1').secret;
    const forged = [
      '',
      'a.b.c.d.e',
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.`,
      await new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid: '1' }).sign(secret),
      await new EncryptJWT(payload)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: '1' })
        .encrypt(secret),
      await new EncryptJWT(payload)
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: '1' })
        .encrypt(createHmac('sha256', secret).update('linping key for session').digest()),
      'x'.repeat(100_000),
    ];
    for (const one of forged) expect(await sessions.open(one)).toBeUndefined();
  });
});

describe('a session', () => {
  const minutes = 60_000;
  it('ends after 30 minutes without a request', () => {
    expect(isCurrent(session, begun + 30 * minutes - 1)).toBe(true);
    expect(isCurrent(session, begun + 30 * minutes)).toBe(false);
  });

  it('ends after 8 hours, however busy', () => {
    const end = begun + 8 * 60 * minutes;
    expect(isCurrent({ ...session, seen: end - 1 }, end - 1)).toBe(true);
    expect(isCurrent({ ...session, seen: end - 1 }, end)).toBe(false);
  });
});
