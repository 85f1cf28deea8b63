import type { Session } from '../domain/people/session.ts';
import type { Sessions, SignInAttempt } from '../ports/people.ts';
import { mac } from './mac.ts';
import { type CodeKey, type CodeSecretSource, signingKey } from './secrets.ts';

/** Longer texts are not even looked at. */
const longest = 2000;

/**
 * Sessions as encrypted words (JWE, A256GCM) under keys derived from the session keys for one purpose each: a session is no
 * sign-in attempt, and neither is made by anybody else. How long they are good is asked where the clock is.
 * The library is loaded when a session is first looked at: most functions never see one.
 */
export function openSessions(source: CodeSecretSource & { makeFirst(): Promise<boolean> }): Sessions {
  const session = sealed<Session>(source, 'session');
  const attempt = sealed<SignInAttempt>(source, 'sign-in attempt');
  return {
    seal: session.seal,
    open: session.open,
    sealAttempt: attempt.seal,
    openAttempt: attempt.open,
  };
}

function sealed<T extends object>(
  source: CodeSecretSource & { makeFirst(): Promise<boolean> },
  purpose: string,
) {
  const keyOf = ({ secret }: CodeKey) => new Uint8Array(mac(secret, `linping key for ${purpose}`, []));
  return {
    async seal(value: T): Promise<string> {
      if ((await source.active()).length === 0) await source.makeFirst();
      const key = await signingKey(source);
      const { EncryptJWT } = await import('jose');
      const header = { alg: 'dir', enc: 'A256GCM', kid: key.id };
      return await new EncryptJWT({ value }).setProtectedHeader(header).encrypt(keyOf(key));
    },

    async open(text: string): Promise<T | undefined> {
      if (text.length > longest) return undefined;
      const keys = await source.active();
      const { jwtDecrypt } = await import('jose');
      try {
        const { payload } = await jwtDecrypt(
          text,
          ({ kid }) => {
            const key = keys.find(({ id }) => id === kid);
            if (key === undefined) throw new Error('a key that is not ours');
            return keyOf(key);
          },
          { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
        );
        return payload.value as T;
      } catch {
        return undefined;
      }
    },
  };
}
