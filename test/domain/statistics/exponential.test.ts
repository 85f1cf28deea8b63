import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exponential } from '../../../functions/domain/statistics/exponential.ts';

it('agrees with the engine’s own exponential to the last digit or so', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(4e-16);
    }),
  );
});

it('is 1 at 0, and 0 and infinity far out', () => {
  expect([exponential(0), exponential(-800), exponential(800)]).toEqual([1, 0, Number.POSITIVE_INFINITY]);
});

it('rises', () => {
  const pairs = fc.tuple(
    fc.double({ min: -700, max: 699, noNaN: true }),
    fc.double({ min: 1e-6, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(pairs, ([x, more]) => {
      expect(exponential(x + more)).toBeGreaterThan(exponential(x));
    }),
  );
});
