import { type Day, dayAfter } from '../domain/month.ts';
import type { WorkingDays } from '../ports/integrity.ts';

/**
 * Working days by the State Council's yearly notices, as the library chinese-days keeps them (days off moved and worked instead included),
 * whatever zone the process runs in: its data only, as its functions move days in zones west of Greenwich. A year whose notice is not in
 * the library yet (it comes out each November, for the year after) counts Monday to Friday, and `knows` says so: a deadline over its
 * holidays comes early until the library is updated. Loaded when first asked, so that no site pays for it.
 */
export const chineseWorkingDays: WorkingDays = {
  async after(day, count) {
    if (!Number.isInteger(count) || count < 1)
      throw new RangeError(`${count} is not a number of working days`);
    const notices = await loaded();
    let found = day;
    for (let left = count; left > 0; ) {
      found = dayAfter(found);
      if (isWorked(found, notices)) left -= 1;
    }
    return found;
  },
  async isHoliday(day) {
    const { holidays } = await loaded();
    return Object.hasOwn(holidays, day);
  },
  async knows(year) {
    const { holidays } = await loaded();
    return Object.keys(holidays).some((day) => day.startsWith(`${year}-`));
  },
};

async function loaded(): Promise<Notices> {
  const { default: notices } = await import('chinese-days/dist/chinese-days.json', {
    with: { type: 'json' },
  });
  return notices;
}

/** Days off and days worked instead, by day. */
interface Notices {
  readonly holidays: object;
  readonly workdays: object;
}

function isWorked(day: Day, { holidays, workdays }: Notices): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const inWeek = weekday >= 1 && weekday <= 5;
  return Object.hasOwn(workdays, day) || (inWeek && !Object.hasOwn(holidays, day));
}
