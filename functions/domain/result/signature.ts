/** A signature over a text's UTF-8 bytes: ECDSA P-256 with SHA-256, 64 bytes r‖s in lower-case hex; `key` is the key's fingerprint. */
export interface Signature {
  readonly key: string;
  readonly value: string;
}
