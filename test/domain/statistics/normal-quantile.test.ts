import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalCdf } from '../../../functions/domain/statistics/normal-cdf.ts';
import { normalQuantile } from '../../../functions/domain/statistics/normal-quantile.ts';

// scipy 1.17.1: scipy.special.ndtri.
it.each([
  [1e-12, -7.034483825301132],
  [0.025, -1.9599639845400545],
  [0.1, -1.2815515655446004],
  [0.5, 0],
  [0.999, 3.090232306167813],
])('z(%d) is as scipy has it', (q, expected) => {
  expect(Math.abs(normalQuantile(q) - expected)).toBeLessThan(4e-15);
});

it('undoes Φ', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (q) => {
      expect(Math.abs(normalCdf(normalQuantile(q)) - q)).toBeLessThan(1e-14);
    }),
  );
});

it('is refused for shares outside 0 to 1', () => {
  for (const q of [0, 1, -1, Number.NaN]) expect(() => normalQuantile(q)).toThrow(RangeError);
});
