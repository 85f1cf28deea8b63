import { expect, it } from 'vitest';
import { randomNumbers } from '../../../functions/tools/simulation/random-numbers.ts';

it('gives the same numbers for the same seed, others for another', () => {
  const first = (seed: number) => {
    const { uniform, normal } = randomNumbers(seed);
    return [uniform(), normal(), normal(), uniform()];
  };
  expect(first(7)).toEqual(first(7));
  expect(first(7)).not.toEqual(first(8));
});

it('has the moments and the tails of its distributions', () => {
  const { uniform, normal } = randomNumbers(1);
  const draws = 400_000;
  let [sum, mean, square, fourth, tail] = [0, 0, 0, 0, 0];
  for (let i = 0; i < draws; i++) {
    const u = uniform();
    expect(u >= 0 && u < 1).toBe(true);
    sum += u;
    const x = normal();
    mean += x / draws;
    square += (x * x) / draws;
    fourth += x ** 4 / draws;
    if (Math.abs(x) > 2.5758293) tail += 1 / draws;
  }
  expect(sum / draws).toBeCloseTo(0.5, 2);
  expect(Math.abs(mean)).toBeLessThan(0.006);
  expect(Math.abs(square - 1)).toBeLessThan(0.01);
  expect(Math.abs(fourth - 3)).toBeLessThan(0.1);
  expect(Math.abs(tail - 0.01)).toBeLessThan(0.001);
});
