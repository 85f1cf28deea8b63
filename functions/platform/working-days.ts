import type { Day } from '../domain/month.ts';
import type { WorkingDays } from '../ports/integrity.ts';

/**
 * Working days by the State Council's yearly notices, as the library chinese-days keeps them (days off moved and worked instead included).
 * A year whose notice is not in the library yet counts weekends only. Loaded when first asked, so that no site pays for it.
 */
export const chineseWorkingDays: WorkingDays = {
  async after(day, count) {
    if (!Number.isInteger(count) || count < 1)
      throw new RangeError(`${count} is not a number of working days`);
    const { default: days } = await import('chinese-days');
    return days.findWorkday(count, day) as Day;
  },
};
