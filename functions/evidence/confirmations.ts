import type { FirmId } from '../domain/firm.ts';
import type { Confirmation } from '../domain/indicator/confirmation.ts';
import type { Month } from '../domain/month.ts';
import type { Annex } from '../domain/result/manifest.ts';
import type { World } from '../ports.ts';

/** What finding confirmations reads. */
export type Confirms = Pick<World, 'results' | 'audits'>;

/** The independent confirmations there are for a firm in these months, oldest first. METHOD §5. */
export async function confirmationsOf(
  world: Confirms,
  firm: FirmId,
  months: readonly Month[],
): Promise<readonly Confirmation[]> {
  const found = await Promise.all(months.map((month) => stuffing(world, firm, month)));
  return found.flat().sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Stuffing that an audit proved, as the month's newest sealed version has it. */
async function stuffing(
  { results, audits }: Confirms,
  firm: FirmId,
  month: Month,
): Promise<readonly Confirmation[]> {
  const audit = await audits.one(month, firm);
  const version = audit?.state === 'closed' ? await results.sealedVersion(month) : 0;
  const text = version === 0 ? undefined : await results.document(month, version, 'annex');
  if (audit?.state !== 'closed' || text === undefined) return [];
  const { audits: findings }: Annex = JSON.parse(text);
  return findings
    .filter((finding) => finding.firm === firm && finding.proven)
    .map(({ reached, denied }) => ({
      kind: 'stuffing',
      day: audit.closed,
      facts: { month, reached: String(reached), denied: String(denied) },
    }));
}
