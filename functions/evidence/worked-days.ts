import { addMonths, type Day, dayAfter, dayBefore, firstDay, lastDay, type Month } from '../domain/month.ts';
import type { World } from '../ports.ts';

/** Which days are worked on; a day of a year whose holidays are not known is not among them. */
export type WorkedDays = ReadonlyMap<Day, boolean>;

/** Months after an order's own through which its clocks are followed at most, as `duty-time.ts` does. */
const monthsAfter = 15;

/** The days that clocks of a month's orders may run over, by the published calendar, whatever years they lie in. */
export async function workedDaysAround(
  { workingDays }: Pick<World, 'workingDays'>,
  month: Month,
): Promise<WorkedDays> {
  const worked = new Map<Day, boolean>();
  const last = lastDay(addMonths(month, monthsAfter));
  const years = new Map<number, boolean>();
  for (let day = dayBefore(firstDay(month)); day <= last; day = dayAfter(day)) {
    const year = Number(day.slice(0, 4));
    if (!years.has(year)) years.set(year, await workingDays.knows(year));
    if (years.get(year)) worked.set(day, (await workingDays.after(dayBefore(day), 1)) === day);
  }
  return worked;
}
