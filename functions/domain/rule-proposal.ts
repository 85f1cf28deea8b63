import type { Day } from './month.ts';
import type { Policy } from './policy.ts';
import type { Survey } from './survey.ts';

/** Who signed, and when. */
export interface RuleSignature {
  readonly subject: string;
  readonly name: string;
  readonly day: Day;
}

/** A policy or survey that somebody proposes for a month to come. */
export type ProposedRule =
  | { readonly kind: 'policy'; readonly rule: Policy }
  | { readonly kind: 'survey'; readonly rule: Survey };

/** A proposal and the decision of a director who is another person. */
export type RuleProposal = ProposedRule & {
  /** Running number, from 1. */
  readonly number: number;
  readonly reason: string;
  readonly by: RuleSignature;
  readonly decision?: RuleDecision;
};

/** What the second person decided. */
export interface RuleDecision {
  readonly by: RuleSignature;
  readonly approved: boolean;
  readonly reason: string;
}
