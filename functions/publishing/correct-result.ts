import type { Month } from '../domain/month.ts';
import { samePerson } from '../domain/people/same-person.ts';
import { type Correction, waitingCorrections } from '../domain/publishing/correction.ts';
import type { By } from '../domain/publishing/preview.ts';
import type { World } from '../ports.ts';
import { type SupersedeRefusal, type Supersedes, supersedeMonth } from '../ranking/supersede-month.ts';

/** Longest reason: it is printed in the new version. */
export const longestReason = 400;

/** Why a correction is not ordered or signed. */
export type CorrectionRefusal =
  | SupersedeRefusal
  | 'not-sealed'
  | 'no-reason'
  | 'too-long'
  | 'waiting'
  | 'no-correction'
  | 'same-person'
  | 'done-otherwise';

type Corrects = Supersedes & Pick<World, 'publishing' | 'clock' | 'calendar' | 'log'>;

/** An officer orders a new version of a sealed month, giving the reason that will stand in it. One at a time; nothing begins before a director signs. */
export async function orderCorrection(
  world: Pick<Corrects, 'publishing' | 'results' | 'evaluations' | 'clock' | 'calendar' | 'log'>,
  month: Month,
  said: { readonly reason: string; readonly by: By },
): Promise<Correction | CorrectionRefusal> {
  const reason = said.reason.trim();
  if (reason === '') return 'no-reason';
  if (reason.length > longestReason) return 'too-long';
  const sealed = await world.results.sealedVersion(month);
  if (sealed === 0) return 'not-sealed';
  if ((await world.evaluations.latestVersion(month)) > sealed) return 'under-way';
  const { corrections } = await world.publishing.of(month);
  const [waiting] = waitingCorrections(corrections, sealed);
  if (waiting !== undefined) return waiting.reason === reason ? waiting : 'waiting';
  const day = world.calendar.dayOf(world.clock.now());
  const number = corrections.length + 1;
  const correction: Correction = { month, number, replaces: sealed, reason, day, by: said.by };
  if ((await world.publishing.keepCorrection(correction)) === 'differs') return 'waiting';
  world.log.info('correction-ordered', { month, number });
  return correction;
}

/**
 * A director signs: another person than who ordered it. The version is begun first and the signature kept after it; begun again by a repeated
 * signature it is the same version, as its reason is the same.
 */
export async function signCorrection(
  world: Corrects,
  month: Month,
  number: number,
  by: By,
): Promise<Correction | CorrectionRefusal> {
  const { corrections } = await world.publishing.of(month);
  const correction = corrections.find((one) => one.number === number);
  if (correction === undefined) return 'no-correction';
  if (samePerson(correction.by, by)) return 'same-person';
  if (correction.signed !== undefined)
    return correction.signed.by.subject === by.subject ? correction : 'done-otherwise';
  if (correction.replaces !== (await world.results.sealedVersion(month))) return 'done-otherwise';
  const begun = await supersedeMonth(world, month, correction.reason);
  if (typeof begun === 'string') return begun;
  const signed = { by, day: world.calendar.dayOf(world.clock.now()), version: begun.version };
  if ((await world.publishing.keepSigning(month, number, signed)) === 'differs') return 'done-otherwise';
  world.log.info('correction-signed', { month, number, version: begun.version });
  return { ...correction, signed };
}
