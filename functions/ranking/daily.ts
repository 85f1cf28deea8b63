import { addMonths, type Month } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { type Settles, settleMonths } from './settle-month.ts';
import { type Shreds, shredDue } from './shred.ts';
import { type SweepsDraws, sweepDraws } from './sweep-draws.ts';

/** Days before a month begins that its key is made. SECURITY §4. */
const keyLead = 3 * 24 * 3_600_000;

type Daily = Shreds &
  Settles &
  SweepsDraws &
  Pick<World, 'clock' | 'calendar' | 'codeKeys' | 'monthKeys' | 'log'>;

/** What a daily run did. */
export interface DailyWork {
  readonly keysMade: readonly Month[];
  readonly shredded: readonly Month[];
  /** Executions begun because a month's flags are all audited or lapsed. */
  readonly settled: readonly string[];
}

/**
 * The daily job: makes the first code key and the keys of the months that begin soon, destroys what has left the window and drawn households
 * nobody needs, and has proposals computed again where flags are over. Run twice it does nothing new. What fails hinders nothing
 * else. Throws one error, all work done, that names every fault, a lost key and an overdue month included: so that an alarm hears it.
 */
export async function daily(world: Daily): Promise<DailyWork> {
  const faults: unknown[] = [];
  const tried = async <T>(work: Promise<T>, otherwise: T): Promise<T> =>
    work.catch((error: unknown) => {
      world.log.error('daily-failed', error);
      faults.push(error);
      return otherwise;
    });
  await tried(world.codeKeys.makeFirst(), false);
  const { made: keysMade, lost } = await tried(makeKeys(world), { made: [], lost: [] });
  if (lost.length > 0)
    faults.push(
      new Error(`${lost.join(', ')} lost its key: nobody can rate until its ratings are destroyed`),
    );
  const { done: shredded, overdue } = await tried(shredDue(world), { done: [], overdue: [] });
  if (overdue.length > 0)
    faults.push(new Error(`${overdue.join(', ')} left the window over 72 hours ago and cannot be destroyed`));
  const drawsDestroyed = await tried(sweepDraws(world), 0);
  const settled = await tried(settleMonths(world), []);
  world.log.info('daily', {
    keysMade: keysMade.length,
    shredded: shredded.length,
    drawsDestroyed,
    settled: settled.length,
    faults: faults.length,
  });
  if (faults.length > 0) throw allOf(faults);
  return { keysMade, shredded, settled };
}

/** One error in the words of all of them, the first as its cause. */
function allOf(faults: readonly unknown[]): Error {
  const words = faults.map((fault) => (fault instanceof Error ? fault.message : String(fault)));
  return new Error(words.join('; '), { cause: faults[0] });
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
