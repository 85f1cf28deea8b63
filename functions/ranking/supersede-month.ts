import type { Month } from '../domain/month.ts';
import { foreseenDifferences } from '../domain/result/foreseen-differences.ts';
import type { World } from '../ports.ts';
import { type MakesPlans, makePlan, type Replaced } from './make-plan.ts';
import { releasedVersions } from './released-versions.ts';
import { startVersion } from './start.ts';

/** Why a month cannot be superseded: no version of it was begun, another correction of it is under way, or it would tell, beside a released version, of fewer than ten answers. */
export type SupersedeRefusal = 'not-begun' | 'under-way' | 'too-few-moved';

/** What superseding needs. */
export type Supersedes = MakesPlans & Pick<World, 'evaluations'> & Parameters<typeof startVersion>[0];

/**
 * Begins a new version of a month that names the one it supersedes and why: its plan is made from registry and policy as they
 * are now and kept, then its execution is started. Called again with the same reason it starts the same version again. Until
 * the new version is released, the old one stays public.
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
  const resumed = latest > sealed && standing?.supersedes?.reason === reason;
  if (!resumed && latest > sealed && standing?.supersedes !== undefined) return 'under-way';
  const version = resumed ? latest : latest + 1;
  if (!resumed) {
    const made = await makePlan(world, month, version, replacedBy(standing, latest <= sealed, reason));
    const released = await releasedVersions(world, month);
    if (released.some((before) => foreseenDifferences(made, before).length > 0)) return 'too-few-moved';
    if ((await world.evaluations.keepPlan(made)) === 'differs') return 'under-way';
  }
  return { version, execution: await startVersion(world, month, version) };
}

function replacedBy(
  standing: { readonly version: number; readonly window: readonly Month[] } | undefined,
  sealed: boolean,
  reason: string,
): Replaced {
  if (standing === undefined) throw new Error('a version was begun without its plan');
  const supersedes = { version: standing.version, reason };
  return sealed ? { supersedes, window: standing.window } : { supersedes };
}
