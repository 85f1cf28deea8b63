import type { Month } from '../domain/month.ts';
import type { Plan } from '../domain/plan.ts';
import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { World } from '../ports.ts';
import { tellsOfFew } from './foreseen.ts';
import { type MakesPlans, makePlan } from './make-plan.ts';
import { startVersion } from './start.ts';
import { isStuck, versionUnderWay } from './version-under-way.ts';

/** Why a month cannot be superseded: no version of it was begun, another version of it is under way, or it would tell, beside a released version, of fewer than ten answers. */
export type SupersedeRefusal = 'not-begun' | 'under-way' | 'too-few-moved';

/** What superseding needs. */
export type Supersedes = MakesPlans &
  Pick<World, 'evaluations' | 'publishing'> &
  Parameters<typeof startVersion>[0];

/**
 * Begins a new version of a month that names the one it supersedes and why: its plan is made from registry and policy as they
 * are now and kept, then its execution is started. Called again with the same reason it starts the same version again. One that is under way
 * goes first; only a stuck one (the rank step refused it) is passed over. It replaces what is sealed, where anything is, sets aside what two people set
 * aside by now, unless that would tell of too few, and takes with it the objections that were `upheld`.
 * Until the new version is released, the old one stays public.
 */
export async function supersedeMonth(
  world: Supersedes,
  month: Month,
  reason: string,
  upheld: readonly number[] = [],
): Promise<Pick<Plan, 'version' | 'upheld'> | SupersedeRefusal> {
  const latest = await world.evaluations.latestVersion(month);
  if (latest === 0) return 'not-begun';
  const sealed = await world.results.sealedVersion(month);
  const underWay = await versionUnderWay(world, month, sealed);
  if (underWay?.supersedes?.reason === reason) return await started(world, underWay);
  if (underWay !== undefined && !(await isStuck(world, underWay))) return 'under-way';
  const replaced = await world.evaluations.plan(month, sealed > 0 ? sealed : latest);
  if (replaced === undefined) throw new Error('a version was begun without its plan');
  const { window } = replaced;
  const supersedes = { version: replaced.version, reason };
  const whole: Plan = {
    ...(await makePlan(world, month, latest + 1, { supersedes, ...(sealed > 0 && { window }) })),
    replaces: sealed,
    upheld,
  };
  for (const made of sealed > 0 ? withOrWithout(whole, replaced) : [whole]) {
    if (await tellsOfFew(world, made, sealed)) continue;
    return (await world.evaluations.keepPlan(made)) === 'differs' ? 'under-way' : await started(world, made);
  }
  return 'too-few-moved';
}

async function started(world: Supersedes, { month, version, upheld }: Plan) {
  await startVersion(world, month, version);
  return { version, ...(upheld && { upheld }) };
}

/** With every group that is set aside by now; and where that is more than before, with those of the replaced version only: what would tell of too few waits. */
function withOrWithout(whole: Plan, { integrity: { quarantined } }: Plan): readonly Plan[] {
  if (canonicalJson(quarantined) === canonicalJson(whole.integrity.quarantined)) return [whole];
  return [whole, { ...whole, integrity: { ...whole.integrity, quarantined } }];
}
