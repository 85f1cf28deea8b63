import { addMonths, type Month } from './month.ts';

/**
 * The window of an evaluation: the months whose ratings count at the close of `month`, oldest first, ending with `month`.
 * `length` in months, at least 1 (policy, default 3). METHOD §1.
 */
export function windowOf(month: Month, length: number): readonly Month[] {
  if (!Number.isInteger(length) || length < 1)
    throw new RangeError(`a window has at least one month, not ${length}`);
  return Array.from({ length }, (_, index) => addMonths(month, index - length + 1));
}

/** The months before `month` that share a window with it, newest first: where an earlier rating of a household may stand. */
export function earlierInWindow(month: Month, length: number): readonly Month[] {
  return windowOf(month, length).slice(0, -1).reverse();
}

/** The month that leaves the window when `month` is evaluated: after that evaluation its keys and rows may be destroyed. */
export function lastMonthOut(month: Month, length: number): Month {
  return addMonths(month, 1 - length);
}
