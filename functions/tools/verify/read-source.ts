import { readFile } from 'node:fs/promises';

/** Longest a server may take to answer. */
const patience = 20_000;

/** Whether a source is an http(s) address rather than a file. */
export function isAddress(source: string): boolean {
  return /^https?:\/\//.test(source);
}

/** The exact bytes of a file, or of what an http(s) address answers. Throws a sentence that says why they cannot be had. */
export async function readBytes(source: string): Promise<Uint8Array> {
  if (!isAddress(source)) return await readFile(source);
  const response = await fetch(source, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${source} answers ${response.status}`);
  return await response.bytes();
}

/** The same as text, for what is not itself verified. Throws where the bytes are no UTF-8. */
export async function readText(source: string): Promise<string> {
  return decoded(await readBytes(source));
}

/** What an address answers, or undefined where it says that there is nothing (404). */
export async function readPublished(address: string): Promise<string | undefined> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return decoded(await response.bytes());
}

/** Strictly: a byte order mark stays, and bytes that are no UTF-8 are not repaired. */
function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
