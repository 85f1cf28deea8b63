import type { Quarantine } from '../domain/integrity/quarantine.ts';
import type { Month } from '../domain/month.ts';
import { bareName } from '../domain/people/same-person.ts';
import type { World } from '../ports.ts';

/** Why a decision is not taken: there is no such proposal, its proposer may not decide it, or it is decided otherwise. */
export type DecideRefusal = 'no-proposal' | 'same-person' | 'decided-otherwise';

/** Who decides on a quarantine, and why. */
export interface QuarantineDecision {
  readonly by: string;
  /** The subject they are signed in as. */
  readonly subject?: string;
  readonly approved: boolean;
  readonly reason: string;
}

/** Decides on a proposed quarantine: a second person, once. SECURITY §6, four eyes. The same decision again is no fault. */
export async function decideQuarantine(
  world: Pick<World, 'quarantines' | 'clock' | 'calendar' | 'log'>,
  month: Month,
  number: number,
  decision: QuarantineDecision,
): Promise<Quarantine | DecideRefusal> {
  const proposal = (await world.quarantines.of(month)).find((one) => one.number === number);
  if (proposal === undefined) return 'no-proposal';
  const sameSubject = decision.subject !== undefined && decision.subject === proposal.proposerSubject;
  if (sameSubject || bareName(proposal.proposer) === bareName(decision.by)) return 'same-person';
  const day = proposal.decision?.day ?? world.calendar.dayOf(world.clock.now());
  const decided = { ...decision, day };
  if (!(await world.quarantines.decide(month, number, decided))) return 'decided-otherwise';
  world.log.info('quarantine-decided', { month, number, approved: decision.approved });
  return { ...proposal, decision: decided };
}
