import type { KeptDocument } from '../domain/document.ts';
import type { Day } from '../domain/month.ts';

/** Why bytes were not kept: neither PDF, JPG, PNG nor JSON by what they are, or more than `documentLimits`. */
export type DocumentRefusal = 'not-a-document' | 'too-large';

/** A document with its bytes. */
export interface ReadDocument extends KeptDocument {
  readonly bytes: Uint8Array;
}

/**
 * The private document store. A document is kept once under the SHA-256 of its bytes and never changes; on AWS it cannot be
 * deleted either while its retention runs. Large files come in pieces, which are forgotten after a day.
 */
export interface Documents {
  /** Keeps a document; kept again it is the same one. Whoever takes files of others checks that the type is none of `json`. */
  keep(bytes: Uint8Array): Promise<KeptDocument | DocumentRefusal>;
  /** A document; undefined where there is none. Throws where the bytes that come back are not those of the hash. */
  read(hash: string): Promise<ReadDocument | undefined>;
  /** Type and bytes of a document, without reading it whole. */
  find(hash: string): Promise<(KeptDocument & { readonly size: number }) | undefined>;
  /** An address at which whoever holds it can fetch the document for one minute, as a file of that name. */
  link(hash: string, fileName: string): Promise<string>;
  /** Keeps a piece of at most `pieceLimits.bytes` for a day; its SHA-256. */
  keepPiece(bytes: Uint8Array): Promise<string | 'too-large'>;
  /** The bytes of pieces put together; undefined where one of them is not there (any more). */
  join(pieces: readonly string[]): Promise<Uint8Array | undefined>;
  /** Keeps what seals a day, under that day: once, whoever comes second changes nothing. Locked as documents are. */
  keepOfDay(day: Day, bytes: Uint8Array): Promise<void>;
  /** What seals a day; undefined for a day without. */
  ofDay(day: Day): Promise<Uint8Array | undefined>;
}
