import type { FirmId } from '../firm.ts';
import { clipped, rounded } from '../statistics/rounding.ts';
import { type CriticalNumbers, type CriticalValues, criticalValues } from './critical-values.ts';
import type { Estimate, FirmEstimate } from './estimate.ts';
import { type LeagueTable, leagueTable } from './league-table.ts';
import { type Blocks, blackProposals, type ListNumbers, noBlocks, redProposals } from './lists.ts';
import type { MonthRanking, RankedFirm } from './month-ranking.ts';
import { surelyApart } from './surely-apart.ts';
import { type WatchNumbers, watched } from './watch.ts';

/** The policy numbers a ranking of given estimates needs. */
export type RankingNumbers = CriticalNumbers & ListNumbers & WatchNumbers;

/** A firm among the ranked: estimate, rank set, point rank, joint interval. */
export type FirmRank = Estimate & Pick<RankedFirm, 'firm' | 'lower' | 'upper' | 'rank' | 'interval'>;

/** What follows from estimates and policy numbers alone: everything a reader can recompute from a published table. Sorted by firm id. */
export interface EstimatesRanking extends Pick<MonthRanking, 'c' | 'cTail' | 'black' | 'red' | 'watch'> {
  readonly ranked: readonly FirmRank[];
}

/**
 * Ranks estimates: critical values, rank sets, joint intervals, lists and watch. METHOD §3, §5, §7. Estimates are rounded to 4
 * decimals first. The order of `estimates` changes nothing. Throws RangeError for a firm twice, or without a finite score and a standard
 * error above 0. `critical` may be given where many leagues of the same size are ranked.
 */
export function rankEstimates(
  estimates: readonly FirmEstimate[],
  numbers: RankingNumbers,
  blocks: Blocks = noBlocks,
  critical: CriticalValues = criticalValues(Math.max(1, estimates.length), numbers),
): EstimatesRanking {
  const table = leagueTable(
    estimates.map(({ firm, score, se }) => ({ firm, score: rounded(score), se: rounded(se) })),
  );
  const { c, cTail, bound } = critical;
  const ranked = firmRanks(table, critical);
  if (cTail === null) return { c, cTail, ranked, black: [], red: [], watch: [] };
  const apart = surelyApart(table.scores, table.ses, cTail);
  return {
    c,
    cTail,
    ranked,
    black: blackProposals(table, apart, { cTail, bound }, numbers, blocks.black),
    red: redProposals(table, apart, { cTail }, numbers, blocks.red),
    watch: watched(table, numbers),
  };
}

/** Rank sets lower = 1 + surely better, upper = p − surely worse, with joint intervals clipped to 0..100. METHOD §3, §7. */
function firmRanks({ firms, scores, ses }: LeagueTable, critical: CriticalValues): readonly FirmRank[] {
  const { better, worse } = surelyApart(scores, ses, critical.c ?? 0);
  const falling = scores.toSorted().reverse();
  const rankOf = new Map<number, number>();
  for (const [index, score] of falling.entries()) if (!rankOf.has(score)) rankOf.set(score, index + 1);
  return firms.map((firm: FirmId, j) => {
    const score = scores[j] ?? 0;
    const se = ses[j] ?? 0;
    const half = critical.interval * se;
    return {
      firm,
      score,
      se,
      lower: 1 + (better[j] ?? 0),
      upper: firms.length - (worse[j] ?? 0),
      rank: rankOf.get(score) ?? 0,
      interval: [clipped(score - half), clipped(score + half)],
    };
  });
}
