import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** SHA-256 of texts that come one after the other, none of them kept. */
export function growingSha256(): { add(text: string): void; hex(): string } {
  const hash = createHash('sha256');
  return { add: (text) => void hash.update(text, 'utf8'), hex: () => hash.digest('hex') };
}
