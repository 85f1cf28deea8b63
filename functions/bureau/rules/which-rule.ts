import { defaultSurvey } from '../../domain/default-survey.ts';
import { defaultListingSpans } from '../../domain/listing/listing-clocks.ts';
import { addMonths, type Day, type Month } from '../../domain/month.ts';
import type { Policy } from '../../domain/policy.ts';
import type { RuleProposal } from '../../domain/rule-proposal.ts';
import type { Survey } from '../../domain/survey.ts';
import { type ReadyPolicy, readyPolicies, withReadyNumbers } from '../../rules/ready-policies.ts';
import { withEveryChoice } from '../../rules/survey-choices.ts';
import type { BureauWorld } from '../bureau-world.ts';

/** Everything there is of rules: versions newest first, proposals in order. */
export interface AllRules {
  readonly policies: readonly Policy[];
  readonly surveys: readonly Survey[];
  readonly proposals: readonly RuleProposal[];
}

/** Reads them. */
export async function allRules({ rules, ruleProposals }: BureauWorld): Promise<AllRules> {
  const [policies, surveys, proposals] = await Promise.all([
    rules.policies(),
    rules.surveys(),
    ruleProposals.all(),
  ]);
  return { policies, surveys, proposals };
}

/**
 * The rule that a word of an address means: a month (`2026-11`, the version that begins with it), `proposal-3`, or a ready policy
 * (`method`, `composite`, `cautious`: the newest policy with those numbers).
 */
export function whichRule(
  { policies, surveys, proposals }: AllRules,
  kind: 'policy' | 'survey',
  word: string,
): Policy | Survey | undefined {
  const number = /^proposal-(\d{1,5})$/.exec(word)?.[1];
  if (number !== undefined)
    return proposals.find((one) => one.kind === kind && one.number === Number(number))?.rule;
  const [newest] = policies;
  if (kind === 'policy' && newest !== undefined && isReady(word)) return withReadyNumbers(newest, word);
  return (kind === 'policy' ? policies : surveys).find(({ from }) => from === word);
}

/** What an empty service starts from: a ready policy without a basis, or the default questionnaire; from `month` on. */
function firstRule(kind: 'policy' | 'survey', word: string, month: Month): Policy | Survey {
  if (kind === 'survey') return defaultSurvey(month);
  const none = { legalBasis: '', legalText: '', fairCompetitionReview: '', impactAssessment: '' as Day };
  return { id: '', from: month, ...none, ...readyPolicies[isReady(word) ? word : 'method'] };
}

/** Whether a word names a ready policy. */
export function isReady(word: string): word is ReadyPolicy {
  return Object.hasOwn(readyPolicies, word);
}

/** The version in force in a month, of versions newest first. */
export function inForceAt<T extends { readonly from: string }>(
  versions: readonly T[],
  month: string,
): T | undefined {
  return versions.find(({ from }) => from <= month);
}

/** The rule that a form starts from: the newest, a ready policy, or for an empty service the method's own; a questionnaire with a place for every choice, a policy with the spans of listings. */
export async function ruleToStartFrom(
  world: BureauWorld,
  kind: 'policy' | 'survey',
  word: string,
): Promise<Policy | Survey> {
  const all = await allRules(world);
  const next = addMonths(world.calendar.monthOf(world.clock.now()), 1);
  const newest = kind === 'policy' ? all.policies[0] : all.surveys[0];
  const rule = whichRule(all, kind, word) ?? newest ?? firstRule(kind, word, next);
  if ('improvements' in rule) return withEveryChoice(rule);
  return { listing: defaultListingSpans, ...rule };
}
