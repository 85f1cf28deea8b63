import { describe, expect, it } from 'vitest';
import {
  jointBoundQuantile,
  jointIntervalQuantile,
} from '../../../functions/domain/statistics/joint-quantile.ts';
import { listCriticalValue } from '../../../functions/domain/statistics/list-critical-value.ts';
import { rangeCdf, rangeCriticalValue } from '../../../functions/domain/statistics/range-critical-value.ts';
import simulation from '../../golden/simulation.json' with { type: 'json' };

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

describe('critical value of the list test', () => {
  const { alpha, tail, values, tolerance } = simulation.critical_values_of_list_test;
  it.each(Object.entries(values))('for %s firms is the reference value', (count, expected) => {
    const value = listCriticalValue(Number(count), Math.ceil(tail * Number(count)), alpha);
    expect(Math.abs(value - expected)).toBeLessThan(tolerance);
  });

  it('never exceeds that of rank sets, and reaches 100,000 firms', () => {
    expect(listCriticalValue(2, 1, 0.05)).toBeCloseTo(1.6448536269515, 6);
    const great = listCriticalValue(100_000, 25_000, 0.05);
    expect(great).toBeGreaterThan(5.485);
    expect(great).toBeLessThan(rangeCriticalValue(100_000, 0.05));
  });
});

describe('joint quantiles', () => {
  it('are the single ones for one firm and widen with more', () => {
    expect(jointIntervalQuantile(1, 0.05)).toBeCloseTo(1.9599639845, 9);
    expect(jointBoundQuantile(1, 0.05)).toBeCloseTo(1.6448536269, 9);
    // scipy: norm.ppf((1 + 0.95**(1/28))/2), norm.ppf(0.95**(1/28)).
    expect(jointIntervalQuantile(28, 0.05)).toBeCloseTo(3.1164823341, 8);
    expect(jointBoundQuantile(28, 0.05)).toBeCloseTo(2.9060309061, 8);
  });
});
