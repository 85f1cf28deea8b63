import { canonicalJson } from '../domain/result/canonical-json.ts';
import type { ProposedRule, RuleProposal, RuleSignature } from '../domain/rule-proposal.ts';
import type { World } from '../ports.ts';
import { policyMayBegin, surveyMayBegin } from './may-begin.ts';

type Looks = Pick<World, 'calendar' | 'clock' | 'evaluations' | 'rules' | 'ruleProposals'>;

/** Why a rule is not proposed, or not signed: its first month is open or over, or another begins with it. */
export type RuleRefusal = 'open-month' | 'month-taken';

/** Whether the rule may begin with its month, as things stand; undefined where it may. */
export async function refusalOf(
  world: Omit<Looks, 'ruleProposals'>,
  { kind, rule }: ProposedRule,
): Promise<RuleRefusal | undefined> {
  const { from } = rule;
  const standing = kind === 'policy' ? await world.rules.policy(from) : await world.rules.survey(from);
  if (standing?.from === from) return 'month-taken';
  const may =
    kind === 'policy' ? policyMayBegin(world, from, standing) : await surveyMayBegin(world, from, standing);
  return may ? undefined : 'open-month';
}

/** Keeps a proposal under the next number; the same rule by the same person again is the one that waits. */
export async function proposeRule(
  world: Looks,
  proposed: ProposedRule,
  { reason, by }: { readonly reason: string; readonly by: RuleSignature },
): Promise<RuleProposal | RuleRefusal> {
  const refusal = await refusalOf(world, proposed);
  if (refusal !== undefined) return refusal;
  for (;;) {
    const all = await world.ruleProposals.all();
    const waiting = all.find(
      (one) =>
        one.decision === undefined &&
        one.by.subject === by.subject &&
        canonicalJson([one.kind, one.rule]) === canonicalJson([proposed.kind, proposed.rule]),
    );
    if (waiting !== undefined) return waiting;
    const number = (all.at(-1)?.number ?? 0) + 1;
    const proposal: RuleProposal = { ...proposed, number, reason, by };
    if ((await world.ruleProposals.propose(proposal)) === 'kept') return proposal;
  }
}
