import { readFile } from 'node:fs/promises';

/** Longest a server may take to answer. */
const patience = 20_000;

/** The exact bytes of a file, or of what an http(s) address answers, as text. Throws a sentence that says why it cannot be had. */
export async function readSource(source: string): Promise<string> {
  if (!/^https?:\/\//.test(source)) return decoded(await readFile(source));
  const response = await fetch(source, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${source} answers ${response.status}`);
  return decoded(await response.arrayBuffer());
}

/** Strictly: a byte order mark stays, and bytes that are no UTF-8 are not repaired. */
function decoded(bytes: ArrayBuffer | Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
