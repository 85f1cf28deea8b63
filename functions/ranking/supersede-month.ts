import type { Month } from '../domain/month.ts';
import type { Plan } from '../domain/plan.ts';
import type { World } from '../ports.ts';
import { tellsOfFew } from './foreseen.ts';
import { type MakesPlans, makePlan, type Replaced } from './make-plan.ts';
import { startVersion } from './start.ts';

/** Why a month cannot be superseded: no version of it was begun, another correction of it is under way, or it would tell, beside a released version, of fewer than ten answers. */
export type SupersedeRefusal = 'not-begun' | 'under-way' | 'too-few-moved';

/** What superseding needs. */
export type Supersedes = MakesPlans &
  Pick<World, 'evaluations' | 'publishing'> &
  Parameters<typeof startVersion>[0];

/**
 * Begins a new version of a month that names the one it supersedes and why: its plan is made from registry and policy as they
 * are now and kept, then its execution is started. Called again with the same reason it starts the same version again; one
 * that was never ranked (the rank step refused it) is passed over by the next. It always replaces what is sealed, where anything is.
 * Until the new version is released, the old one stays public.
 */
export async function supersedeMonth(
  world: Supersedes,
  month: Month,
  reason: string,
): Promise<{ readonly version: number; readonly execution: string } | SupersedeRefusal> {
  const latest = await world.evaluations.latestVersion(month);
  if (latest === 0) return 'not-begun';
  const sealed = await world.results.sealedVersion(month);
  const standing = await world.evaluations.plan(month, latest);
  if (latest > sealed && standing?.supersedes !== undefined) {
    if (standing.supersedes.reason === reason) return begun(world, month, latest);
    if ((await world.results.document(month, latest, 'ranked')) !== undefined) return 'under-way';
  }
  const replaced = sealed > 0 ? await world.evaluations.plan(month, sealed) : standing;
  const made = await makePlan(world, month, latest + 1, replacedBy(replaced, sealed > 0, reason));
  if (await tellsOfFew(world, made, sealed)) return 'too-few-moved';
  if ((await world.evaluations.keepPlan(made)) === 'differs') return 'under-way';
  return begun(world, month, latest + 1);
}

async function begun(world: Supersedes, month: Month, version: number) {
  return { version, execution: await startVersion(world, month, version) };
}

function replacedBy(
  standing: Pick<Plan, 'version' | 'window' | 'integrity'> | undefined,
  sealed: boolean,
  reason: string,
): Replaced {
  if (standing === undefined) throw new Error('a version was begun without its plan');
  const supersedes = { version: standing.version, reason };
  const { window, integrity } = standing;
  return sealed ? { supersedes, window, quarantined: integrity.quarantined } : { supersedes };
}
