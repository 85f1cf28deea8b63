import type { Month } from '../domain/month.ts';
import type { By } from '../domain/people/by.ts';
import { samePerson } from '../domain/people/same-person.ts';
import type { Plan } from '../domain/plan.ts';
import { type Correction, isMadeFor, waitingCorrections } from '../domain/publishing/correction.ts';
import { isUpheldNow } from '../domain/publishing/remedy.ts';
import type { World } from '../ports.ts';
import { type SupersedeRefusal, type Supersedes, supersedeMonth } from '../ranking/supersede-month.ts';
import { isStuck, versionUnderWay } from '../ranking/version-under-way.ts';

/** Longest reason: it is printed in the new version. */
export const longestReason = 400;

/** Why a correction is not ordered or signed. What would tell of too few is no refusal: it is deferred. */
export type CorrectionRefusal =
  | Exclude<SupersedeRefusal, 'too-few-moved'>
  | 'not-sealed'
  | 'no-reason'
  | 'too-long'
  | 'waiting'
  | 'no-correction'
  | 'same-person'
  | 'done-otherwise';

type Corrects = Supersedes & Pick<World, 'publishing' | 'clock' | 'calendar' | 'log'>;

/**
 * An officer orders a new version of a sealed month, giving the reason that will stand in it; of a month that cannot be sealed too, where its
 * version was begun on an earlier day and never ranked. One at a time; nothing begins before a director signs.
 */
export async function orderCorrection(
  world: Pick<Corrects, 'publishing' | 'results' | 'evaluations' | 'clock' | 'calendar' | 'log'>,
  month: Month,
  said: { readonly reason: string; readonly by: By },
): Promise<Correction | CorrectionRefusal> {
  const reason = said.reason.trim();
  if (reason === '') return 'no-reason';
  if (reason.length > longestReason) return 'too-long';
  const day = world.calendar.dayOf(world.clock.now());
  const sealed = await world.results.sealedVersion(month);
  const latest = await world.evaluations.latestVersion(month);
  if (latest === 0) return 'not-begun';
  const underWay = await versionUnderWay(world, month, sealed);
  if (underWay !== undefined && !(await isStuck(world, underWay)))
    return sealed === 0 ? 'not-sealed' : 'under-way';
  const standing = await world.evaluations.plan(month, sealed === 0 ? latest : sealed);
  if (standing === undefined) return 'not-sealed';
  const { corrections } = await world.publishing.of(month);
  const [waiting] = waitingCorrections(corrections, { ...standing, version: sealed });
  if (waiting !== undefined) return waiting.reason === reason ? waiting : 'waiting';
  const number = corrections.length + 1;
  const correction: Correction = { month, number, replaces: sealed, reason, day, by: said.by };
  if ((await world.publishing.keepCorrection(correction)) === 'differs') return 'waiting';
  world.log.info('correction-ordered', { month, number });
  return correction;
}

/**
 * A director signs: another person than who ordered it. The version is begun first and the signature kept after it; begun again by a repeated
 * signature it is the same version, as its reason is the same, be it sealed meanwhile. What would tell of fewer than ten answers begins no version:
 * it is kept as deferred to the next month. Either way the objections that were upheld by then are kept with it: it answers those, and none decided later.
 */
export async function signCorrection(
  world: Corrects,
  month: Month,
  number: number,
  by: By,
): Promise<Correction | CorrectionRefusal> {
  const { corrections, objections } = await world.publishing.of(month);
  const correction = corrections.find((one) => one.number === number);
  if (correction === undefined) return 'no-correction';
  if (samePerson(correction.by, by)) return 'same-person';
  const before = correction.signed ?? correction.deferred;
  if (before !== undefined) return before.by.subject === by.subject ? correction : 'done-otherwise';
  const waiting = objections.filter((one) => isUpheldNow(one) && one.version <= correction.replaces);
  const upheld = waiting.map((one) => one.number);
  const sealed = await world.results.sealedVersions(month);
  const begun =
    correction.replaces === (sealed.at(-1) ?? 0)
      ? await supersedeMonth(world, month, correction.reason, upheld)
      : await sealedFor(world, correction, sealed);
  const day = world.calendar.dayOf(world.clock.now());
  if (begun === 'too-few-moved') {
    const deferred = { by, day, objections: upheld };
    if ((await world.publishing.keepDeferral(month, number, deferred)) === 'differs') return 'done-otherwise';
    world.log.info('correction-deferred', { month, number });
    return { ...correction, deferred };
  }
  if (typeof begun === 'string') return begun;
  const signed = { by, day, version: begun.version, objections: begun.upheld ?? [] };
  if ((await world.publishing.keepSigning(month, number, signed)) === 'differs') return 'done-otherwise';
  world.log.info('correction-signed', { month, number, version: begun.version });
  return { ...correction, signed };
}

/** The version that was begun for a correction and sealed before its signature was kept: the process died between the two. */
async function sealedFor(
  world: Pick<World, 'evaluations'>,
  correction: Correction,
  sealed: readonly number[],
): Promise<Pick<Plan, 'version' | 'upheld'> | 'done-otherwise'> {
  const { month, replaces } = correction;
  for (const version of sealed.toReversed()) {
    if (version <= replaces) break;
    const plan = await world.evaluations.plan(month, version);
    if (plan !== undefined && isMadeFor(correction, plan)) return plan;
  }
  return 'done-otherwise';
}
