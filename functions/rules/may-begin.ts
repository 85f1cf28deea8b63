import type { Month } from '../domain/month.ts';
import type { World } from '../ports.ts';

type Looks = Pick<World, 'calendar' | 'clock' | 'evaluations' | 'rules'>;
type Standing = { readonly from: Month } | undefined;

/**
 * Whether a policy may begin with `from`: rules of an open or closed month never change, so it is a month to come, or the open
 * one while nothing is in force. `standing` is in force for `from`; the very same month again is left to the store, which
 * knows whether it is the very same policy.
 */
export function policyMayBegin(world: Looks, from: Month, standing: Standing): boolean {
  const open = world.calendar.monthOf(world.clock.now());
  return from > open || standing?.from === from || (from === open && standing === undefined);
}

/**
 * Whether a survey may begin with `from`: where a policy may, and with a month of the service (one that has a policy) that waits
 * for its first survey and whose evaluation was never begun; it could not be evaluated otherwise.
 */
export async function surveyMayBegin(world: Looks, from: Month, standing: Standing): Promise<boolean> {
  if (policyMayBegin(world, from, standing)) return true;
  if (standing !== undefined || (await world.rules.policy(from)) === undefined) return false;
  return (await world.evaluations.latestVersion(from)) === 0;
}
