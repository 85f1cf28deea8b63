import type { CompoundId } from '../compound.ts';
import type { PatternTally } from '../compound-tally.ts';
import type { FirmId } from '../firm.ts';
import { type AspectMeans, compoundScores, weightOf } from '../ranking/household-scores.ts';

/** Ratings of nothing but 5, or of nothing but 1. */
export type PatternKind = 'all-five' | 'all-one';

/** A compound as the pattern test sees it; without `firm` where it counts for none (handover): it still tells what is usual. */
export interface PatternCounts {
  readonly compound: CompoundId;
  readonly firm?: FirmId;
  /** Valid ratings, and how many of them have at least four answered aspects, all 5 (or all 1). */
  readonly n: number;
  readonly count: number;
  /** Mean household score of the n − count other ratings; 0 where there are none. */
  readonly others: number;
}

/** Aspects that must be answered before equal answers say anything. */
const fewest = 4;

/** Counts of one pattern in a compound's tally. Household scores of the others are centred by the league's aspect means. METHOD §6, §1.2. */
export function patternCounts(
  patterns: readonly PatternTally[],
  kind: PatternKind,
  means: AspectMeans,
  weights: readonly number[],
): Pick<PatternCounts, 'n' | 'count' | 'others'> {
  const others = compoundScores(withoutPattern(patterns, kind, weights), means, weights);
  const n = patterns.reduce((sum, row) => sum + row.n, 0);
  return { n, count: n - others.n, others: others.mean };
}

/** The sums of a compound with the ratings of a pattern left out: n and Σ are right, the spread is not kept. */
export function withoutPattern(
  patterns: readonly PatternTally[],
  kind: PatternKind,
  weights: readonly number[],
): readonly PatternTally[] {
  return patterns.flatMap((row) => {
    const fives = kind === 'all-five';
    const same = answeredAspects(row.pattern) < fewest ? 0 : fives ? row.allFive : row.allOne;
    const sum = fives ? row.sum - same * 100 * weightOf(row.pattern, weights) : row.sum;
    return row.n === same ? [] : [{ ...row, n: row.n - same, sum }];
  });
}

function answeredAspects(pattern: number): number {
  let count = 0;
  for (let rest = pattern; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
