import { createHash } from 'node:crypto';

/** Bytes of r and of s in a P-256 signature. */
const half = 32;

/**
 * An ECDSA P-256 signature from ASN.1 DER (`SEQUENCE { INTEGER r, INTEGER s }`, as KMS gives it) as 64 bytes r‖s in
 * lower-case hex. Throws on anything else.
 */
export function signatureOfDer(der: Uint8Array): string {
  const bytes = Buffer.from(der);
  if (bytes[0] !== 0x30 || bytes[1] !== bytes.length - 2) throw new Error('not a DER signature');
  const r = integerAt(bytes, 2);
  const s = integerAt(bytes, 4 + r.length);
  if (6 + r.length + s.length !== bytes.length) throw new Error('not a DER signature');
  return [r, s].map(padded).join('');
}

/** Fingerprint of a public key: SHA-256 of its SPKI bytes, lower-case hex. */
export function fingerprintOf(spki: Uint8Array): string {
  return createHash('sha256').update(spki).digest('hex');
}

function integerAt(bytes: Buffer, at: number): Buffer {
  const length = bytes[at + 1] ?? 0;
  if (bytes[at] !== 0x02 || length < 1 || length > half + 1) throw new Error('not a DER signature');
  return bytes.subarray(at + 2, at + 2 + length);
}

function padded(integer: Buffer): string {
  const significant = integer[0] === 0 ? integer.subarray(1) : integer;
  if (significant.length > half) throw new Error('not a P-256 signature');
  return significant.toString('hex').padStart(half * 2, '0');
}
