import { canonicalJson } from './canonical-json.ts';
import { type Envelope, type Manifest, manifestSchema } from './manifest.ts';
import { verifyNumbers } from './verify-numbers.ts';

/** A public key one trusts: fingerprint (SHA-256 of its SPKI bytes, hex) and the SPKI bytes in base64. */
export interface TrustedKey {
  readonly fingerprint: string;
  readonly spki: string;
}

/** The cryptography of wherever this runs: a Lambda, a command, a reader's browser. */
export interface Checks {
  /** SHA-256 of the text's UTF-8 bytes, lower-case hex. */
  sha256(text: string): Promise<string>;
  /** Whether `signature` (64 bytes r‖s, hex) is one of ECDSA P-256 with SHA-256 over the text by the key `spki` (base64). */
  signedBy(spki: string, text: string, signature: string): Promise<boolean>;
}

/** What verification found: the result's id and month where they could be read, and every fault in words (none: it holds). */
export interface Verification {
  readonly id?: string;
  readonly manifest?: Manifest;
  /** Fingerprint of the one trusted key whose signature holds; absent where none does. */
  readonly signer?: string;
  readonly faults: readonly string[];
}

/**
 * Checks a released result as anyone may: the bytes are the canonical form, the id is the manifest's SHA-256, the signature over
 * the id is by a trusted key (never by one from the file), and every number follows from the table. SECURITY §5. Never throws for a bad file.
 */
export async function verifyEnvelope(
  text: string,
  trusted: readonly TrustedKey[],
  checks: Checks,
): Promise<Verification> {
  const envelope = readEnvelope(text);
  if (typeof envelope === 'string') return { faults: [envelope] };
  const { id, key, manifest, signature } = envelope;
  const faults: string[] = [];
  if ((await checks.sha256(canonicalJson(manifest))) !== id)
    faults.push('the id is not the hash of the manifest');
  const named = trusted.find(({ fingerprint }) => fingerprint === key);
  const signed =
    named !== undefined &&
    /^[0-9a-f]{128}$/.test(signature) &&
    (await checks.signedBy(named.spki, id, signature));
  if (named === undefined) faults.push(`signed by ${key}, a key that is not trusted`);
  else if (!signed) faults.push('the signature is not the key’s over this id');
  faults.push(...safely(() => verifyNumbers(manifest)));
  return { id, manifest, faults, ...(signed && { signer: key }) };
}

function readEnvelope(text: string): Envelope | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
    if (canonicalJson(value) !== text) return 'the file is not in canonical form';
  } catch {
    return 'the file is not JSON in canonical form';
  }
  return isEnvelope(value) ? value : `the file is no result of schema ${manifestSchema}`;
}

function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null) return false;
  const { id, key, signature, manifest, ...rest } = value as Readonly<Record<string, unknown>>;
  const words = [id, key, signature].every((word) => typeof word === 'string');
  const shaped = typeof manifest === 'object' && manifest !== null && 'schema' in manifest;
  return words && Object.keys(rest).length === 0 && shaped && manifest.schema === manifestSchema;
}

/** A manifest whose parts are missing or of the wrong kind makes the recomputation stumble: that is a fault of the file. */
function safely(verify: () => readonly string[]): readonly string[] {
  try {
    return verify();
  } catch (error) {
    return [`the manifest is not whole: ${error instanceof Error ? error.message : String(error)}`];
  }
}
