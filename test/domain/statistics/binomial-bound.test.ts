import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerShareBound, upperShareBound } from '../../../functions/domain/statistics/binomial-bound.ts';

describe('exact bounds of a share', () => {
  // Mendel's 682 of 925 plants (Conover 1971, p. 97, the example of R's binom.test), two-sided 95 %: scipy 1.x beta.ppf(.025, 682, 244) and
  // beta.ppf(.975, 683, 243), and exact fractions.
  it('are those of other software', () => {
    expect(lowerShareBound(682, 925, 0.025)).toBeCloseTo(0.7076683, 7);
    expect(upperShareBound(682, 925, 0.025)).toBeCloseTo(0.7654066, 7);
  });

  // With none seen the bound has a closed form, 1 − α^{1/n}; with all seen α^{1/n}.
  it.each([1, 2, 7, 60, 400])('have their closed form where none or all of %i were seen', (n) => {
    expect(upperShareBound(0, n, 0.05)).toBeCloseTo(1 - 0.05 ** (1 / n), 11);
    expect(lowerShareBound(n, n, 0.05)).toBeCloseTo(0.05 ** (1 / n), 11);
    expect([lowerShareBound(0, n, 0.05), upperShareBound(n, n, 0.05)]).toEqual([0, 1]);
  });

  it('of no denial among 60 reached is 4.87 percent', () => {
    expect(upperShareBound(0, 60, 0.05)).toBeCloseTo(0.0487, 4);
  });

  it('make the tail of the distribution exactly as probable as said', () => {
    const seen = fc
      .integer({ min: 1, max: 60 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n - 1 }), fc.constant(n)));
    fc.assert(
      fc.property(seen, fc.constantFrom(0.01, 0.05, 0.2), ([k, n], alpha) => {
        const p = upperShareBound(k, n, alpha);
        expect(atMost(k, n, p)).toBeCloseTo(alpha, 8);
        expect(lowerShareBound(k, n, alpha)).toBeLessThanOrEqual(k / n);
        expect(p).toBeGreaterThan(k / n);
      }),
    );
  });

  it('hold for large counts without under- or overflow', () => {
    expect(upperShareBound(200, 400, 0.05)).toBeCloseTo(1 - lowerShareBound(200, 400, 0.05), 12);
    expect(upperShareBound(2500, 5000, 0.05)).toBeCloseTo(0.5 + 1.645 * Math.sqrt(0.25 / 5000), 3);
  });

  it.each([
    [-1, 5, 0.05],
    [6, 5, 0.05],
    [0.5, 5, 0.05],
    [0, 0, 0.05],
    [1, 5, 0],
    [1, 5, 0.6],
    [Number.NaN, 5, 0.05],
  ])('refuse %d of %d at %d', (count, n, alpha) => {
    expect(() => lowerShareBound(count, n, alpha)).toThrow(RangeError);
    expect(() => upperShareBound(count, n, alpha)).toThrow(RangeError);
  });
});

/** P(K ≤ k), by Pascal's triangle with weights: another way than the one tested. */
function atMost(k: number, n: number, p: number): number {
  let row = [1];
  for (let i = 0; i < n; i++)
    row = Array.from({ length: i + 2 }, (_, j) => (row[j] ?? 0) * (1 - p) + (row[j - 1] ?? 0) * p);
  return row.slice(0, k + 1).reduce((sum, x) => sum + x, 0);
}
