import { expect, it } from 'vitest';
import { scoreWithout } from '../../../functions/domain/integrity/score-without.ts';
import { policyOf, tallyWith } from '../../support/plans.ts';

const weights = policyOf().aspectWeights;
const means = weights.map(() => 50);
const of = (households: number, answers: readonly (readonly [string, number])[]) => ({
  households,
  tally: tallyWith('C', answers),
});

it('is the score of the other ratings, compounds weighted by their households', () => {
  const compounds = [
    of(300, [
      ['1111111-', 30],
      ['3333333-', 10],
    ]),
    of(100, [
      ['1111----', 2],
      ['111-----', 1],
      ['5555555-', 1],
    ]),
  ];
  // Second compound: three aspects of 1 are no pattern; (0 + 100) / 2 is left of it.
  expect(scoreWithout(compounds, 'all-one', means, weights)).toBe(50);
  expect(scoreWithout(compounds.slice(0, 1), 'all-five', means, weights)).toBe(12.5);
});

it('leaves out compounds with no other rating, and is nothing where none is left', () => {
  const same = of(900, [['1111111-', 30]]);
  expect(scoreWithout([same, of(100, [['4444444-', 5]])], 'all-one', means, weights)).toBe(75);
  expect(scoreWithout([same], 'all-one', means, weights)).toBeUndefined();
});
