import { describe, expect, it } from 'vitest';
import { rangeCdf, rangeCriticalValue } from '../../../functions/domain/statistics/range-critical-value.ts';

describe('critical value of rank sets', () => {
  // The first three from R's qtukey in golden/csranks_*.json, the rest from METHOD §3.
  it.each([
    [2, 1.959963984766, 1e-6],
    [5, 2.727774382519, 1e-6],
    [28, 3.714498068022, 1e-6],
    [100, 4.3025, 6e-5],
    [500, 4.9537, 6e-5],
    [5000, 5.768, 6e-5],
  ])('for %d firms is the studentised range over √2', (count, expected, tolerance) => {
    expect(Math.abs(rangeCriticalValue(count, 0.05) - expected)).toBeLessThan(tolerance);
  });

  it('is that of a single comparison for two firms, at every α', () => {
    expect(rangeCriticalValue(2, 0.01)).toBeCloseTo(2.5758293035489, 8);
    expect(rangeCriticalValue(2, 0.2)).toBeCloseTo(1.2815515655446, 8);
  });

  it('rises with the number of firms, up to 100,000', () => {
    const values = [2, 3, 28, 1000, 100_000].map((count) => rangeCriticalValue(count, 0.05));
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(rangeCdf(0, 5)).toBe(0);
    expect(rangeCdf(40, 5)).toBeCloseTo(1, 12);
  });
});
