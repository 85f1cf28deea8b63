import { defaultSurvey } from '../../domain/default-survey.ts';
import { type Month, parseMonth } from '../../domain/month.ts';
import type { Survey } from '../../domain/survey.ts';
import type { World } from '../../ports.ts';
import { policyMayBegin, surveyMayBegin } from '../../rules/may-begin.ts';
import { policySchema } from '../../rules/policy-schema.ts';
import { surveySchema } from '../../rules/survey-schema.ts';
import { readRule } from './read-rule.ts';

/** A rule that may not be added, though nothing is wrong with its file. */
export class Refused extends Error {}

/** A rule that can be added; `place` is where its first month is written. */
export interface Addition {
  readonly id: string;
  readonly from: Month;
  readonly place: string;
  readonly mayBegin: (world: World) => Promise<boolean>;
  /** False where another rule begins with the same month. */
  readonly put: (world: World) => Promise<boolean>;
}

/** What is to be added: `policy` or `survey` with a file, `default-survey` with a month. Undefined for other words; throws `BadInput` for a bad file. */
export async function additionOf(kind: string, source: string): Promise<Addition | undefined> {
  if (kind === 'policy') {
    const { rule: policy, line } = await readRule(source, policySchema);
    const { id, from } = policy;
    return {
      id,
      from,
      place: `${source}:${line}`,
      mayBegin: async (world) => policyMayBegin(world, from, await world.rules.policy(from)),
      put: ({ rules }) => rules.addPolicy(policy),
    };
  }
  if (kind === 'survey') {
    const { rule, line } = await readRule(source, surveySchema);
    return surveyAddition(rule, `${source}:${line}`);
  }
  const month = kind === 'default-survey' ? parseMonth(source) : undefined;
  return month && surveyAddition(defaultSurvey(month), source);
}

function surveyAddition(survey: Survey, place: string): Addition {
  const { id, from } = survey;
  return {
    id,
    from,
    place,
    mayBegin: async (world) => surveyMayBegin(world, from, await world.rules.survey(from)),
    put: ({ rules }) => rules.addSurvey(survey),
  };
}

/** Adds it. Throws `Refused`. */
export async function add(world: World, { from, place, mayBegin, put }: Addition): Promise<void> {
  if (!(await mayBegin(world)))
    throw new Refused(`${place}: ${from} is open or over: rules begin with a month to come`);
  if (!(await put(world))) throw new Refused(`${place}: another one begins in ${from} already`);
}
