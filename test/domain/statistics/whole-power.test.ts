import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholePower } from '../../../functions/domain/statistics/whole-power.ts';

it('multiplies as often as it is told', () => {
  expect([wholePower(3, 0), wholePower(3, 1), wholePower(3, 7), wholePower(0, 5), wholePower(0, 0)]).toEqual([
    1, 3, 2187, 0, 1,
  ]);
});

it('agrees with the engine’s own power', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.99, max: 1, noNaN: true }), fc.nat(100_000), (base, exponent) => {
      const expected = base ** exponent;
      expect(Math.abs(wholePower(base, exponent) - expected)).toBeLessThanOrEqual(1e-10 * expected + 1e-300);
    }),
  );
});
