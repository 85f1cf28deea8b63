import type { Month } from '../domain/month.ts';
import type { Plan } from '../domain/plan.ts';
import type { World } from '../ports.ts';
import { tellsOfFew } from './foreseen.ts';
import { integrityOf, type KnowsIntegrity } from './integrity-of.ts';
import { startVersion } from './start.ts';
import { versionUnderWay } from './version-under-way.ts';

/** What recomputing needs. */
export type Recomputes = KnowsIntegrity &
  Pick<World, 'evaluations' | 'results' | 'publishing'> &
  Parameters<typeof startVersion>[0];

/** A version that was begun. `waits`: quarantines that would tell of fewer than ten answers beside a released version are left to the next month. */
export interface Begun {
  readonly version: number;
  readonly execution: string;
  readonly waits: boolean;
}

/** Why a month is not computed again: nothing of it is sealed, another version is under way, or all that is new would tell of fewer than ten answers beside a released version. */
export type RecomputeRefusal = 'not-sealed' | 'under-way' | 'too-few-moved';

/**
 * Begins a version of a sealed month from the very plan and answers it was sealed with, changed only by what integrity has found out
 * since: closed audits, lapsed flags, quarantined groups. `evenWithout`: there is reason enough without quarantines that have to wait. A version
 * that was planned and, by a crash, never started is started. METHOD §6.
 */
export async function recomputeMonth(
  world: Recomputes,
  month: Month,
  reason: string,
  { evenWithout }: { readonly evenWithout: boolean },
): Promise<Begun | RecomputeRefusal> {
  const sealed = await world.results.sealedVersion(month);
  const standing = sealed === 0 ? undefined : await world.evaluations.plan(month, sealed);
  if (standing === undefined) return 'not-sealed';
  const underWay = await versionUnderWay(world, month, sealed);
  if (underWay !== undefined) return joined(world, underWay, reason);
  const known = await integrityOf(world, month, standing.window);
  const whole: Plan = {
    ...standing,
    version: (await world.evaluations.latestVersion(month)) + 1,
    supersedes: { version: sealed, reason },
    replaces: sealed,
    upheld: [],
    integrity: known,
  };
  const { quarantined, again } = standing.integrity;
  const waiting: Plan = { ...whole, integrity: { ...known, quarantined, again } };
  for (const made of evenWithout ? [whole, waiting] : [whole]) {
    if (await tellsOfFew(world, made, sealed)) continue;
    if ((await world.evaluations.keepPlan(made)) === 'differs') return 'under-way';
    const execution = await startVersion(world, month, made.version);
    return { version: made.version, execution, waits: made === waiting };
  }
  return 'too-few-moved';
}

/** Starts (or joins) the execution of a version that was begun and is not sealed yet; begun for the same reason it is the one asked for. */
async function joined(
  world: Recomputes,
  { month, version, supersedes }: Plan,
  reason: string,
): Promise<Begun | RecomputeRefusal> {
  const execution = await startVersion(world, month, version);
  return supersedes?.reason === reason ? { version, execution, waits: false } : 'under-way';
}
