import { expect, it } from 'vitest';
import { tallyFromAnswers } from '../../functions/domain/tally-from-answers.ts';

const numbers = { aspectWeights: [4, 1, 1, 1, 1, 1, 1], minWeightPercent: 40 };

it('sums weighted item scores by pattern of answered aspects, in whole numbers', () => {
  const { patterns, aspects, invalid } = tallyFromAnswers(
    [
      ['54-----a', 2],
      ['3------b', 1],
      ['11-----c', 1],
      ['-55----d', 3],
    ],
    numbers,
  );
  expect(patterns).toEqual([
    { pattern: 1, n: 1, sum: 200, sumOfSquares: 40_000, allFive: 0, allOne: 0 },
    { pattern: 3, n: 3, sum: 950, sumOfSquares: 2 * 475 * 475, allFive: 0, allOne: 1 },
  ]);
  expect(aspects.slice(0, 3)).toEqual([
    { n: 4, sum: 250 },
    { n: 3, sum: 150 },
    { n: 0, sum: 0 },
  ]);
  expect(invalid).toBe(3);
});

it('counts nothing as valid where the answered aspects have no weight', () => {
  const { patterns, invalid } = tallyFromAnswers([['5555555-', 4]], {
    aspectWeights: Array(7).fill(0),
    minWeightPercent: 0,
  });
  expect([patterns, invalid]).toEqual([[], 4]);
});

it('refuses what is not packed answers', () => {
  for (const bad of ['', '5555555', '6555555-', '5555555-x'])
    expect(() => tallyFromAnswers([[bad, 1]], numbers)).toThrow(RangeError);
});
