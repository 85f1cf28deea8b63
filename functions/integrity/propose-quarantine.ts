import type { CompoundTally } from '../domain/compound-tally.ts';
import type { FirmId } from '../domain/firm.ts';
import {
  type FirmFigures,
  type GroupPlace,
  type Quarantine,
  toldFigures,
} from '../domain/integrity/quarantine.ts';
import { setGroupsAside } from '../domain/integrity/set-groups-aside.ts';
import type { Month } from '../domain/month.ts';
import type { Plan } from '../domain/plan.ts';
import { atLeastAnswered } from '../domain/ranking/at-least-answered.ts';
import { rankMonth } from '../domain/ranking/rank-month.ts';
import type { World } from '../ports.ts';

/** Why a group is not proposed: the month has no sealed result, there is no such group, it serves no ranked firm, or it was proposed before. */
export type ProposeRefusal = 'not-sealed' | 'no-group' | 'no-firm' | 'proposed-already' | 'another-meanwhile';

/** Who proposes to set a group of a sealed month aside, and why. */
export interface Proposal extends GroupPlace {
  readonly reason: string;
  readonly proposer: string;
  readonly proposerSubject?: string;
}

/**
 * Proposes to set a group of ratings aside: nothing is dropped, nothing changes until another person approves. What the firm's figures are with
 * and without the group is computed from the sealed answers and kept with the proposal, no finer than it may be shown.
 */
export async function proposeQuarantine(
  world: Pick<World, 'quarantines' | 'evaluations' | 'results' | 'clock' | 'calendar' | 'log'>,
  month: Month,
  { compound, group, reason, ...by }: Proposal,
): Promise<Quarantine | ProposeRefusal> {
  const version = await world.results.sealedVersion(month);
  const plan = version === 0 ? undefined : await world.evaluations.plan(month, version);
  if (plan === undefined) return 'not-sealed';
  const tallies = await Array.fromAsync(world.evaluations.tallies(month, version));
  const meant = tallies.find((tally) => tally.compound === compound)?.groups[group];
  if (meant === undefined) return 'no-group';
  const planned = plan.compounds.find((one) => one.compound === compound);
  if (planned?.firm === undefined || planned.handover) return 'no-firm';
  const before = await world.quarantines.of(month);
  if (before.some((one) => one.compound === compound && one.group === group)) return 'proposed-already';
  const { firm } = planned;
  const aside = plan.integrity.quarantined;
  const proposal: Quarantine = {
    number: before.length + 1,
    month,
    version,
    compound,
    group,
    reason,
    ...by,
    proposed: world.calendar.dayOf(world.clock.now()),
    withThem: toldFigures(figuresOf(plan, tallies, aside, firm), meant),
    withoutThem: toldFigures(figuresOf(plan, tallies, [...aside, { compound, group }], firm), meant),
  };
  if ((await world.quarantines.propose(proposal)) === 'differs') return 'another-meanwhile';
  world.log.info('quarantine-proposed', { month, number: proposal.number });
  return proposal;
}

function figuresOf(
  plan: Plan,
  tallies: readonly CompoundTally[],
  aside: readonly GroupPlace[],
  firm: FirmId,
): FirmFigures {
  const changed = tallies.map((tally) => {
    const places = aside.filter(({ compound }) => compound === tally.compound).map(({ group }) => group);
    return setGroupsAside(tally, places, plan.policy);
  });
  const { ranked, unranked } = rankMonth(atLeastAnswered(plan, changed), changed);
  const row = ranked.find((one) => one.firm === firm);
  const answers = row?.answers ?? unranked.find((one) => one.firm === firm)?.answers ?? 0;
  return { answers, score: row?.score ?? null };
}
