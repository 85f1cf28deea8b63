import { aspectCount } from '../answers.ts';
import type { AspectTally } from '../compound-tally.ts';
import type { AspectMeans, CompoundScores } from './household-scores.ts';

/** Aspect means m_d over all valid ratings of the market league, before gates: integer sums, one division each. METHOD §1.1. */
export function aspectMeans(league: Iterable<readonly AspectTally[]>): AspectMeans {
  const n = new Float64Array(aspectCount);
  const sum = new Float64Array(aspectCount);
  for (const aspects of league)
    for (let d = 0; d < aspectCount; d++) {
      n[d] = (n[d] ?? 0) + (aspects[d]?.n ?? 0);
      sum[d] = (sum[d] ?? 0) + (aspects[d]?.sum ?? 0);
    }
  return Array.from(sum, (total, d) => ((n[d] ?? 0) === 0 ? null : total / (n[d] ?? 0)));
}

/** Pooled within-compound variance s_p² of the market league with its degrees of freedom Σ (n_h − 1); 0 and 0 where no compound has two ratings. METHOD §1.3. */
export function pooledVariance(compounds: Iterable<CompoundScores>): {
  readonly variance: number;
  readonly degrees: number;
} {
  let [total, degrees] = [0, 0];
  for (const { n, squares } of compounds) {
    total += squares;
    degrees += Math.max(0, n - 1);
  }
  return { variance: degrees === 0 ? 0 : total / degrees, degrees };
}
