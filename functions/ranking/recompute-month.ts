import type { Month } from '../domain/month.ts';
import type { Plan } from '../domain/plan.ts';
import { foreseenDifferences } from '../domain/result/foreseen-differences.ts';
import type { World } from '../ports.ts';
import { integrityOf, type KnowsIntegrity } from './integrity-of.ts';
import { releasedVersions } from './released-versions.ts';
import { startVersion } from './start.ts';

/** What recomputing needs. */
export type Recomputes = KnowsIntegrity &
  Pick<World, 'evaluations' | 'results'> &
  Parameters<typeof startVersion>[0];

/** Why a month is not computed again: nothing of it is sealed, another version is under way, or the new one would tell of fewer than ten answers beside a released one. */
export type RecomputeRefusal = 'not-sealed' | 'under-way' | 'too-few-moved';

/**
 * Begins a version of a sealed month from the very plan and answers it was sealed with, changed only by what integrity has found out
 * since: closed audits, lapsed flags, quarantined groups.
 */
export async function recomputeMonth(
  world: Recomputes,
  month: Month,
  reason: string,
): Promise<{ readonly version: number; readonly execution: string } | RecomputeRefusal> {
  const sealed = await world.results.sealedVersion(month);
  const [standing, replaced] = await Promise.all([
    world.evaluations.plan(month, sealed),
    world.results.document(month, sealed, 'manifest'),
  ]);
  if (sealed === 0 || standing === undefined || replaced === undefined) return 'not-sealed';
  if ((await world.evaluations.latestVersion(month)) > sealed) return 'under-way';
  const made: Plan = {
    ...standing,
    version: sealed + 1,
    supersedes: { version: sealed, reason },
    integrity: await integrityOf(world, month),
  };
  const released = await releasedVersions(world, month);
  if (released.some((before) => foreseenDifferences(made, before, JSON.parse(replaced)).length > 0))
    return 'too-few-moved';
  if ((await world.evaluations.keepPlan(made)) === 'differs') return 'under-way';
  return { version: made.version, execution: await startVersion(world, month, made.version) };
}
