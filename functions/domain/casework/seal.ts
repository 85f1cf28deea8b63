import type { Day, Instant } from '../month.ts';
import { canonicalJson } from '../result/canonical-json.ts';
import type { Signature } from '../result/signature.ts';

export const sealSchema = 'linping-casework-seal/1';

/** How far a stream was: its text, the number of its events, and the hash of the last of them. */
export type SealedStream = readonly [stream: string, seq: number, hash: string];

/**
 * Every stream of the casework as it stood at an hour of a day. The chain in a stream tells that an event was changed; the seal, which lies locked in the document store under a
 * signature, tells it also of a stream that somebody wrote anew from its beginning.
 */
export interface CaseworkSeal {
  readonly schema: typeof sealSchema;
  readonly day: Day;
  /** When the streams were looked at. */
  readonly at: Instant;
  /** The seal before: its day, and its document by its hash; absent in the first. */
  readonly previous?: Pick<SealRecord, 'day' | 'document'>;
  /** By stream, each once; once a stream stands in a seal it stands in every later one, never at a smaller number. */
  readonly streams: readonly SealedStream[];
}

/** What stands under a seal's day, locked in the document store and once more in the records: its document, and the signature over `signedText`. */
export interface SealRecord {
  readonly day: Day;
  readonly at: Instant;
  /** SHA-256 of the document in the store, hex. */
  readonly document: string;
  readonly signature: Signature;
}

/** A seal's document, in canonical JSON. */
export function sealText(seal: CaseworkSeal): string {
  return canonicalJson(seal);
}

/** What is signed of a seal: no result's hash, so that a seal's signature never passes for that of a result. `document`: SHA-256 of its document, hex. */
export function signedText(document: string): string {
  return `${sealSchema} ${document}`;
}

/** A seal from its document. Throws where the text is none. */
export function parseSeal(text: string): CaseworkSeal {
  const seal: CaseworkSeal = JSON.parse(text);
  if (seal.schema !== sealSchema || !Array.isArray(seal.streams))
    throw new RangeError(`no seal of ${sealSchema}`);
  return seal;
}
