import type { Day, Month } from '../month.ts';
import type { By } from '../people/by.ts';

/** Working days that firms have to look at their own sealed result, and to object to its data, before it can be public. */
export const previewWorkingDays = 3;

/** An open preview of one sealed version: firms see their own result until the end of the day `until`. */
export interface Preview {
  readonly month: Month;
  readonly version: number;
  readonly opened: Day;
  readonly until: Day;
  readonly by: By;
}

/** Whether the preview's last day is past. */
export function isOver({ until }: Pick<Preview, 'until'>, today: Day): boolean {
  return today > until;
}
