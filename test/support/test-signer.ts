import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import type { Signer } from '../../functions/ports/month.ts';

/** A signer with a P-256 key pair of its own, made for one test. */
export function testSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const fingerprint = createHash('sha256').update(spki).digest('hex');
  return {
    sign: async (text) => ({
      key: fingerprint,
      value: sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString(
        'hex',
      ),
    }),
    publicKeys: async () => [{ fingerprint, spki: spki.toString('base64') }],
  };
}
