import type { Policy } from '../policy.ts';
import { rounded } from '../statistics/rounding.ts';
import { type PooledPrior, type Stratum, stratifiedMean } from '../statistics/stratified-mean.ts';
import type { Estimate } from './estimate.ts';
import type { CompoundScores } from './household-scores.ts';

/** A compound's household scores beside its N_h occupied households. */
export interface SurveyedCompound {
  readonly households: number;
  readonly scores: CompoundScores;
}

/** Least standard error that 4 decimals can state: nothing is ever certain. */
const least = 0.0001;

/** The policy numbers an estimate is made with. */
export type EstimateNumbers = Pick<Policy, 'nonresponsePoints' | 'minStandardError'>;

/**
 * A firm's score θ_j = Σ W_h ȳ_h over its compounds with answers, W_h = N_h/ΣN, and its standard error with the nonresponse term:
 * SE_j² = Σ W_h² SE_h² + (1 − r_j)² δ², r_j = Σn/ΣN over the same compounds, at least the policy's floor. Rounded to 4 decimals.
 * At least one compound must have answers (RangeError). A project is the same with one compound. METHOD §1.3, §1.4.
 */
export function firmEstimate(
  compounds: readonly SurveyedCompound[],
  prior: PooledPrior,
  { nonresponsePoints, minStandardError }: EstimateNumbers,
): Estimate {
  const strata = compounds.filter(({ scores }) => scores.n > 0).map(stratumOf);
  if (strata.length === 0) throw new RangeError('no answers, no estimate');
  let [households, answers] = [0, 0];
  for (const { size, observed } of strata) {
    households += size;
    answers += observed;
  }
  const { mean, squaredError } = stratifiedMean(strata, prior);
  const silent = Math.max(0, 1 - answers / households) * nonresponsePoints;
  const se = Math.max(Math.sqrt(squaredError + silent * silent), minStandardError);
  return { score: rounded(mean), se: Math.max(rounded(se), least) };
}

function stratumOf({ households, scores: { n, mean, squares } }: SurveyedCompound): Stratum {
  return { size: households, observed: n, mean, variance: n > 1 ? squares / (n - 1) : 0 };
}
