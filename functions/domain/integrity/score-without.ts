import type { TallySums } from '../compound-tally.ts';
import { type AspectMeans, compoundScores } from '../ranking/household-scores.ts';
import { clipped } from '../statistics/rounding.ts';
import { type PatternKind, withoutPattern } from './pattern-counts.ts';

/**
 * A firm's score with its ratings of one pattern left out, compounds weighted by their `households` as ever, 4 decimals within 0..100; undefined
 * where no other rating is left. No score to rank by: the farthest that fakes of this pattern can have moved it, since there are no more of them
 * than ratings of the pattern.
 */
export function scoreWithout(
  compounds: readonly { readonly households: number; readonly tally: Pick<TallySums, 'patterns'> }[],
  kind: PatternKind,
  means: AspectMeans,
  weights: readonly number[],
): number | undefined {
  let [all, sum] = [0, 0];
  for (const { households, tally } of compounds) {
    const { n, mean } = compoundScores(withoutPattern(tally.patterns, kind, weights), means, weights);
    if (n === 0) continue;
    all += households;
    sum += households * mean;
  }
  return all === 0 ? undefined : clipped(sum / all);
}
