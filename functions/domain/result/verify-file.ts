import { type Checks, type TrustedKey, type Verification, verifyEnvelope } from './verify-envelope.ts';

/**
 * Checks a released result from the exact bytes of its file, as every reader should: a byte order mark stays, and bytes that are no
 * UTF-8 are a fault of the file rather than repaired, so that a change of any single byte is found. Never throws for a bad file.
 */
export async function verifyFile(
  bytes: ArrayBuffer | Uint8Array,
  trusted: readonly TrustedKey[],
  checks: Checks,
): Promise<Verification> {
  const text = textOf(bytes);
  return text === undefined
    ? { faults: ['the file is not UTF-8'] }
    : await verifyEnvelope(text, trusted, checks);
}

function textOf(bytes: ArrayBuffer | Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
