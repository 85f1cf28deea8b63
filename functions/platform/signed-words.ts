import { mac, sameMac } from './mac.ts';
import { type CodeKey, type CodeSecretSource, signingKey } from './secrets.ts';

/** Longer texts are not even looked at. */
const longest = 1000;

/** Values signed for a browser to carry: `<key id>.<JSON in base64url>.<MAC>`; readable by whoever holds it, made by us alone. */
export interface SignedWords {
  sign(values: readonly (string | number)[]): Promise<string>;
  /** The values, or undefined for anything that was not signed for this purpose with an active key. */
  read(text: string): Promise<readonly unknown[] | undefined>;
}

/** Signed words for one purpose, under keys derived from the code keys for it: a word for one purpose is none for another. */
export function openSignedWords(source: CodeSecretSource, purpose: string): SignedWords {
  const macOf = (key: CodeKey, body: string) =>
    mac(mac(key.secret, `linping key for ${purpose}`, []), purpose, [key.id, body])
      .subarray(0, 16)
      .toString('base64url');
  return {
    async sign(values) {
      const key = await signingKey(source);
      const body = Buffer.from(JSON.stringify(values)).toString('base64url');
      return `${key.id}.${body}.${macOf(key, body)}`;
    },

    async read(text) {
      if (text.length > longest) return undefined;
      const [keyId, body, given, ...rest] = text.split('.');
      const key = (await source.active()).find(({ id }) => id === keyId);
      if (key === undefined || body === undefined || given === undefined || rest.length > 0) return undefined;
      if (!sameMac(given, macOf(key, body))) return undefined;
      const values: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
      return Array.isArray(values) ? values : undefined;
    },
  };
}
