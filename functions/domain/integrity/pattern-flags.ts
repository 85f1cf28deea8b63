import type { Policy } from '../policy.ts';
import type { AspectMeans } from '../ranking/household-scores.ts';
import type { LeagueTally } from './firm-tallies.ts';
import { directionOf, type Flag } from './flag.ts';
import { type PatternKind, patternCounts } from './pattern-counts.ts';
import { patternTest } from './pattern-test.ts';

const kinds: readonly PatternKind[] = ['all-five', 'all-one'];

/** Firms with more ratings of nothing but 5, or of nothing but 1, than the others explain: z above the policy's limit. METHOD §6. */
export function patternFlags(
  league: readonly LeagueTally[],
  means: AspectMeans,
  { aspectWeights, integrity }: Pick<Policy, 'aspectWeights' | 'integrity'>,
): readonly Flag[] {
  return kinds.flatMap((kind) => {
    const counts = league.map(({ firm, tally: { compound, patterns } }) => ({
      compound,
      ...(firm === undefined ? {} : { firm }),
      ...patternCounts(patterns, kind, means, aspectWeights),
    }));
    return patternTest(counts)
      .filter(({ z }) => z > integrity.patternLimit)
      .map(({ firm, z, count, expected, n, compounds }) => ({
        firm,
        kind,
        direction: directionOf(kind),
        evidence: { z, ratings: count, expected, of: n },
        compounds,
      }));
  });
}
