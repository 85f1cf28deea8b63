import type { Plan } from '../plan.ts';
import type { MonthRanking } from '../ranking/month-ranking.ts';
import type { Annex } from './manifest.ts';

/** The internal record of a ranking, tied to the manifest by its SHA-256. */
export function annexOf({ month, version }: Plan, ranking: MonthRanking, manifest: string): Annex {
  const { cTail, black, red, watch, aspectMeans, pooledVariance, degrees } = ranking;
  return {
    schema: 'linping-annex/1',
    month,
    version,
    manifest,
    cTail,
    black,
    red,
    watch,
    aspectMeans,
    pooledVariance,
    degrees,
  };
}
