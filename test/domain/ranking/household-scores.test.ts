import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centring, compoundScores } from '../../../functions/domain/ranking/household-scores.ts';
import { aspectMeans, pooledVariance } from '../../../functions/domain/ranking/league.ts';
import { tallyFromAnswers } from '../../../functions/domain/tally-from-answers.ts';
import { anyAnswers } from '../../support/rating-rows.ts';

const weights = [4, 1, 1, 1, 1, 1, 1];
const numbers = { aspectWeights: weights, minWeightPercent: 40 };
const once = (answers: readonly string[]) =>
  tallyFromAnswers(
    answers.map((text) => [text, 1] as const),
    numbers,
  );

/** METHOD §1.2 written out household by household, in two passes. */
function scoresOf(answers: readonly string[], league: readonly string[]): readonly number[] {
  const items = (text: string) =>
    [...text.slice(0, 7)].map((x) => (x === '-' ? undefined : 25 * (Number(x) - 1)));
  const isValid = (text: string) =>
    items(text).reduce<number>((sum, s, d) => sum + (s === undefined ? 0 : (weights[d] ?? 0)), 0) >= 4;
  const means = weights.map((_, d) => {
    const given = league.filter(isValid).flatMap((text) => items(text)[d] ?? []);
    return given.reduce((sum, s) => sum + s, 0) / given.length;
  });
  const allWeight = weights.reduce((sum, w, d) => sum + (Number.isNaN(means[d]) ? 0 : w), 0);
  const base = weights.reduce(
    (sum, w, d) => sum + (Number.isNaN(means[d]) ? 0 : (w * (means[d] ?? 0)) / allWeight),
    0,
  );
  return answers.filter(isValid).map((text) => {
    let [top, bottom] = [0, 0];
    for (const [d, s] of items(text).entries()) {
      if (s === undefined) continue;
      top += (weights[d] ?? 0) * (s - (means[d] ?? 0));
      bottom += weights[d] ?? 0;
    }
    return base + top / bottom;
  });
}

describe('household scores by pattern of answered aspects', () => {
  it('have the mean and the spread of the scores computed household by household', () => {
    const lists = fc.array(fc.array(anyAnswers, { minLength: 1, maxLength: 40 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(lists, (compounds) => {
        const tallies = compounds.map(once);
        const means = aspectMeans(tallies.map(({ aspects }) => aspects));
        const found = tallies.map(({ patterns }) => compoundScores(patterns, means, weights));
        let [allSquares, degrees] = [0, 0];
        for (const [h, answers] of compounds.entries()) {
          const scores = scoresOf(answers, compounds.flat());
          const mean = scores.reduce((sum, y) => sum + y, 0) / Math.max(1, scores.length);
          const squares = scores.reduce((sum, y) => sum + (y - mean) ** 2, 0);
          expect(found[h]?.n).toBe(scores.length);
          expect(found[h]?.mean).toBeCloseTo(mean, 9);
          expect(found[h]?.squares).toBeCloseTo(squares, 6);
          allSquares += squares;
          degrees += Math.max(0, scores.length - 1);
        }
        const pooled = pooledVariance(found);
        expect(pooled.degrees).toBe(degrees);
        expect(pooled.variance).toBeCloseTo(degrees === 0 ? 0 : allSquares / degrees, 6);
      }),
    );
  });

  it('gain a firm nothing by leaving out the aspect it does badly', () => {
    // Everywhere the second aspect is bad; one household leaves it out.
    const means = aspectMeans([once(['52-----', '52-----'].map((text) => `${text}-`)).aspects]);
    const full = compoundScores(once(['52------']).patterns, means, weights);
    const without = compoundScores(once(['5-------']).patterns, means, weights);
    expect(without.mean).toBeCloseTo(full.mean, 12);
    expect(centring(1, means, weights)).toBeLessThan(0);
  });

  it('have no spread at all where all answers are the same', () => {
    const { squares } = compoundScores(
      once(Array(37).fill('4534251a')).patterns,
      [60, 61, 62, 63, 64, 65, 66.6],
      weights,
    );
    expect(squares).toBeLessThan(1e-20);
  });
});
