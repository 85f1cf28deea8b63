import { addMonths } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { eightAtOnce } from './eight-at-once.ts';
import { lastDayToCall } from './last-day-to-call.ts';

/** What sweeping draws needs. */
export type SweepsDraws = Pick<World, 'audits' | 'calendar' | 'clock' | 'rules' | 'workingDays' | 'log'>;

/** How many months back draws are looked for: a year more than any month is evaluated late, at one query a month that finds nothing. */
const reach = 36;

/**
 * Destroys drawn households that no open audit needs: of audits that are closed (a crash between their two writes, or a restored backup, left
 * them) and of those whose time is over, whether their month is sealed or not. How many draws. Run twice it finds none. METHOD §6, SECURITY §4.
 */
export async function sweepDraws(world: SweepsDraws): Promise<number> {
  const now = world.clock.now();
  const [today, current] = [world.calendar.dayOf(now), world.calendar.monthOf(now)];
  const months = Array.from({ length: reach }, (_, back) => addMonths(current, -1 - back));
  const swept = await eightAtOnce(months, (month) =>
    world.audits.sweep(month, async (drawn) => today > (await lastDayToCall(world, month, drawn))),
  );
  const draws = swept.reduce((sum, count) => sum + count, 0);
  if (draws > 0) world.log.info('draws-destroyed', { draws });
  return draws;
}
