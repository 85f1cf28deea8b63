import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logisticLine, type Share } from '../../../functions/domain/statistics/logistic-line.ts';

const exact: readonly Share[] = [-2, -1, 0, 1, 2].map((x) => ({
  x,
  n: 10_000,
  count: Math.round(10_000 / (1 + Math.exp(-(-2 + 0.8 * x)))),
}));

describe('the robust logistic line', () => {
  it('finds the shares of a true logistic line', () => {
    const shareAt = logisticLine(exact);
    for (const x of [-2, -0.5, 0, 1.7]) expect(shareAt(x)).toBeCloseTo(1 / (1 + Math.exp(2 - 0.8 * x)), 4);
  });

  // With every residual within 1.5 the Huber weights are 1, and the fit is the likelihood's: its two score equations hold.
  it('is the maximum of the likelihood where no share is far off', () => {
    const shares = [
      { x: -1.2, n: 40, count: 3 },
      { x: -0.3, n: 55, count: 9 },
      { x: 0.4, n: 38, count: 8 },
      { x: 1.1, n: 60, count: 19 },
      { x: 1.9, n: 25, count: 11 },
    ];
    const shareAt = logisticLine(shares);
    const left = shares.map(({ x, n, count }) => ({ x, rest: count - n * shareAt(x), n }));
    for (const { x, n, rest } of left)
      expect(Math.abs(rest) / Math.sqrt(n * shareAt(x) * (1 - shareAt(x)))).toBeLessThan(1.5);
    expect(left.reduce((sum, { rest }) => sum + rest, 0)).toBeCloseTo(0, 8);
    expect(left.reduce((sum, { x, rest }) => sum + x * rest, 0)).toBeCloseTo(0, 8);
  });

  it('is hardly moved by one share far off', () => {
    const many = [-3, -2, -1, 0, 1, 2, 3].flatMap((x) =>
      [0, 0.3, 0.6].map((more) => ({
        x: x + more,
        n: 200,
        count: Math.round(200 / (1 + Math.exp(2 - x - more))),
      })),
    );
    const spoiled = [...many, { x: 0, n: 200, count: 180 }];
    expect(logisticLine(spoiled)(0)).toBeLessThan(logisticLine(many)(0) + 0.01);
  });

  it('gives one half of nothing, the pooled share where all stand at one place', () => {
    expect(logisticLine([])(3)).toBe(0.5);
    const level = logisticLine([
      { x: 2, n: 50, count: 10 },
      { x: 2, n: 50, count: 12 },
    ]);
    expect(level(2)).toBeCloseTo(0.22, 10);
    expect(level(-9)).toBe(level(2));
  });

  it('stays a share strictly between 0 and 1 for any input, separated shares and none or all included', () => {
    const share = fc
      .tuple(
        fc.double({ min: -7, max: 3, noNaN: true }),
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(0, 1, 2),
      )
      .map(([x, n, part, kind]) => ({ x, n, count: kind === 2 ? Math.round(n * part) : kind * n }));
    fc.assert(
      fc.property(
        fc.array(share, { maxLength: 30 }),
        fc.double({ min: -7, max: 3, noNaN: true }),
        (shares, at) => {
          const p = logisticLine(shares)(at);
          expect(p > 0 && p < 1).toBe(true);
        },
      ),
    );
  });
});
