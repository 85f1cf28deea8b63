import { addMonths, type Month } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { type Settles, settleMonths } from './settle-month.ts';
import { type Shreds, shredDue } from './shred.ts';

/** Days before a month begins that its key is made. SECURITY §4. */
const keyLead = 3 * 24 * 3_600_000;

type Daily = Shreds & Settles & Pick<World, 'clock' | 'calendar' | 'codeKeys' | 'monthKeys' | 'log'>;

/** What a daily run did. */
export interface DailyWork {
  readonly keysMade: readonly Month[];
  readonly shredded: readonly Month[];
  /** Executions begun because a month's flags are all audited or lapsed. */
  readonly settled: readonly string[];
}

/**
 * The daily job: makes the first code key and the keys of the months that begin soon, destroys what has left the window, and has
 * proposals computed again where flags are over. Run twice it
 * does nothing new. Throws, its work done, where a month is overdue to be destroyed: so that an alarm hears it.
 */
export async function daily(world: Daily): Promise<DailyWork> {
  await world.codeKeys.makeFirst();
  const { made: keysMade, lost } = await makeKeys(world);
  const { done: shredded, overdue } = await shredDue(world);
  const settled = await settleMonths(world);
  world.log.info('daily', {
    keysMade: keysMade.length,
    shredded: shredded.length,
    settled: settled.length,
  });
  if (lost.length > 0)
    throw new Error(`${lost.join(', ')} lost its key: nobody can rate until its ratings are destroyed`);
  if (overdue.length > 0)
    throw new Error(`${overdue.join(', ')} left the window over 72 hours ago and cannot be destroyed`);
  return { keysMade, shredded, settled };
}

/**
 * Makes the keys that are due. A month whose key is noted as made but not there has lost it: a second key would let every household rate
 * once more, so none is made and it is told.
 */
async function makeKeys(
  world: Pick<World, 'clock' | 'calendar' | 'monthKeys' | 'results'>,
): Promise<{ readonly made: Month[]; readonly lost: Month[] }> {
  const now = world.clock.now();
  const current = world.calendar.monthOf(now);
  const next = addMonths(current, 1);
  const due = world.calendar.opens(next) - now <= keyLead ? [current, next] : [current];
  const [made, lost]: [Month[], Month[]] = [[], []];
  for (const month of due) {
    const noted = await world.results.wasKeyMade(month);
    if (noted && !(await world.monthKeys.exists(month))) lost.push(month);
    if (noted) continue;
    if (await world.monthKeys.makeOnce(month)) made.push(month);
    await world.results.noteKeyMade(month);
  }
  return { made, lost };
}
