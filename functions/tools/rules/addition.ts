import { defaultSurvey } from '../../domain/default-survey.ts';
import { parseMonth } from '../../domain/month.ts';
import type { By } from '../../domain/people/by.ts';
import { canonicalJson } from '../../domain/result/canonical-json.ts';
import type { ProposedRule, RuleSignature } from '../../domain/rule-proposal.ts';
import type { World } from '../../ports.ts';
import { decideRule } from '../../rules/decide-rule.ts';
import { policySchema } from '../../rules/policy-schema.ts';
import { proposeRule } from '../../rules/propose-rule.ts';
import { surveySchema } from '../../rules/survey-schema.ts';
import { acting } from '../acting.ts';
import { Refused } from '../refused.ts';
import { readRule } from './read-rule.ts';

/** A rule that can be proposed; `place` is where its first month is written. */
export interface Addition {
  readonly proposed: ProposedRule;
  readonly place: string;
}

/** Who acts, and why. */
export interface Said {
  readonly by: string;
  readonly reason: string;
}

/** What is to be added: `policy` or `survey` with a file, `default-survey` with a month. Undefined for other words; throws `BadInput` for a bad file. */
export async function additionOf(kind: string, source: string): Promise<Addition | undefined> {
  if (kind === 'policy') {
    const { rule, line } = await readRule(source, policySchema);
    return { proposed: { kind, rule }, place: `${source}:${line}` };
  }
  if (kind === 'survey') {
    const { rule, line } = await readRule(source, surveySchema);
    return { proposed: { kind, rule }, place: `${source}:${line}` };
  }
  const month = kind === 'default-survey' ? parseMonth(source) : undefined;
  return month && { proposed: { kind: 'survey', rule: defaultSurvey(month) }, place: source };
}

/** The first signature: proposes it, and gives its number; undefined where the very same is in force. Throws `Refused`. */
export async function propose(
  world: World,
  { proposed, place }: Addition,
  { by, reason }: Said,
): Promise<number | undefined> {
  const { from } = proposed.rule;
  const standing =
    proposed.kind === 'policy' ? await world.rules.policy(from) : await world.rules.survey(from);
  if (standing !== undefined && canonicalJson(standing) === canonicalJson(proposed.rule)) return undefined;
  const deed = { act: `propose-${proposed.kind}`, about: `month:${from}` };
  const signed = await signature(world, acting(world, by, 'propose-rules', deed));
  const kept = await proposeRule(world, proposed, { reason, by: signed });
  if (kept === 'open-month')
    throw new Refused(`${place}: ${from} is open or over: rules begin with a month to come`);
  if (kept === 'month-taken') throw new Refused(`${place}: another one begins in ${from} already`);
  return kept.number;
}

const refusals = {
  unknown: '没有这一号提案 there is no proposal of that number',
  'same-person': '提出的人不能签署 who proposed a rule cannot sign it',
  'done-otherwise': '该提案已由他人作出决定 it was decided by another',
  'open-month': '起始月已开始或已过 its first month is open or over',
  'month-taken': '该月已有另一版本 another one begins in that month already',
} as const;

/** The second signature, another person's: the rule is in force from its month on. Throws `Refused`. */
export async function sign(world: World, number: number, { by, reason }: Said): Promise<void> {
  const deed = { act: 'sign-rule', about: '', facts: { number: String(number) } };
  const signed = await signature(world, acting(world, by, 'sign-rules', deed));
  const done = await decideRule(world, number, { by: signed, approved: true, reason });
  if (done !== 'done') throw new Refused(`${number}: ${refusals[done]}`);
}

async function signature({ calendar, clock }: World, by: Promise<By>): Promise<RuleSignature> {
  return { ...(await by), day: calendar.dayOf(clock.now()) };
}
