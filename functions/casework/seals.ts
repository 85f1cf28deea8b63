import { type CaseworkSeal, parseSeal, type SealRecord, signedText } from '../domain/casework/seal.ts';
import type { Day } from '../domain/month.ts';
import type { TrustedKey } from '../domain/result/verify-envelope.ts';
import type { World } from '../ports.ts';
import { nodeChecks } from '../ranking/verify-sealed.ts';

/** Days that are looked back for the newest seal: a bureau in which nothing happens for longer begins anew, and the check says so. */
const reach = 400;

/** The seal that stands under a day in the locked store, whose holder is not that of the records; undefined for a day without. */
export async function sealOf(
  { documents }: Pick<World, 'documents'>,
  day: Day,
): Promise<SealRecord | undefined> {
  const bytes = await documents.ofDay(day);
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
}

/** The newest seal of the locked store, on a day or before it. */
export async function newestSeal(world: Pick<World, 'documents'>, day: Day): Promise<SealRecord | undefined> {
  for (let back = 0; back < reach; back += 8) {
    const days = Array.from({ length: 8 }, (_, more) => daysBefore(day, back + more));
    const found = await Promise.all(days.map((one) => sealOf(world, one)));
    const newest = found.find((one) => one !== undefined);
    if (newest !== undefined) return newest;
  }
  return undefined;
}

/** What a seal sealed. Throws where its document is not there, or another. */
export async function sealedBy(
  { documents }: Pick<World, 'documents'>,
  { document, day }: Pick<SealRecord, 'document' | 'day'>,
): Promise<CaseworkSeal> {
  const kept = await documents.read(document);
  if (kept === undefined) throw new Error(`the seal of ${day} is not among the documents`);
  return parseSeal(new TextDecoder().decode(kept.bytes));
}

/** Whether one of these keys signed the seal. */
export async function isSigned(
  { document, signature }: SealRecord,
  keys: readonly TrustedKey[],
): Promise<boolean> {
  const key = keys.find(({ fingerprint }) => fingerprint === signature.key);
  return key !== undefined && (await nodeChecks.signedBy(key.spki, signedText(document), signature.value));
}

function daysBefore(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10) as Day;
}
