import { samePerson } from '../domain/people/same-person.ts';
import type { RuleDecision, RuleProposal } from '../domain/rule-proposal.ts';
import type { World } from '../ports.ts';
import { type RuleRefusal, refusalOf } from './propose-rule.ts';

type Decides = Pick<World, 'calendar' | 'clock' | 'evaluations' | 'rules' | 'ruleProposals'>;

/** What became of a decision. `same-person`: who proposed does not sign. `done-otherwise`: somebody else was faster. */
export type DecidedRule = 'done' | 'unknown' | 'same-person' | 'done-otherwise' | RuleRefusal;

/**
 * Decides on a proposal: by another person than who proposed it. The decision is kept first, then an
 * approved rule is put into force for its month; done again after a crash between, it ends what was begun. A month that opened meanwhile is refused.
 */
export async function decideRule(
  world: Decides,
  number: number,
  decision: RuleDecision,
): Promise<DecidedRule> {
  const proposal = (await world.ruleProposals.all()).find((one) => one.number === number);
  if (proposal === undefined) return 'unknown';
  if (samePerson(proposal.by, decision.by)) return 'same-person';
  const before = proposal.decision;
  if (before !== undefined && before.approved !== decision.approved) return 'done-otherwise';
  if (decision.approved) {
    const refusal = await refusalOf(world, proposal);
    if (refusal === 'month-taken' && before !== undefined) return 'done';
    if (refusal !== undefined) return refusal;
  }
  if (before === undefined && !(await world.ruleProposals.decide(number, decision))) return 'done-otherwise';
  if (decision.approved && !(await inForce(world, proposal))) return 'month-taken';
  return 'done';
}

function inForce({ rules }: Pick<World, 'rules'>, proposal: RuleProposal): Promise<boolean> {
  return proposal.kind === 'policy' ? rules.addPolicy(proposal.rule) : rules.addSurvey(proposal.rule);
}
