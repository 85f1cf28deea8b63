import type { Month } from '../domain/month.ts';
import { type MakesPlans, makePlan } from './make-plan.ts';
import { startVersion } from './start.ts';

/** Why a month cannot be superseded: nothing of it is sealed, or a later version than the sealed one is under way. */
export type SupersedeRefusal = 'not-sealed' | 'under-way';

/**
 * Begins a new version of a sealed month that names the one it supersedes and why: its plan is made from registry and policy
 * as they are now and kept, then its execution is started. Until the new version is released, the old one stays public.
 */
export async function supersedeMonth(
  world: MakesPlans & Parameters<typeof startVersion>[0],
  month: Month,
  reason: string,
): Promise<{ readonly version: number; readonly execution: string } | SupersedeRefusal> {
  const sealed = await world.results.sealedVersion(month);
  if (sealed === 0) return 'not-sealed';
  if ((await world.evaluations.latestVersion(month)) > sealed) return 'under-way';
  const version = sealed + 1;
  const made = await makePlan(world, month, version, { version: sealed, reason });
  if ((await world.evaluations.keepPlan(made)) === 'differs') return 'under-way';
  return { version, execution: await startVersion(world, month, version) };
}
