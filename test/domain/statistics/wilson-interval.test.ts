import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilsonInterval } from '../../../functions/domain/statistics/wilson-interval.ts';

const z = 1.959963984540054;

/** Worked by hand from the closed form, 4 decimals. */
it.each([
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [8, 10, 0.4902, 0.9433],
  [81, 263, 0.2553, 0.3662],
  [1, 29, 0.0061, 0.1718],
])('of %i of %i it is %f to %f', (count, n, low, high) => {
  const [from, to] = wilsonInterval(count, n, z);
  expect(from).toBeCloseTo(low, 4);
  expect(to).toBeCloseTo(high, 4);
});

it('lies within 0 and 1, has a width, holds the share, and mirrors', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (some, n) => {
      const count = Math.min(some, n);
      const [low, high] = wilsonInterval(count, n, z);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(high - low).toBeGreaterThan(0);
      expect(low).toBeLessThanOrEqual(count / n);
      expect(high).toBeGreaterThanOrEqual(count / n);
      expect(wilsonInterval(n - count, n, z)[0]).toBeCloseTo(1 - high, 12);
    }),
  );
});

it('of nothing, or of more than all, there is none', () => {
  expect(() => wilsonInterval(0, 0, z)).toThrow(RangeError);
  expect(() => wilsonInterval(3, 2, z)).toThrow(RangeError);
  expect(() => wilsonInterval(1.5, 2, z)).toThrow(RangeError);
});
