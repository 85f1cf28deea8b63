import type { FirmId } from '../firm.ts';
import type { Policy } from '../policy.ts';
import { normalCdf } from '../statistics/normal-cdf.ts';
import { normalQuantile } from '../statistics/normal-quantile.ts';
import { pauleMandel, shrunken } from '../statistics/paule-mandel.ts';
import { capped } from './capped.ts';
import type { LeagueTable } from './league-table.ts';
import { shareOf } from './share-of.ts';

/** The policy numbers of the watch. */
export type WatchNumbers = Pick<Policy, 'watchTailPercent' | 'watchErrorPercent' | 'capPercent'>;

/**
 * Watch 观察 (private): firms whose true score is probably below the league's lowest tenth, v_j = Φ((q_a − m_j)/√V_j) with
 * q_a = μ + τ z(0.10), the most probable first, while the mean of 1 − v_j stays at or below the allowed share of false ones; at most
 * the cap. None where firms do not differ (τ² = 0). METHOD §5.
 */
export function watched({ firms, scores, ses }: LeagueTable, numbers: WatchNumbers): readonly FirmId[] {
  if (firms.length < 2) return [];
  const spread = pauleMandel(scores, ses);
  if (spread.variance === 0) return [];
  const limit = spread.mean + Math.sqrt(spread.variance) * normalQuantile(numbers.watchTailPercent / 100);
  const candidates = firms.map((firm, j) => {
    const { mean, variance } = shrunken(scores[j] ?? 0, ses[j] ?? 0, spread);
    return { of: firm, by: 1 - normalCdf((limit - mean) / Math.sqrt(variance)) };
  });
  const cap = shareOf(firms.length, numbers.capPercent);
  const error = numbers.watchErrorPercent / 100;
  return capped(candidates, (count, sum) => count <= cap && sum / count <= error);
}
