import type { Compound } from '../domain/compound.ts';
import { firstDay, lastDay, type Month } from '../domain/month.ts';
import type { Plan, PlannedCompound } from '../domain/plan.ts';
import { rankedService } from '../domain/tenure.ts';
import { windowOf } from '../domain/window.ts';
import { plannedIndicators } from '../evidence/planned-indicators.ts';
import type { World } from '../ports.ts';
import { integrityOf } from './integrity-of.ts';
import { toldBefore } from './told-before.ts';

/** A month cannot be planned: no policy or no survey is in force for it. */
export class NothingInForce extends Error {
  constructor(month: Month, missing: 'policy' | 'survey') {
    super(`no ${missing} is in force for ${month}: add one before the month is evaluated`);
    this.name = 'NothingInForce';
  }
}

/** What making a plan reads. */
export type MakesPlans = Pick<
  World,
  | 'registry'
  | 'rules'
  | 'results'
  | 'site'
  | 'clock'
  | 'calendar'
  | 'audits'
  | 'quarantines'
  | 'evaluations'
  | 'publishing'
  | 'evidence'
  | 'workingDays'
>;

/** The version a new plan replaces, and its window where that version is sealed: the same answers are counted again. */
export interface Replaced {
  readonly supersedes: { readonly version: number; readonly reason: string };
  readonly window?: readonly Month[];
}

/**
 * What the evaluation of `month` is made of, read from the registry as it is now. Keeping it once freezes it. The window begins
 * after the last month whose ratings are destroyed: one that policy made longer grows month by month.
 */
export async function makePlan(
  world: MakesPlans,
  month: Month,
  version: number,
  replaced?: Replaced,
): Promise<Plan> {
  const [policy, survey] = await Promise.all([world.rules.policy(month), world.rules.survey(month)]);
  if (policy === undefined) throw new NothingInForce(month, 'policy');
  if (survey === undefined) throw new NothingInForce(month, 'survey');
  const gone = new Set((await world.results.shreddedMonths()).map((shredded) => shredded.month));
  const whole = windowOf(month, policy.windowMonths);
  const window = replaced?.window ?? whole.slice(whole.findLastIndex((one) => gone.has(one)) + 1);
  const firms = await Array.fromAsync(world.registry.firms(), ({ id, name }) => ({ id, name }));
  const registered = await Array.fromAsync(world.registry.compounds());
  const compounds = registered.map((compound) => planned(compound, window));
  const earlier = (await world.results.sealedMonths()).filter((sealed) => sealed < month);
  const frozen = {
    month,
    policy,
    window,
    firms: firms.sort((a, b) => (a.id < b.id ? -1 : 1)),
    compounds: compounds.sort((a, b) => (a.compound < b.compound ? -1 : 1)),
  };
  return {
    ...frozen,
    version,
    ...(replaced && { supersedes: replaced.supersedes }),
    surveyId: survey.id,
    bureau: world.site.sponsor,
    integrity: await integrityOf(world, month, window),
    trial: earlier.length < policy.trialMonths,
    ...(await plannedIndicators(world, frozen, registered, (months) => toldBefore(world, month, months))),
  };
}

function planned(compound: Compound, window: readonly Month[]): PlannedCompound {
  const [first, last] = [window[0], window.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a window has at least one month');
  const service = rankedService(compound.tenures, firstDay(first), lastDay(last));
  return {
    compound: compound.id,
    name: compound.name,
    district: compound.district,
    mode: compound.mode,
    households: compound.households.count,
    householdsSource: `${compound.households.source} ${compound.households.day}`,
    ...(service.kind === 'served' ? { firm: service.firm } : {}),
    handover: service.kind === 'handover',
  };
}
