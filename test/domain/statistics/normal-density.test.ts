import { expect, it } from 'vitest';
import { normalCdf } from '../../../functions/domain/statistics/normal-cdf.ts';
import { normalDensity } from '../../../functions/domain/statistics/normal-density.ts';

it('is the slope of Φ', () => {
  expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 16);
  for (const x of [-2, 0.5, 1]) {
    const slope = (normalCdf(x + 1e-4) - normalCdf(x - 1e-4)) / 2e-4;
    expect(slope).toBeCloseTo(normalDensity(x), 8);
  }
});
