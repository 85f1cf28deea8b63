import { addMonths, type Month } from '../domain/month.ts';
import { windowOf } from '../domain/window.ts';
import type { World } from '../ports.ts';
import { eightAtOnce } from './eight-at-once.ts';
import { hasRules } from './start.ts';
import { verifySealed } from './verify-sealed.ts';
import { versionUnderWay } from './version-under-way.ts';

/** What shredding needs. */
export type Shreds = Pick<
  World,
  | 'calendar'
  | 'clock'
  | 'monthKeys'
  | 'ratings'
  | 'reports'
  | 'registry'
  | 'rules'
  | 'results'
  | 'evaluations'
  | 'signer'
  | 'log'
>;

/** Months destroyed now, and months that should be gone and are not. */
export interface Shredding {
  readonly done: readonly Month[];
  readonly overdue: readonly Month[];
}

/** The longest window a policy may have, in months: so far a month may still be needed. */
const longestWindow = 12;

/**
 * How far back a backup of ratings may be from, with a week to spare for restoring it: an accident noticed on the seventh day is not put right on the
 * eighth. It is cheap: one month at most leaves the window in these days, so a day's sweep is two queries a compound.
 */
const backupsReach = 14 * 24 * 3_600_000;

/** When a month that left the window must be gone, counted from the close of the last evaluation that counts it. SECURITY §4. */
const limit = 72 * 3_600_000;

/**
 * Destroys the key and the rating rows of every month that has left the window, once each evaluation whose window it was in
 * is sealed in its newest version and its signature and numbers verify. Run twice it finds nothing left. What cannot be
 * destroyed in time is told: a result that does not verify is never given up for the sake of a deadline. SECURITY §4.
 */
export async function shredDue(world: Shreds): Promise<Shredding> {
  const before = await world.results.shreddedMonths();
  const shredded = new Set(before.map(({ month }) => month));
  const current = world.calendar.monthOf(world.clock.now());
  const done: Month[] = [];
  const overdue: Month[] = [];
  for (let back = 2 * longestWindow; back >= 1; back--) {
    const month = addMonths(current, -back);
    if (shredded.has(month)) continue;
    if (!(await hasRules(world, month))) {
      // Keys are made ahead of rules; a month that got none has no ratings.
      await world.monthKeys.destroy(month);
      continue;
    }
    const counting = await evaluationsCounting(world, month);
    if (await allVerify(world, month, counting)) {
      await shred(world, month);
      done.push(month);
    } else if (world.clock.now() > world.calendar.closes(counting.at(-1) ?? month) + limit)
      overdue.push(month);
  }
  await sweep(world, before);
  return { done, overdue };
}

/**
 * Destroys once more what a restored backup brought back: backups of ratings reach back seven days, so only rows of months shredded
 * lately can come again. Drawn households are swept apart (`sweepDraws`).
 */
async function sweep(
  world: Shreds,
  shredded: readonly { readonly month: Month; readonly day: string }[],
): Promise<void> {
  const since = world.calendar.dayOf(world.clock.now() - backupsReach);
  for (const { month, day } of shredded) {
    if (day < since) continue;
    const rows = await destroyRows(world, month);
    if (rows > 0) world.log.info('shredded-again', { month, rows });
  }
}

/** The evaluations whose window holds `month`, by the policies as they stand. */
async function evaluationsCounting({ rules }: Pick<World, 'rules'>, month: Month): Promise<readonly Month[]> {
  const counting: Month[] = [];
  for (let ahead = 0; ahead < longestWindow; ahead++) {
    const later = addMonths(month, ahead);
    const policy = await rules.policy(later);
    if (
      policy !== undefined &&
      (await hasRules({ rules }, later)) &&
      windowOf(later, policy.windowMonths).includes(month)
    )
      counting.push(later);
  }
  return counting;
}

/** Whether they are sealed is asked of all before any is verified: that reads a line each, verifying computes a month again. */
async function allVerify(world: Shreds, month: Month, evaluations: readonly Month[]): Promise<boolean> {
  for (const evaluation of evaluations) {
    const sealed = await world.results.sealedVersion(evaluation);
    if (sealed === 0 || (await versionUnderWay(world, evaluation, sealed)) !== undefined) return false;
  }
  for (const evaluation of evaluations) {
    const fault = await verifySealed(world, evaluation);
    if (fault === undefined) continue;
    world.log.error('shred-refused', new Error(fault), { month, evaluation });
    return false;
  }
  return true;
}

/**
 * The key goes first: should the rest have to wait for the next run, rows can then be tied to a household only through a later
 * rating of the same household while that one's month has its key.
 */
async function shred(world: Shreds, month: Month): Promise<void> {
  await world.monthKeys.destroy(month);
  const rows = await destroyRows(world, month);
  await world.results.noteShredded(month, world.calendar.dayOf(world.clock.now()));
  world.log.info('shredded', { month, rows });
}

/** Deletes a month's ratings and reports; how many ratings there were. */
async function destroyRows(world: Shreds, month: Month): Promise<number> {
  const rows = await eightAtOnce(world.registry.compounds(), async ({ id }) => {
    const [ratings] = await Promise.all([world.ratings.destroy(month, id), world.reports.destroy(month, id)]);
    return ratings;
  });
  return rows.reduce((sum, count) => sum + count, 0);
}
