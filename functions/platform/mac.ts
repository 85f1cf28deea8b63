import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';

/**
 * HMAC-SHA-256 over a purpose and fields, each preceded by its length in bytes, so that no two different lists of fields
 * and no two purposes ever make the same message. (A key object spares Node's costly look at what kind of key bytes are.)
 */
export function mac(secret: Uint8Array, purpose: string, fields: readonly string[]): Buffer {
  const hmac = createHmac('sha256', createSecretKey(secret));
  for (const field of [purpose, ...fields]) {
    const bytes = Buffer.from(field);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hmac.update(length).update(bytes);
  }
  return hmac.digest();
}

/** Whether two texts are the same, in a time that does not tell where they differ. */
export function sameMac(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
