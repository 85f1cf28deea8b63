import { createHash } from 'node:crypto';
import type { TrustedKey } from '../../domain/result/verify-envelope.ts';
import { readData } from '../../local/data-folder.ts';
import { isAddress, readText } from './read-source.ts';

/**
 * The keys a result may be signed with: those of `--key` (a keys.json by file or address, or a fingerprint among those the
 * publisher shows), else the publisher's own `/results/keys.json`, else those the local service left in its data folder.
 * Fingerprints are made anew from the keys, never believed. Throws where no key can be had.
 */
export async function trustedKeys(
  source: string,
  key: string | undefined,
  folder: string,
): Promise<readonly TrustedKey[]> {
  const fingerprint = key !== undefined && /^[0-9a-f]{64}$/i.test(key) ? key.toLowerCase() : undefined;
  const place = key === undefined || fingerprint !== undefined ? undefined : key;
  const keys = await keysOf(await keysText(source, place, folder));
  if (fingerprint === undefined) return keys;
  const chosen = keys.filter((one) => one.fingerprint === fingerprint);
  if (chosen.length === 0) throw new Error(`the publisher shows no key ${fingerprint}`);
  return chosen;
}

/** What a reader must still do who named no `--key`: keys that come from where the result comes from prove nothing about who made it. */
export function keysNote(source: string): string {
  const place = isAddress(source)
    ? new URL('/results/keys.json', source).href
    : 'the data folder’s keys.json';
  return `公钥取自 the key was taken from ${place}, not from you: 请与 README 或主管部门公布的指纹核对 compare the fingerprint above with the one in the README, or give it as --key`;
}

async function keysText(source: string, place: string | undefined, folder: string): Promise<string> {
  if (place !== undefined) return readText(place);
  if (isAddress(source)) return readText(new URL('/results/keys.json', source).href);
  const left = await readData(folder, 'keys.json');
  if (left === undefined) throw new Error('no key to trust: give --key with the publisher’s keys.json');
  return left;
}

async function keysOf(text: string): Promise<readonly TrustedKey[]> {
  const { keys }: { keys?: unknown } = JSON.parse(text);
  if (!Array.isArray(keys)) throw new Error('keys.json holds no keys');
  return keys.map(({ spki }: { spki?: unknown }) => {
    if (typeof spki !== 'string') throw new Error('a key in keys.json has no spki');
    return { spki, fingerprint: createHash('sha256').update(Buffer.from(spki, 'base64')).digest('hex') };
  });
}
