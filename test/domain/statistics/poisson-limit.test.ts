import fc from 'fast-check';
import { expect, it } from 'vitest';
import { poissonLimit, poissonTail } from '../../../functions/domain/statistics/poisson-limit.ts';

/** Closed forms: 1 − e^−λ, 1 − e^−λ(1 + λ), and tables of the distribution. */
it.each([
  [1, 2, 1 - Math.exp(-2)],
  [2, 0.5, 1 - Math.exp(-0.5) * 1.5],
  [10, 5, 0.0318280573],
  [120, 100, 0.0282],
  [5, 0, 0],
  [0, 7, 1],
])('P(K ≥ %i) at mean %f is %f', (count, mean, tail) => {
  expect(poissonTail(count, mean)).toBeCloseTo(tail, mean === 100 ? 3 : 9);
});

it('the limit is the least count above which lies no more than α', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 3000, noNaN: true }),
      fc.constantFrom(0.05, 0.01, 0.001),
      (mean, alpha) => {
        const limit = poissonLimit(mean, alpha);
        expect(poissonTail(limit + 1, mean)).toBeLessThanOrEqual(alpha);
        if (limit > 0) expect(poissonTail(limit, mean)).toBeGreaterThan(alpha);
      },
    ),
  );
});

it('tails fall with the count and stay within 0 and 1, far out too', () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.double({ min: 0, max: 2500, noNaN: true }), (count, mean) => {
      const [here, next] = [poissonTail(count, mean), poissonTail(count + 1, mean)];
      expect(here).toBeLessThanOrEqual(1 + 1e-12);
      expect(next).toBeGreaterThanOrEqual(0);
      expect(next).toBeLessThanOrEqual(here + 1e-12);
    }),
  );
  expect(() => poissonTail(1.5, 2)).toThrow(RangeError);
  expect(() => poissonLimit(3, 0)).toThrow(RangeError);
});
