import { expect, it } from 'vitest';
import { rootOf } from '../../../functions/domain/statistics/root.ts';

it('finds where a rising function crosses zero', () => {
  expect(rootOf((x) => x * x * x - 2, 0, 2, 1e-12)).toBeCloseTo(2 ** (1 / 3), 11);
  expect(rootOf((x) => Math.tanh(50 * (x - 0.1)), 0, 1000, 1e-12)).toBeCloseTo(0.1, 11);
  expect(rootOf((x) => x, 0, 1, 1e-12)).toBeCloseTo(0, 11);
});

it('finds the step of a function that jumps', () => {
  expect(rootOf((x) => (x < 0.3 ? -1 : 1), 0, 1, 1e-9)).toBeCloseTo(0.3, 8);
});

it('refuses a bracket without a root', () => {
  expect(() => rootOf((x) => x + 1, 0, 1, 1e-9)).toThrow(RangeError);
  expect(() => rootOf(() => Number.NaN, 0, 1, 1e-9)).toThrow(RangeError);
});
