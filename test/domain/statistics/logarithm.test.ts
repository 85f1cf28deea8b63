import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logarithm } from '../../../functions/domain/statistics/logarithm.ts';

it('agrees with the engine’s own logarithm to the last digit or so', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      const expected = Math.log(x);
      expect(Math.abs(logarithm(x) - expected)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(expected)));
    }),
  );
});

it('is exactly 0 at 1', () => {
  expect(logarithm(1)).toBe(0);
});

it('refuses what has no logarithm', () => {
  for (const x of [0, -1, 1e-310, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => logarithm(x)).toThrow(RangeError);
});
