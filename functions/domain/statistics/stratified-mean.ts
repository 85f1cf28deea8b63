/** A stratum: how many it has (N), how many of them were observed (1 ≤ n ≤ N), their mean, and their variance with divisor n−1 (0 for n = 1). */
export interface Stratum {
  readonly size: number;
  readonly observed: number;
  readonly mean: number;
  readonly variance: number;
}

/** The variance strata are drawn towards and the degrees of freedom it is given, d0 ≥ 0. */
export interface PooledPrior {
  readonly variance: number;
  readonly degrees: number;
}

/**
 * Squared standard error of a stratum's mean with finite population correction and pooled prior:
 * s̃² = ((n−1)s² + d0 s_p²)/(n−1+d0), SE² = (1 − n/N) s̃²/n. For n = 1 with d0 = 0 (0/0) s̃² is the pooled variance: a single
 * answer never gives certainty. METHOD §1.3.
 */
export function squaredError(stratum: Stratum, prior: PooledPrior): number {
  const own = stratum.observed - 1;
  const degrees = own + prior.degrees;
  const variance =
    degrees === 0 ? prior.variance : (own * stratum.variance + prior.degrees * prior.variance) / degrees;
  return (Math.max(0, 1 - stratum.observed / stratum.size) * variance) / stratum.observed;
}

/** Mean over strata weighted by size, and its squared sampling error Σ W_h² SE_h². `strata` not empty. METHOD §1.4. */
export function stratifiedMean(
  strata: readonly Stratum[],
  prior: PooledPrior,
): { readonly mean: number; readonly squaredError: number } {
  let size = 0;
  for (const stratum of strata) size += stratum.size;
  let mean = 0;
  let error = 0;
  for (const stratum of strata) {
    const weight = stratum.size / size;
    mean += weight * stratum.mean;
    error += weight * weight * squaredError(stratum, prior);
  }
  return { mean, squaredError: error };
}
