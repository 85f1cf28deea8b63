import { describe, expect, it } from 'vitest';
import { pauleMandel, shrunken } from '../../../functions/domain/statistics/paule-mandel.ts';
import pauleMandelGolden from '../../golden/paule_mandel.json' with { type: 'json' };

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
