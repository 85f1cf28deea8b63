import { webcrypto } from 'node:crypto';
import type { Month } from '../domain/month.ts';
import { envelopeText } from '../domain/result/envelope.ts';
import { type Checks, verifyEnvelope } from '../domain/result/verify-envelope.ts';
import type { World } from '../ports.ts';
import { sha256 } from './sha256.ts';

/** Hash and signature checks by the machine's own cryptography. */
export const nodeChecks: Checks = {
  sha256: async (text) => sha256(text),
  signedBy: async (spki, text, signature) => {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await webcrypto.subtle.importKey('spki', Buffer.from(spki, 'base64'), algorithm, false, [
      'verify',
    ]);
    const hashed = { name: 'ECDSA', hash: 'SHA-256' };
    return webcrypto.subtle.verify(hashed, key, Buffer.from(signature, 'hex'), Buffer.from(text, 'utf8'));
  },
};

/**
 * Checks a month's sealed version (the newest unless said) as anyone would check the released file: canonical form, hash,
 * signature under one of our keys, and every number. Gives the first fault in words, undefined where there is none.
 */
export async function verifySealed(
  world: Pick<World, 'results' | 'signer'>,
  month: Month,
  version?: number,
): Promise<string | undefined> {
  const checked = version ?? (await world.results.sealedVersion(month));
  if (checked === 0) return 'no version is sealed';
  const text = await world.results.document(month, checked, 'manifest');
  const signature = await world.results.signature(month, checked);
  if (text === undefined || signature === undefined) return 'manifest or signature is missing';
  const envelope = envelopeText(text, sha256(text), signature);
  const { faults } = await verifyEnvelope(envelope, await world.signer.publicKeys(), nodeChecks);
  return faults[0];
}
