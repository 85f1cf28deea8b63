import type { Month } from '../domain/month.ts';
import type { World } from '../ports.ts';
import { type MakesPlans, makePlan } from './make-plan.ts';
import { batchSize, type Run, readRun, type StepInput } from './step.ts';

/** What the map runs over: numbers only, the plan itself is kept. */
export interface PlannedRun {
  readonly month: string;
  readonly run: string;
  readonly batches: readonly number[];
}

type Plans = MakesPlans & Pick<World, 'evaluations' | 'clock' | 'calendar' | 'log'>;

/**
 * First step: freezes what the run is made of, once. Run again it finds its plan and gives the same batches. An evaluation of
 * a month that is not over is refused, so that nobody sees a score of an open month; counting (keys only) runs in an open one.
 */
export async function plan(world: Plans, input: StepInput): Promise<PlannedRun> {
  const run = readRun(input);
  const compounds = run.kind === 'evaluation' ? await freezePlan(world, run) : await freezeRoll(world, run);
  const batches = Array.from({ length: Math.ceil(compounds / batchSize) }, (_, index) => index);
  world.log.info('planned', { month: run.month, run: input.run, compounds, batches: batches.length });
  return { month: run.month, run: input.run, batches };
}

async function freezePlan(world: Plans, { month, version }: Run & { kind: 'evaluation' }): Promise<number> {
  refuseOpen(world, month);
  const standing = await world.evaluations.plan(month, version);
  if (standing !== undefined) return standing.compounds.length;
  const made = await makePlan(world, month, version);
  if ((await world.evaluations.keepPlan(made)) === 'differs')
    throw new Error(`another plan of ${month} was kept meanwhile`);
  return made.compounds.length;
}

async function freezeRoll(world: Plans, { month, day }: Run & { kind: 'count' }): Promise<number> {
  const standing = await world.evaluations.roll(month, day);
  if (standing !== undefined) return standing.length;
  const compounds = (await Array.fromAsync(world.registry.compounds(), ({ id }) => id)).sort();
  if ((await world.evaluations.keepRoll(month, day, compounds)) === 'differs')
    throw new Error(`another roll of ${day} was kept meanwhile`);
  return compounds.length;
}

function refuseOpen(world: Pick<World, 'clock' | 'calendar'>, month: Month): void {
  if (world.clock.now() < world.calendar.closes(month)) throw new Error(`${month} is still open`);
}
