import type { Month } from '../domain/month.ts';
import { type Plan, replacedBy } from '../domain/plan.ts';
import type { World } from '../ports.ts';

/**
 * The plan of the version that was begun after the `sealed` one of a month and may still be sealed; undefined for none. One that was planned on
 * another version than the one sealed now was overtaken: it is never sealed, and the next is begun as if it were not there.
 */
export async function versionUnderWay(
  { evaluations }: Pick<World, 'evaluations'>,
  month: Month,
  sealed: number,
): Promise<Plan | undefined> {
  const latest = await evaluations.latestVersion(month);
  const plan = latest > sealed ? await evaluations.plan(month, latest) : undefined;
  return plan !== undefined && replacedBy(plan) === sealed ? plan : undefined;
}

/** Whether a version under way will hardly be sealed: a month takes minutes, and since the day it was planned the night's watchdogs have tried again. */
export async function isStuck(
  world: Pick<World, 'results' | 'clock' | 'calendar'>,
  { month, version, integrity }: Pick<Plan, 'month' | 'version' | 'integrity'>,
): Promise<boolean> {
  if (integrity.day >= world.calendar.dayOf(world.clock.now())) return false;
  return (await world.results.document(month, version, 'ranked')) === undefined;
}
