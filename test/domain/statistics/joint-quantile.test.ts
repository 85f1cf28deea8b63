import { describe, expect, it } from 'vitest';
import {
  jointBoundQuantile,
  jointIntervalQuantile,
} from '../../../functions/domain/statistics/joint-quantile.ts';

describe('joint quantiles', () => {
  it('are the single ones for one firm and widen with more', () => {
    expect(jointIntervalQuantile(1, 0.05)).toBeCloseTo(1.9599639845, 9);
    expect(jointBoundQuantile(1, 0.05)).toBeCloseTo(1.6448536269, 9);
    // scipy: norm.ppf((1 + 0.95**(1/28))/2), norm.ppf(0.95**(1/28)).
    expect(jointIntervalQuantile(28, 0.05)).toBeCloseTo(3.1164823341, 8);
    expect(jointBoundQuantile(28, 0.05)).toBeCloseTo(2.9060309061, 8);
  });
});
