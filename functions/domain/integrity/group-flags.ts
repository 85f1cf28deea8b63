import type { TallySums } from '../compound-tally.ts';
import type { FirmId } from '../firm.ts';
import type { Policy } from '../policy.ts';
import { type AspectMeans, compoundScores } from '../ranking/household-scores.ts';
import { rounded } from '../statistics/rounding.ts';
import { tallyFromAnswers } from '../tally-from-answers.ts';
import { directionOf, type Flag } from './flag.ts';
import type { RatingGroup } from './rating-groups.ts';

const kinds: readonly RatingGroup['kind'][] = ['browser', 'identical', 'burst'];

/** The policy numbers groups are scored with. */
type ScoreNumbers = Pick<Policy, 'aspectWeights' | 'minWeightPercent'>;

/**
 * Flags of a firm for ratings that came in alike: how many groups and ratings, the largest group, and the mean household score of the groups
 * beside that of the other ratings of the same compounds (each only where there are valid ones). Groups that two people set aside no
 * longer count, and raise none. METHOD §6.
 */
export function groupFlags(
  firm: FirmId,
  tallies: readonly TallySums[],
  means: AspectMeans,
  numbers: ScoreNumbers,
): readonly Flag[] {
  return kinds.flatMap((kind) => {
    const found = tallies.flatMap((tally) => {
      const groups = tally.groups.filter((group) => group.kind === kind && !group.aside);
      return groups.length === 0 ? [] : [{ tally, groups }];
    });
    if (found.length === 0) return [];
    const sizes = found.flatMap(({ groups }) => groups.map(sizeOf));
    return {
      firm,
      kind,
      direction: directionOf(kind),
      evidence: {
        groups: sizes.length,
        ratings: sizes.reduce((sum, size) => sum + size, 0),
        largest: Math.max(...sizes),
        ...scoresOf(found, means, numbers),
      },
      compounds: found.map(({ tally }) => tally.compound),
    };
  });
}

function sizeOf({ answers }: RatingGroup): number {
  return answers.reduce((sum, [, n]) => sum + n, 0);
}

function scoresOf(
  found: readonly { readonly tally: TallySums; readonly groups: readonly RatingGroup[] }[],
  means: AspectMeans,
  numbers: ScoreNumbers,
): Readonly<Record<string, number>> {
  const weights = numbers.aspectWeights;
  let [n, sum, all, allSum] = [0, 0, 0, 0];
  for (const { tally, groups } of found) {
    const answers = groups.flatMap((group) => group.answers);
    const grouped = compoundScores(tallyFromAnswers(answers, numbers).patterns, means, weights);
    const whole = compoundScores(tally.patterns, means, weights);
    n += grouped.n;
    sum += grouped.n * grouped.mean;
    all += whole.n;
    allSum += whole.n * whole.mean;
  }
  return {
    ...(n === 0 ? {} : { score: rounded(sum / n) }),
    ...(all <= n ? {} : { others: rounded((allSum - sum) / (all - n)) }),
  };
}
