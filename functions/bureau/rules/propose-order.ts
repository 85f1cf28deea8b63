import type { Context } from 'hono';
import type { Policy } from '../../domain/policy.ts';
import type { Survey } from '../../domain/survey.ts';
import { policySchema } from '../../rules/policy-schema.ts';
import { proposeRule } from '../../rules/propose-rule.ts';
import { ruleOf } from '../../rules/rule-fields.ts';
import { faultsAtPlaces, withoutEmptyChoices } from '../../rules/survey-choices.ts';
import { surveySchema } from '../../rules/survey-schema.ts';
import { faultsOf } from '../../rules/tried-numbers.ts';
import { linkFor } from '../../web/language.ts';
import type { Visit } from '../../web/office/route.ts';
import type { BureauWorld } from '../bureau-world.ts';
import { proposePage } from './propose-page.tsx';
import { longestReason, rulesPath } from './rules-path.ts';
import { ruleToStartFrom } from './which-rule.ts';

function readPolicy(start: Policy | Survey, { fields }: Visit) {
  const read = policySchema.safeParse(ruleOf(start, fields));
  return { read, faults: faultsOf(read.error?.issues ?? []) };
}

/** Reads a questionnaire; choices that are left empty are none. */
function readSurvey(start: Policy | Survey, { fields }: Visit) {
  const { survey, places } = withoutEmptyChoices(ruleOf(start, fields) as Survey);
  const read = surveySchema.safeParse(survey);
  return { read, faults: faultsAtPlaces(faultsOf(read.error?.issues ?? []), places) };
}

/** Takes a proposal: it is checked as a rule is, and waits for a signature. */
export async function propose(
  world: BureauWorld,
  visit: Visit,
  c: Context,
  kind: 'policy' | 'survey',
): Promise<Response> {
  const start = await ruleToStartFrom(world, kind, c.req.query('start') ?? '');
  const { read, faults: found } = kind === 'policy' ? readPolicy(start, visit) : readSurvey(start, visit);
  const reason = (visit.fields.get('reason') ?? '').trim();
  const faults = new Map(found);
  if (reason === '' || reason.length > longestReason) faults.set('reason', { kind: 'text' });
  if (!read.success || faults.size > 0) return await proposePage(world, visit, c, kind, faults);
  const { subject } = visit.person;
  const proposed =
    kind === 'policy'
      ? ({ kind, rule: read.data as Policy } as const)
      : ({ kind, rule: read.data as Survey } as const);
  const outcome = await proposeRule(world, proposed, {
    reason,
    by: { subject, name: visit.signs, day: visit.today },
  });
  if (typeof outcome === 'string')
    return await proposePage(world, visit, c, kind, new Map([['from', { kind: outcome }]]));
  return c.redirect(linkFor(visit.reader, `${rulesPath}?said=proposed`), 303);
}
