import { defaultIntegrityNumbers } from '../domain/integrity/numbers.ts';
import type { Day, Month } from '../domain/month.ts';
import type { World } from '../ports.ts';

/** The last day on which households of the month that were drawn on `drawn` may be called: the day after, the daily job destroys them. METHOD §6. */
export async function lastDayToCall(
  world: Pick<World, 'rules' | 'workingDays'>,
  month: Month,
  drawn: Day,
): Promise<Day> {
  const { integrity } = (await world.rules.policy(month)) ?? { integrity: defaultIntegrityNumbers };
  return await world.workingDays.after(drawn, integrity.lapseWorkingDays);
}
