import { expect, it } from 'vitest';
import { capped } from '../../../functions/domain/ranking/capped.ts';

const candidates = (...by: readonly number[]) => by.map((one, index) => ({ of: index, by: one }));
const atMost = (most: number) => (count: number) => count <= most;

it('takes the lowest up to the cap', () => {
  expect(capped(candidates(5, 1, 3, 2), atMost(3))).toEqual([1, 3, 2]);
});

it('takes none of those tied at the cap, and nobody after them', () => {
  expect(capped(candidates(1, 2, 2, 3), atMost(2))).toEqual([0]);
  expect(capped(candidates(1, 1, 1), atMost(2))).toEqual([]);
  expect(capped(candidates(1, 2, 2), atMost(3))).toEqual([0, 1, 2]);
});

it('stops at the first that does not fit, by the sum too', () => {
  expect(capped(candidates(0, 0.05, 0.2, 0.9), (count, sum) => sum / count <= 0.1)).toEqual([0, 1, 2]);
  expect(capped([], atMost(3))).toEqual([]);
});
