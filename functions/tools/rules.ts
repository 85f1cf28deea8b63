import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { defaultSurvey } from '../domain/default-survey.ts';
import { type Month, parseMonth } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { policySchema } from './rules/policy-schema.ts';
import { surveySchema } from './rules/survey-schema.ts';
import { onService, runCommand } from './run-command.ts';

const usage = `npm run rules -- policy <policy.json>
npm run rules -- survey <survey.json>
npm run rules -- default-survey <first month, 2026-12>`;

/** A rule that cannot be added; said with its reason. */
class Refused extends Error {}

/** `npm run rules`: adds a dated policy or survey for months to come. Exit 0 when added (or there before), 1 when refused, 2 for wrong words. */
async function main(): Promise<number> {
  const [kind, source, ...more] = process.argv.slice(2);
  if (kind === undefined || source === undefined || more.length > 0) throw new Error('what is to be added?');
  try {
    const { id, from } = await onService((world) => add(world, kind, source));
    console.log(`${id} 自 ${from} 起施行 in force from ${from}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(`${source}: ${error.message}`);
    return 1;
  }
}

async function add(
  world: World,
  kind: string,
  source: string,
): Promise<{ readonly id: string; readonly from: Month }> {
  if (kind === 'policy') {
    const policy = read(policySchema, await readFile(source, 'utf8'));
    await assertToCome(world, policy.from, await world.rules.policy(policy.from));
    if (!(await world.rules.addPolicy(policy)))
      throw new Refused(`another policy begins in ${policy.from} already`);
    return policy;
  }
  const month = kind === 'default-survey' ? parseMonth(source) : undefined;
  if (kind !== 'survey' && month === undefined) throw new Error(`${kind} ${source} is none of these:`);
  const survey =
    month === undefined ? read(surveySchema, await readFile(source, 'utf8')) : defaultSurvey(month);
  await assertToCome(world, survey.from, await world.rules.survey(survey.from));
  if (!(await world.rules.addSurvey(survey)))
    throw new Refused(`another survey begins in ${survey.from} already`);
  return survey;
}

function read<T>(schema: z.ZodType<T>, text: string): T {
  const found = schema.safeParse(JSON.parse(text));
  if (!found.success) throw new Refused(z.prettifyError(found.error));
  return found.data;
}

/** Rules of an open or closed month never change; only where nothing is in force yet may one begin with the open month. */
async function assertToCome(
  world: World,
  from: Month,
  standing: { readonly from: Month } | undefined,
): Promise<void> {
  const open = world.calendar.monthOf(world.clock.now());
  if (from > open || (from === open && standing === undefined) || standing?.from === from) return;
  throw new Refused(`${from} is open or over: rules begin with a month to come`);
}

await runCommand(usage, main);
