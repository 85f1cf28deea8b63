import type { RuleDecision, RuleProposal } from '../domain/rule-proposal.ts';
import type { KeepOnce } from './month.ts';

/** Proposals of policies and surveys, and decisions on them: each put once. */
export interface RuleProposals {
  /** In order of their numbers. */
  all(): Promise<readonly RuleProposal[]>;
  propose(proposal: RuleProposal): Promise<KeepOnce>;
  /** Puts the decision if there is none; false where there is another, or no such proposal. */
  decide(number: number, decision: RuleDecision): Promise<boolean>;
}
