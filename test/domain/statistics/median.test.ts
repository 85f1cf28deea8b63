import { expect, it } from 'vitest';
import { median, robustSpread } from '../../../functions/domain/statistics/median.ts';

it('is the middle value, or the mean of the two middle ones, whatever the order', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7]), median([])]).toEqual([2, 2.5, 7, 0]);
});

// The example of R's help page: mad(c(1:9)) = 2.9652, and mad(c(1:8, 100)) is the same.
it('spread by the median deviation is R’s mad, and one value far off does not move it', () => {
  expect(robustSpread([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBeCloseTo(2.9652, 10);
  expect(robustSpread([1, 2, 3, 4, 5, 6, 7, 8, 100])).toBeCloseTo(2.9652, 10);
  expect([robustSpread([]), robustSpread([5]), robustSpread([2, 2, 2])]).toEqual([0, 0, 0]);
});
