import type { CompoundId } from '../domain/compound.ts';
import type { CompoundTally } from '../domain/compound-tally.ts';
import { asidePlaces } from '../domain/integrity/aside-places.ts';
import { setGroupsAside } from '../domain/integrity/set-groups-aside.ts';
import type { Plan } from '../domain/plan.ts';
import { addPage, emptyTally, finishTally, startTally } from '../domain/tally.ts';
import type { World } from '../ports.ts';
import { eightAtOnce } from './eight-at-once.ts';
import { batchOf, readEvaluation, type StepInput } from './step.ts';

type Tallies = Pick<World, 'evaluations' | 'ratings' | 'reports' | 'results' | 'log'>;

/** Where a compound's tally comes from. */
type Source = (compound: CompoundId) => Promise<CompoundTally>;

/**
 * Map step: tallies one batch of compounds over the window and keeps each tally once. A tally that differs from the one kept
 * means that ratings changed after the close: it is refused, and only a new version that names the old one can count them.
 * A version that supersedes a sealed one is made from its sealed answers, never from rows.
 */
export async function tally(world: Tallies, input: StepInput): Promise<StepInput> {
  const { month, version } = readEvaluation(input);
  if ((await world.results.sealedVersion(month)) >= version) return input;
  const plan = await world.evaluations.plan(month, version);
  if (plan === undefined)
    throw new Error(`the plan of ${month} v${version} is not there: the plan step comes first`);
  const source = (await supersedesSealed(world, plan)) ? sealedAnswers(world, plan) : ratingRows(world, plan);
  const compounds = batchOf(plan.compounds, input.batch);
  await eightAtOnce(compounds, async ({ compound }) => keep(world, plan, await source(compound)));
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
    const growing = startTally(compound, plan.policy);
    for (const month of plan.window.toReversed()) {
      for await (const page of world.ratings.rowsOf(month, compound)) addPage(growing, month, page);
    }
    const made = finishTally(growing, await world.reports.countsOver(plan.window, compound));
    return setGroupsAside(made, asidePlaces(made, plan.integrity), plan.policy);
  };
}

/** After sealing nothing may change any more what was answered, and rows may be on their way out: a correction counts the sealed answers. */
async function supersedesSealed(world: Tallies, { month, supersedes }: Plan): Promise<boolean> {
  return supersedes !== undefined && (await world.results.sealedVersion(month)) >= supersedes.version;
}

function sealedAnswers(world: Tallies, { month, policy, supersedes, integrity }: Plan): Source {
  return async (compound) => {
    const before = await world.evaluations.tally(month, supersedes?.version ?? 0, compound);
    if (before === undefined) return emptyTally(compound, policy);
    return setGroupsAside(before, asidePlaces(before, integrity), policy);
  };
}
