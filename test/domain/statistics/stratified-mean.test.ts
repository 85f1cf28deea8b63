import { describe, expect, it } from 'vitest';
import {
  type Stratum,
  squaredError,
  stratifiedMean,
} from '../../../functions/domain/statistics/stratified-mean.ts';
import stratifiedGolden from '../../golden/stratified_fpc.json' with { type: 'json' };

describe('stratified mean with finite population correction', () => {
  it.each(stratifiedGolden.cases.filter((one) => one.name !== 'one_lonely'))(
    'agrees with R survey on $name',
    ({ per_stratum, lonely_fail }) => {
      const strata: readonly Stratum[] = per_stratum.map(({ N, n, mean, s2 }) => ({
        size: N,
        observed: n,
        mean,
        variance: s2 ?? 0,
      }));
      const found = stratifiedMean(strata, { variance: 0, degrees: 0 });
      expect(found.mean).toBeCloseTo(lonely_fail?.mean ?? Number.NaN, 9);
      expect(Math.sqrt(found.squaredError)).toBeCloseTo(lonely_fail?.se ?? Number.NaN, 9);
    },
  );

  it('never takes a single answer, or identical ones, for certainty', () => {
    const prior = { variance: 200, degrees: 10 };
    expect(squaredError({ size: 100, observed: 1, mean: 50, variance: 0 }, prior)).toBeCloseTo(0.99 * 200, 9);
    expect(squaredError({ size: 100, observed: 11, mean: 50, variance: 0 }, prior)).toBeCloseTo(
      (0.89 * 100) / 11,
      9,
    );
    expect(
      squaredError({ size: 100, observed: 1, mean: 50, variance: 0 }, { ...prior, degrees: 0 }),
    ).toBeGreaterThan(0);
  });
});
