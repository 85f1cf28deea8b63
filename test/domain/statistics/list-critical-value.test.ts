import { describe, expect, it } from 'vitest';
import { listCriticalValue } from '../../../functions/domain/statistics/list-critical-value.ts';
import { rangeCriticalValue } from '../../../functions/domain/statistics/range-critical-value.ts';
import simulation from '../../golden/simulation.json' with { type: 'json' };

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
