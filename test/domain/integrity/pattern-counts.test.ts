import { describe, expect, it } from 'vitest';
import { patternCounts } from '../../../functions/domain/integrity/pattern-counts.ts';
import { compoundScores } from '../../../functions/domain/ranking/household-scores.ts';
import { aspectMeans } from '../../../functions/domain/ranking/league.ts';
import { policyOf, tallyWith } from '../../support/plans.ts';

const weights = policyOf().aspectWeights;
const rest: readonly (readonly [string, number])[] = [
  ['4323---a', 7],
  ['2111113-', 4],
  ['3345555-', 9],
];
const mixed = tallyWith('C1', [
  ...rest,
  ['5555555a', 6],
  ['5555---b', 3],
  ['555----c', 2],
  ['1111111-', 5],
  ['11-----d', 1],
]);
const means = aspectMeans([mixed.aspects]);

describe('counts of a pattern', () => {
  it('are of ratings with four answered aspects at least, all 5 or all 1', () => {
    expect(patternCounts(mixed.patterns, 'all-five', means, weights)).toMatchObject({ n: 37, count: 9 });
    expect(patternCounts(mixed.patterns, 'all-one', means, weights)).toMatchObject({ n: 37, count: 5 });
  });

  it('stand beside the mean household score of the other ratings, centred as the ranking centres', () => {
    const without = (left: readonly (readonly [string, number])[]) =>
      compoundScores(tallyWith('C1', [...rest, ...left]).patterns, means, weights).mean;
    const [one, five]: (readonly [string, number])[][] = [
      [['1111111-', 5]],
      [
        ['5555555a', 6],
        ['5555---b', 3],
      ],
    ];
    const few: (readonly [string, number])[] = [
      ['555----c', 2],
      ['11-----d', 1],
    ];
    const { others: beside5 } = patternCounts(mixed.patterns, 'all-five', means, weights);
    const { others: beside1 } = patternCounts(mixed.patterns, 'all-one', means, weights);
    expect(beside5).toBeCloseTo(without([...(one ?? []), ...few]), 10);
    expect(beside1).toBeCloseTo(without([...(five ?? []), ...few]), 10);
  });

  it('are nothing of nothing, and have no others where all are of the pattern', () => {
    expect(patternCounts([], 'all-five', means, weights)).toEqual({ n: 0, count: 0, others: 0 });
    const same = tallyWith('C1', [['5555555a', 20]]);
    expect(patternCounts(same.patterns, 'all-five', means, weights)).toEqual({ n: 20, count: 20, others: 0 });
  });
});
