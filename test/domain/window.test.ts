import { expect, it } from 'vitest';
import type { Month } from '../../functions/domain/month.ts';
import { earlierInWindow, lastMonthOut, windowOf } from '../../functions/domain/window.ts';

const month = '2027-01' as Month;

it('holds the months whose ratings count, oldest first, the evaluated one last', () => {
  expect(windowOf(month, 3)).toEqual(['2026-11', '2026-12', '2027-01']);
  expect(windowOf(month, 1)).toEqual([month]);
});

it('has at least one month', () => {
  for (const length of [0, -1, 1.5, Number.NaN]) expect(() => windowOf(month, length)).toThrow(RangeError);
});

it('names the earlier months of a window newest first, and the month that leaves it', () => {
  expect(earlierInWindow(month, 3)).toEqual(['2026-12', '2026-11']);
  expect(earlierInWindow(month, 1)).toEqual([]);
  expect(lastMonthOut(month, 3)).toBe('2026-11');
});
