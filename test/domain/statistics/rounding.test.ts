import { expect, it } from 'vitest';
import { rounded, roundedUp } from '../../../functions/domain/statistics/rounding.ts';

it('states scores to 4 decimals, halves upwards, never as −0', () => {
  expect([71.23456, 71.23444, -0.00001, 0.00005].map(rounded)).toEqual([71.2346, 71.2344, 0, 0.0001]);
  expect(Object.is(rounded(-0.00001), 0)).toBe(true);
  expect(rounded(rounded(64.00005))).toBe(rounded(64.00005));
});

it('rounds critical values up, also from just below a step', () => {
  expect([1.95996398, 3.7144980614, 2, 1.99999999999].map(roundedUp)).toEqual([1.96, 3.7145, 2.0001, 2.0001]);
});
