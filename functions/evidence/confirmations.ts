import type { FirmId } from '../domain/firm.ts';
import type { Confirmation } from '../domain/indicator/confirmation.ts';
import { confirmationsIn } from '../domain/indicator/find-confirmations.ts';
import { addMonths, type Month } from '../domain/month.ts';
import type { Annex } from '../domain/result/manifest.ts';
import type { World } from '../ports.ts';
import { evidenceOver } from './figures.ts';
import { type Measures, measuringOver } from './measuring.ts';

/** What finding confirmations reads. */
export type Confirms = Measures & Pick<World, 'results' | 'audits'>;

/**
 * The independent confirmations there are for a firm in these months, oldest first: stuffing that was proven in any of them; what the imported evidence says over
 * the whole span from the first to the last. METHOD §5.
 */
export async function confirmationsOf(
  world: Confirms,
  firm: FirmId,
  months: readonly Month[],
): Promise<readonly Confirmation[]> {
  const sorted = [...new Set(months)].sort();
  const found = await Promise.all([
    ...sorted.map((month) => stuffing(world, firm, month)),
    fromEvidence(world, firm, sorted),
  ]);
  return found.flat().sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Nothing is read of the registry where nothing was imported: most services have no evidence yet. */
async function fromEvidence(
  world: Measures,
  firm: FirmId,
  months: readonly Month[],
): Promise<readonly Confirmation[]> {
  const [from, to] = [months[0], months.at(-1)];
  if (from === undefined || to === undefined) return [];
  const policy = (await world.rules.policy(to)) ?? {};
  const kinds = ['hotline', 'work-orders', 'inspections'] as const;
  const evidence = await evidenceOver(world, kinds, from, to);
  if (kinds.every((kind) => (evidence[kind]?.size ?? 0) === 0)) return [];
  const measuring = await measuringOver(world, policy, evidence);
  return confirmationsIn(measuring, policy, firm, spanOf(from, to));
}

function spanOf(from: Month, to: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Stuffing that an audit proved, as the month's newest sealed version has it. */
async function stuffing(
  { results, audits }: Pick<World, 'results' | 'audits'>,
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
