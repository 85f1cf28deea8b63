import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponential } from '../../../functions/domain/statistics/exponential.ts';
import { logarithm } from '../../../functions/domain/statistics/logarithm.ts';
import { normalCdf } from '../../../functions/domain/statistics/normal-cdf.ts';
import { normalDensity } from '../../../functions/domain/statistics/normal-density.ts';
import { normalQuantile } from '../../../functions/domain/statistics/normal-quantile.ts';

const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

describe('elementary functions that every engine computes to the same bit', () => {
  it('agrees with the engine’s own exponential and logarithm to the last digit or so', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(relative(exponential(x), Math.exp(x))).toBeLessThan(4e-16);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThanOrEqual(
          4e-16 * Math.max(1, Math.abs(Math.log(x))),
        );
      }),
    );
  });

  it('gives 0 and infinity far out, and refuses a logarithm that is none', () => {
    expect(exponential(-800)).toBe(0);
    expect(exponential(800)).toBe(Number.POSITIVE_INFINITY);
    for (const x of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => logarithm(x)).toThrow(RangeError);
  });
});

describe('the normal distribution', () => {
  // scipy 1.17.1: scipy.special.ndtr, ndtri.
  it.each([
    [-37, 5.725571222524e-300],
    [-10, 7.619853024160527e-24],
    [-6, 9.865876450376946e-10],
    [-3, 0.0013498980316300933],
    [-1.96, 0.024997895148220435],
    [0, 0.5],
    [1, 0.8413447460685429],
    [8, 0.9999999999999993],
  ])('has Φ(%d) as scipy has it', (x, expected) => {
    expect(relative(normalCdf(x), expected)).toBeLessThan(1e-10);
    expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(1e-15);
  });

  it.each([
    [1e-300, -37.0471],
    [1e-12, -7.034483825301132],
    [0.025, -1.9599639845400545],
    [0.1, -1.2815515655446004],
    [0.5, 0],
    [0.999, 3.090232306167813],
  ])('has z(%d) as scipy has it', (q, expected) => {
    expect(Math.abs(normalQuantile(q) - expected)).toBeLessThan(q < 1e-200 ? 1e-4 : 4e-15);
  });

  it('has quantiles that undo its distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (q) => {
        expect(Math.abs(normalCdf(normalQuantile(q)) - q)).toBeLessThan(1e-14);
      }),
    );
    for (const q of [0, 1, -1, Number.NaN]) expect(() => normalQuantile(q)).toThrow(RangeError);
  });

  it('has its density as the slope of Φ', () => {
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 16);
    expect((normalCdf(1.0001) - normalCdf(0.9999)) / 0.0002).toBeCloseTo(normalDensity(1), 8);
  });
});
