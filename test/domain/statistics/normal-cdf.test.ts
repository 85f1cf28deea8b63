import { expect, it } from 'vitest';
import { normalCdf } from '../../../functions/domain/statistics/normal-cdf.ts';

// scipy 1.17.1: scipy.special.ndtr.
it.each([
  [-37, 5.725571222524e-300],
  [-10, 7.619853024160527e-24],
  [-6, 9.865876450376946e-10],
  [-5, 2.8665157187919333e-7],
  [-3, 0.0013498980316300933],
  [-1.96, 0.024997895148220435],
  [0, 0.5],
  [1, 0.8413447460685429],
  [8, 0.9999999999999993],
  [9, 1],
])('Φ(%d) is as scipy has it', (x, expected) => {
  expect(Math.abs(normalCdf(x) / expected - 1)).toBeLessThan(1e-10);
  expect(Math.abs(normalCdf(x) - expected)).toBeLessThan(1e-15);
});

it('Φ(x) and Φ(−x) add up to 1, and nothing lies beyond ±40', () => {
  for (let x = 0; x < 8; x += 0.01) expect(Math.abs(normalCdf(x) + normalCdf(-x) - 1)).toBeLessThan(2e-16);
  expect([normalCdf(-40), normalCdf(40)]).toEqual([0, 1]);
});
