import type { CompoundId } from '../domain/compound.ts';
import type { CompoundTally } from '../domain/compound-tally.ts';
import type { Plan } from '../domain/plan.ts';
import { addPage, finishTally, retally, startTally } from '../domain/tally.ts';
import type { World } from '../ports.ts';
import { batchOf, readEvaluation, type StepInput } from './step.ts';

/** Compounds read at the same time: enough to hide the database's latency, few enough to keep memory with one batch. */
const atOnce = 8;

type Tallies = Pick<World, 'evaluations' | 'ratings' | 'results' | 'log'>;

/** Where a compound's tally comes from. */
type Source = (compound: CompoundId) => Promise<CompoundTally>;

/**
 * Map step: tallies one batch of compounds over the window and keeps each tally once. A tally that differs from the one kept
 * means that ratings changed after the close: it is refused, and only a new version that names the old one can count them.
 * Where rating rows of the window are destroyed, a superseding version is made from the superseded one's sealed answers.
 */
export async function tally(world: Tallies, input: StepInput): Promise<StepInput> {
  const { month, version } = readEvaluation(input);
  if ((await world.results.sealedVersion(month)) >= version) return input;
  const plan = await world.evaluations.plan(month, version);
  if (plan === undefined)
    throw new Error(`the plan of ${month} v${version} is not there: the plan step comes first`);
  const gone = new Set(await world.results.shreddedMonths());
  const source = plan.window.some((one) => gone.has(one))
    ? await sealedAnswers(world, plan)
    : ratingRows(world, plan);
  const compounds = batchOf(plan.compounds, input.batch);
  for (let from = 0; from < compounds.length; from += atOnce) {
    const some = compounds.slice(from, from + atOnce);
    await Promise.all(some.map(async ({ compound }) => keep(world, plan, await source(compound))));
  }
  world.log.info('tallied', { month, run: input.run, batch: input.batch ?? 0, compounds: compounds.length });
  return input;
}

async function keep(world: Tallies, plan: Plan, made: CompoundTally): Promise<void> {
  if ((await world.evaluations.keepTally(plan.month, plan.version, made)) === 'kept') return;
  throw new Error(
    `ratings of ${plan.month} changed after they were tallied: a new version must supersede v${plan.version}`,
  );
}

function ratingRows(world: Tallies, plan: Plan): Source {
  return async (compound) => {
    const growing = startTally(compound);
    for (const month of plan.window.toReversed()) {
      for await (const page of world.ratings.rowsOf(month, compound)) addPage(growing, month, page);
    }
    return finishTally(growing, plan.policy);
  };
}

async function sealedAnswers(world: Tallies, plan: Plan): Promise<Source> {
  if (plan.supersedes === undefined) throw new Error(`rating rows of ${plan.month}'s window are destroyed`);
  const sealed = new Map<CompoundId, CompoundTally>();
  for await (const one of world.evaluations.tallies(plan.month, plan.supersedes.version))
    sealed.set(one.compound, one);
  return async (compound) => {
    const before = sealed.get(compound);
    return before === undefined
      ? finishTally(startTally(compound), plan.policy)
      : retally(before, plan.policy);
  };
}
