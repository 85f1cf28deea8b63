import { describe, expect, it } from 'vitest';
import { pauleMandel, shrunken } from '../../../functions/domain/statistics/paule-mandel.ts';
import {
  type Stratum,
  squaredError,
  stratifiedMean,
} from '../../../functions/domain/statistics/stratified-mean.ts';
import pauleMandelGolden from '../../golden/paule_mandel.json' with { type: 'json' };
import stratifiedGolden from '../../golden/stratified_fpc.json' with { type: 'json' };

describe('Paule–Mandel', () => {
  it.each(pauleMandelGolden.cases)('agrees with metafor on $name', ({ y, v, PM }) => {
    const ses = v.map(Math.sqrt);
    const spread = pauleMandel(y, ses);
    expect(spread.variance).toBeCloseTo(PM.tau2, 7);
    expect(spread.mean).toBeCloseTo(PM.mu, 8);
    for (const [j, score] of y.entries()) {
      const { mean, variance } = shrunken(score, ses[j] ?? 0, spread);
      expect(mean).toBeCloseTo(PM.shrunk_plain[j] ?? Number.NaN, 7);
      expect(variance).toBeCloseTo(PM.post_var_plain[j] ?? Number.NaN, 7);
    }
  });

  it('finds no spread in one firm, and all of it where standard errors are tiny', () => {
    expect(pauleMandel([70], [2])).toEqual({ mean: 70, variance: 0 });
    expect(pauleMandel([60, 70, 80], [1e-4, 1e-4, 1e-4]).variance).toBeCloseTo(100, 6);
  });
});

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
