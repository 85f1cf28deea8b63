import { pieceLimits } from '../../domain/document.ts';

/**
 * Bytes of a file that a plain form can carry, and of one that an answer can: Lambda takes and gives 6 MB at most, in base64,
 * of which 4 MB are left. What is larger comes in pieces and leaves by a link.
 */
export const plainBytes = 4 * 1024 * 1024;

/** Bytes of a body of each kind that are read at most, where its route says no other limit. */
export const longestBody = {
  form: 64 * 1024,
  json: 64 * 1024,
  multipart: plainBytes + 64 * 1024,
  bytes: pieceLimits.bytes,
} as const;
