import { chainFaults } from '../../domain/result/verify-chain.ts';
import type { Checks, TrustedKey } from '../../domain/result/verify-envelope.ts';
import { verifyFile } from '../../domain/result/verify-file.ts';

const utf8 = new TextEncoder();

/** Hash and signature checks by the browser's own cryptography. */
const browserChecks: Checks = {
  sha256: async (text) => hexOf(await crypto.subtle.digest('SHA-256', utf8.encode(text))),
  async signedBy(spki, text, signature) {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await crypto.subtle.importKey('spki', bytesOfBase64(spki), algorithm, false, ['verify']);
    const hashed = { name: 'ECDSA', hash: 'SHA-256' };
    return await crypto.subtle.verify(hashed, key, bytesOfHex(signature), utf8.encode(text));
  },
};

/** What the page shows: faults in words (none: it all agrees), how many firms were recomputed, the file's id, and the fingerprint of the key believed. */
export interface Found {
  readonly faults: readonly string[];
  readonly firms: number;
  readonly id: string;
  readonly key: string;
}

/** Loads a result file and the service's public keys, and recomputes everything. Throws where either cannot be loaded. */
export async function verify(file: string, keys: string): Promise<Found> {
  const [result, trusted] = await Promise.all([load(file), load(keys)]);
  const { keys: known } = (await trusted.json()) as { readonly keys: readonly TrustedKey[] };
  const { faults, id, manifest, signer } = await verifyFile(
    await result.arrayBuffer(),
    await Promise.all(known.map(named)),
    browserChecks,
  );
  const chain =
    manifest === undefined || manifest.previous === null || faults.length > 0
      ? []
      : await chainFaults(manifest, published);
  return {
    faults: [...faults, ...chain],
    id: id ?? '',
    key: signer ?? '',
    firms: manifest?.firms?.length ?? 0,
  };
}

/** A key under the fingerprint of its own bytes: the one beside it is not believed. */
async function named({ spki }: TrustedKey): Promise<TrustedKey> {
  return { spki, fingerprint: hexOf(await crypto.subtle.digest('SHA-256', bytesOfBase64(spki))) };
}

async function published(path: string): Promise<string | undefined> {
  const response = await fetch(path);
  return response.ok ? await response.text() : undefined;
}

async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

function hexOf(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
