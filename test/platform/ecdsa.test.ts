import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { expect, it } from 'vitest';
import { fingerprintOf, signatureOfDer } from '../../functions/platform/ecdsa.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

it('turns KMS’s DER into 64 bytes r‖s that verify, short and long integers alike', () => {
  for (let round = 0; round < 300; round++) {
    const message = Buffer.from(`message ${round}`);
    const hex = signatureOfDer(sign('sha256', message, { key: privateKey, dsaEncoding: 'der' }));
    expect(hex).toMatch(/^[0-9a-f]{128}$/);
    const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify('sha256', message, key, Buffer.from(hex, 'hex'))).toBe(true);
  }
});

it.each([
  '',
  '30',
  '3000',
  '300602010102',
  '30060201010201010000',
  '3006020101030101',
  `30${'02'.repeat(40)}`,
])('refuses %j, which is no signature', (hex) => {
  expect(() => signatureOfDer(Buffer.from(hex, 'hex'))).toThrow('not a');
});

it('gives the SHA-256 of the SPKI bytes as fingerprint', () => {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  expect(fingerprintOf(spki)).toMatch(/^[0-9a-f]{64}$/);
  expect(createPublicKey({ key: spki, type: 'spki', format: 'der' }).asymmetricKeyType).toBe('ec');
});
