import { readFile } from 'node:fs/promises';

/** Longest a server may take to answer. */
const patience = 20_000;

/** The text of a file, or of what an http(s) address answers. Throws a sentence that says why it cannot be had. */
export async function readSource(source: string): Promise<string> {
  if (!/^https?:\/\//.test(source)) return await readFile(source, 'utf8');
  const response = await fetch(source, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${source} answers ${response.status}`);
  return await response.text();
}
