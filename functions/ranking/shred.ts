import { addMonths, type Month } from '../domain/month.ts';
import { windowOf } from '../domain/window.ts';
import type { World } from '../ports.ts';
import { verifySealed } from './verify-sealed.ts';

/** What shredding needs. */
export type Shreds = Pick<
  World,
  | 'calendar'
  | 'clock'
  | 'monthKeys'
  | 'ratings'
  | 'registry'
  | 'rules'
  | 'results'
  | 'evaluations'
  | 'signer'
  | 'log'
>;

/**
 * Destroys the key and the rating rows of every month that has left the window, once each evaluation whose window it was in
 * is sealed and its signature and numbers verify. Gives the months destroyed now. Run twice it finds nothing left. SECURITY §4.
 */
export async function shredDue(world: Shreds): Promise<readonly Month[]> {
  const shredded = new Set(await world.results.shreddedMonths());
  const sealed = await world.results.sealedMonths();
  const done: Month[] = [];
  for (const month of sealed) {
    if (shredded.has(month) || !(await mayGo(world, month, new Set(sealed)))) continue;
    await shred(world, month);
    done.push(month);
  }
  return done;
}

/** Whether every evaluation that counts ratings of `month` is sealed and verified. */
async function mayGo(world: Shreds, month: Month, sealed: ReadonlySet<Month>): Promise<boolean> {
  for (let later = month; ; later = addMonths(later, 1)) {
    const policy = await world.rules.policy(later);
    if (policy === undefined || !windowOf(later, policy.windowMonths).includes(month)) return later !== month;
    if (!sealed.has(later)) return false;
    const fault = await verifySealed(world, later);
    if (fault === undefined) continue;
    world.log.error('shred-refused', new Error(fault), { month, evaluation: later });
    return false;
  }
}

/** The key goes first: without it the rows name nobody, should the rest have to wait for the next run. */
async function shred(world: Shreds, month: Month): Promise<void> {
  await world.monthKeys.destroy(month);
  let rows = 0;
  for await (const { id } of world.registry.compounds()) rows += await world.ratings.destroy(month, id);
  await world.results.noteShredded(month, world.calendar.dayOf(world.clock.now()));
  world.log.info('shredded', { month, rows });
}
