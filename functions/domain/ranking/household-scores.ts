import type { PatternTally } from '../compound-tally.ts';

/** League-wide aspect means m_d, overall first; null where nobody in the league answered the aspect. */
export type AspectMeans = readonly (number | null)[];

/** Household scores of one compound: how many, their mean, and Σ (y_i − ȳ)². */
export interface CompoundScores {
  readonly n: number;
  readonly mean: number;
  readonly squares: number;
}

/** Σ w_d over the aspects of `pattern`. */
export function weightOf(pattern: number, weights: readonly number[]): number {
  let sum = 0;
  for (const [d, weight] of weights.entries()) if ((pattern & (1 << d)) !== 0) sum += weight;
  return sum;
}

/**
 * What centring adds to a household that answered the aspects of `pattern`: M − m_A, the league's mean over all aspects less its
 * mean over those answered, so that leaving out what a firm does badly gains the firm nothing. Aspects nobody in the league
 * answered count nowhere. METHOD §1.2.
 */
export function centring(pattern: number, means: AspectMeans, weights: readonly number[]): number {
  let [all, allWeight, answered, answeredWeight] = [0, 0, 0, 0];
  for (const [d, mean] of means.entries()) {
    const weight = weights[d] ?? 0;
    if (mean === null) continue;
    all += weight * mean;
    allWeight += weight;
    if ((pattern & (1 << d)) === 0) continue;
    answered += weight * mean;
    answeredWeight += weight;
  }
  return answeredWeight === 0 ? 0 : all / allWeight - answered / answeredWeight;
}

/**
 * Household scores y_i = a_i + (M − m_A), a_i = Σ_A w s / Σ_A w, summed over a compound without its households: from integer sums by
 * pattern of answered aspects, the spread inside patterns first, then the spread between them. METHOD §1, "one pass, exact".
 */
export function compoundScores(
  patterns: readonly PatternTally[],
  means: AspectMeans,
  weights: readonly number[],
): CompoundScores {
  const groups = patterns.map(({ pattern, n, sum, sumOfSquares }) => {
    const weight = weightOf(pattern, weights);
    const mean = sum / (weight * n) + centring(pattern, means, weights);
    return { n, mean, squares: Math.max(0, n * sumOfSquares - sum * sum) / (weight * weight * n) };
  });
  let [n, total] = [0, 0];
  for (const group of groups) {
    n += group.n;
    total += group.n * group.mean;
  }
  const mean = n === 0 ? 0 : total / n;
  let squares = 0;
  for (const group of groups) squares += group.squares + group.n * (group.mean - mean) * (group.mean - mean);
  return { n, mean, squares };
}
