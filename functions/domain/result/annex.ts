import type { Plan } from '../plan.ts';
import type { MonthRanking } from '../ranking/month-ranking.ts';
import type { Annex } from './manifest.ts';
import { type SealedMonth, statusesOf } from './standings.ts';

/** What integrity and privacy did to a ranking: part of its internal record. */
export type AnnexFindings = Pick<Annex, 'flags' | 'audits' | 'heldBack' | 'carried' | 'aspectMedians'>;

/** The internal record of a ranking, tied to the manifest by its SHA-256. `before` are the sealed months that status over months looks at. */
export function annexOf(
  plan: Plan,
  ranking: MonthRanking,
  manifest: string,
  before: readonly SealedMonth[],
  findings: AnnexFindings,
): Annex {
  const { cTail, black, red, watch, aspectMeans, pooledVariance, degrees } = ranking;
  return {
    schema: 'linping-annex/1',
    month: plan.month,
    version: plan.version,
    manifest,
    cTail,
    black,
    red,
    watch,
    ...findings,
    ...(plan.vetoes && { vetoes: plan.vetoes }),
    status: statusesOf(plan, ranking, before, findings),
    aspectMeans,
    pooledVariance,
    degrees,
  };
}
